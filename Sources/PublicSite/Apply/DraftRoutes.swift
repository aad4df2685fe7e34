import PageKit
import Chronicle
import Civil
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import Statute
import WebSupport

/// Saving a form that is not finished, and going on with it by its code (保存草稿、继续填写). Whatever is wrong with the
/// pair, the answer is the same.
struct DraftRoutes {
  let core: PortalCore

  private static let saves = RateRule(name: "apply-save", limit: 20, window: 3600)

  /// Tries are counted for the code and for the address, as when following an application.
  private var limiter: SignInLimiter {
    SignInLimiter(
      limiter: core.limiter, account: RateRule(name: "draft-code", limit: 8, window: 15 * 60),
      address: RateRule(name: "draft-address", limit: 30, window: 15 * 60))
  }

  func add(to router: Router<PortalContext>) {
    router.post(RouterPath(Route.applySave.path)) { request, context in try await save(request, context) }
    router.get(RouterPath(Route.applySaved.path)) { request, context in try await saved(request, context) }
    router.get(RouterPath(Route.applyResume.path)) { request, context in
      try await render(KeyPage.draft(), request, context)
    }
    router.post(RouterPath(Route.applyResume.path)) { request, context in try await resume(request, context) }
  }

  private func save(_ request: Request, _ context: PortalContext) async throws -> Response {
    try await core.demand(Self.saves, of: context)
    let visit = try await ApplyVisit(core, context)
    // Nothing need be complete, but what is there must be something that can be kept.
    let tooLong = visit.form.application.problems(on: core.desk.clock.today).filter {
      if case .tooLong = $0.kind { true } else { false }
    }
    let problems = visit.files.problems + tooLong
    guard problems.isEmpty, visit.isByPerson else {
      return try await ApplyRoutes.render(
        visit.page(problems), core, request, context, status: .unprocessableContent)
    }
    var application = visit.draft.application
    if !visit.form.bodies.contains(where: { $0.id == application.body }) { application.body = core.settings.body }
    let saved = try await core.desk.save(application, under: visit.draft.key)
    try await DraftAccess(key: saved.key, lastDay: saved.lastDay).grant(to: context, cipher: core.desk.cipher)
    return Redirect.to(.applySaved)
  }

  private func saved(_ request: Request, _ context: PortalContext) async throws -> Response {
    guard let access = try await DraftAccess.take(from: context, cipher: core.desk.cipher) else {
      return Redirect.to(.applyResume)
    }
    return try await core.pages.render(
      PublicPage(
        .draftSaved, title: "草稿已经保存", column: .apply, crumbs: [Crumb("依申请公开", .apply), Crumb("草稿")],
        content: SavedPage(access), caching: .never, hasForm: true), request, context)
  }

  private func resume(_ request: Request, _ context: PortalContext) async throws -> Response {
    let key = DraftKey(
      code: FollowCode.normalised(context.form["code"] ?? ""),
      secret: FollowCode.normalised(context.form["secret"] ?? ""))
    var page = KeyPage.draft(code: context.form["code"] ?? "")
    guard !key.code.isEmpty, !key.secret.isEmpty else {
      page.fail(with: "请填写草稿编号和草稿密码")
      return try await render(page, request, context, status: .unprocessableContent)
    }
    try await limiter.attempt(account: key.code, address: context.web.remoteAddress)
    let application: ApplicationDraft
    do {
      application = try await core.desk.draft(under: key)
    } catch DeskRefusal.notFound {
      page.fail(with: "没有找到草稿。请核对编号和密码；草稿提交后或者过期后会删除")
      return try await render(page, request, context, status: .unprocessableContent)
    }
    try await limiter.succeeded(account: key.code, address: context.web.remoteAddress)
    var draft = ApplyDraft(application, madeAt: core.desk.clock.now)
    draft.isByPerson = true
    draft.key = key
    return try await ApplyRoutes.reopen(
      draft, core, request, context, flash: Flash(.done, "已经打开草稿，请继续填写。编号和密码不变；有改动的，请再次保存或者提交。"))
  }

  private func render(
    _ model: KeyPage, _ request: Request, _ context: PortalContext, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    var page = PublicPage(
      .draftResume, title: "继续填写草稿", column: .apply, crumbs: [Crumb("依申请公开", .apply), Crumb("继续填写")],
      content: model, caching: .never, hasForm: true)
    page.status = status
    return try await core.pages.render(page, request, context)
  }
}

/// The code and the secret of a draft just saved, sealed with the session until they were shown.
struct DraftAccess: Codable {
  let key: DraftKey
  let lastDay: Day

  private static let name = "draft"
  private static let place = "portal.session.draft"

  func grant(to context: PortalContext, cipher: FieldCipher) async throws {
    let text = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
    let sealed = try cipher.seal(text, place: Self.place)
    if context.session == nil {
      try await context.signIn(account: "", values: [Self.name: sealed])
    } else {
      try await context.web.session.update { $0[Self.name] = sealed }
    }
  }

  /// What is to be shown now, and never again.
  static func take(from context: PortalContext, cipher: FieldCipher) async throws -> DraftAccess? {
    guard let sealed = context.session?.values[name], let text = try? cipher.open(sealed, place: place) else {
      return nil
    }
    try await context.web.session.update { $0[name] = nil }
    return try? JSONDecoder().decode(DraftAccess.self, from: Data(text.utf8))
  }
}

/// The code and the secret of a draft, to be kept (see public/draft-saved).
struct SavedPage {
  let code: String
  let secret: String
  let lastDay: String
  let resumeURL: String = Route.applyResume.path

  init(_ access: DraftAccess) {
    code = FollowCode.grouped(access.key.code, by: 5)
    secret = FollowCode.grouped(access.key.secret, by: 4)
    lastDay = access.lastDay.chinese
  }
}
