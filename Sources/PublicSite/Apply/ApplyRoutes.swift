import PageKit
import Civil
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import Statute
import WebSupport

/// Applying without an account (依申请公开): fill in, check, send. What was typed survives every error on the way.
struct ApplyRoutes {
  let core: PortalCore

  /// How often one address may come to the check, and may send.
  private static let checks = RateRule(name: "apply-check", limit: 60, window: 3600)
  private static let filings = RateRule(name: "apply", limit: 20, window: 3600)

  func add(to router: Router<PortalContext>) {
    for kind in CaseKind.allCases {
      router.get(RouterPath(ApplyWording(kind: kind).route.path)) { request, context in
        try await form(kind, request, context)
      }
    }
    router.post(RouterPath(Route.applyCheck.path)) { request, context in try await check(request, context) }
    router.post(RouterPath(Route.applyEdit.path)) { request, context in try await edit(request, context) }
    router.post(RouterPath(Route.apply.path)) { request, context in try await file(request, context) }
    DraftRoutes(core: core).add(to: router)
    UploadRoute(core: core).add(to: router)
    SuggestionRoute(core: core).add(to: router)
    ReceiptRoute(core: core).add(to: router)
  }

  private func form(_ kind: CaseKind, _ request: Request, _ context: PortalContext) async throws -> Response {
    var application = ApplicationForm()
    application.caseKind = kind
    if kind != .disclosure { application.formWanted = .portal }
    let form = ApplyForm(body: core.settings.body, bodies: try await core.receivingBodies(), application: application)
    let page = try ApplyPage(
      form, draft: nil, question: core.challenge.issue(), token: ApplyFiles(core: core).token)
    return try await Self.render(page, core, request, context)
  }

  private func check(_ request: Request, _ context: PortalContext) async throws -> Response {
    try await core.demand(Self.checks, of: context)
    let visit = try await ApplyVisit(core, context)
    let problems =
      visit.files.problems
      + visit.form.problems(files: visit.files.files, on: core.desk.clock.today).filter { problem in
        !visit.files.problems.contains { $0.field == problem.field }
      }
    guard problems.isEmpty, visit.isByPerson else {
      return try await Self.render(visit.page(problems), core, request, context, status: .unprocessableContent)
    }
    let application = visit.form.application
    let wording = ApplyWording(kind: application.caseKind)
    let suggestions =
      application.caseKind == .recordCorrection
      ? [] : try await Suggestions(core: core).find(application.requested, at: visit.form.body)
    let page = ApplyCheckPage(
      application, bodyName: visit.form.bodies.first { $0.id == visit.form.body }?.facts.name ?? "",
      files: visit.files.files, draft: try visit.sealed(complete: true), suggestions: suggestions)
    return try await core.pages.render(
      PublicPage(
        .applyCheck, title: page.title, column: .apply, crumbs: [Crumb("依申请公开", wording.route), Crumb("核对")],
        content: page, caching: .never, hasForm: true), request, context)
  }

  private func edit(_ request: Request, _ context: PortalContext) async throws -> Response {
    guard let draft = ApplyDraft(context.form["draft"], cipher: core.desk.cipher, at: core.desk.clock.now) else {
      return try await expired(request, context)
    }
    return try await Self.reopen(draft, core, request, context)
  }

  /// The form with what a draft holds.
  static func reopen(
    _ draft: ApplyDraft, _ core: PortalCore, _ request: Request, _ context: PortalContext, flash: Flash? = nil
  ) async throws -> Response {
    let form = ApplyForm(
      body: draft.application.body, bodies: try await core.receivingBodies(), application: draft.application.form)
    let page = try ApplyPage(
      form, files: draft.application.files, draft: try draft.sealed(by: core.desk.cipher),
      question: draft.isByPerson ? nil : core.challenge.issue(), token: ApplyFiles(core: core).token)
    return try await render(page, core, request, context, flash: flash)
  }

  private func file(_ request: Request, _ context: PortalContext) async throws -> Response {
    let now = core.desk.clock.now
    guard let text = context.form["draft"], let draft = ApplyDraft(text, cipher: core.desk.cipher, at: now),
      draft.isComplete, draft.isByPerson
    else { return try await expired(request, context) }
    let counter = ApplyDraft.counter(of: text)
    let times = try await core.counters.add(1, to: counter, expiresAt: now.date + 86_400, now: now.date)
    guard times == 1 else { return try await sentBefore(request, context) }
    let filed: FiledApplication
    do {
      try await core.demand(Self.filings, of: context)
      filed = try await core.desk.fileApplication(draft.application, under: draft.key)
    } catch {
      try await core.counters.remove(key: counter)
      if case DeskRefusal.notFound = error { return try await expired(request, context) }
      guard case DeskRefusal.fields(let problems) = error else { throw error }
      let form = ApplyForm(
        body: draft.application.body, bodies: try await core.receivingBodies(), application: draft.application.form)
      let page = try ApplyPage(
        form, files: draft.application.files, problems: problems, draft: text, question: nil,
        token: ApplyFiles(core: core).token)
      return try await Self.render(page, core, request, context, status: .unprocessableContent)
    }
    try await FollowAccess(code: filed.follow.code, secret: filed.follow.secret).grant(
      to: context, cipher: core.desk.cipher, showingReceipt: true)
    return Redirect.to(.applyReceipt)
  }

  static func render(
    _ page: ApplyPage, _ core: PortalCore, _ request: Request, _ context: PortalContext,
    status: HTTPResponse.Status = .ok, flash: Flash? = nil
  ) async throws -> Response {
    let isMain = page.caseKind == CaseKind.disclosure.rawValue
    var whole = PublicPage(
      .apply, title: page.hasErrors ? "请改正：\(page.title)" : page.title, column: .apply,
      crumbs: isMain ? [Crumb("依申请公开")] : [Crumb("依申请公开", .apply), Crumb(page.title)], content: page,
      caching: .never, hasForm: true)
    whole.status = status
    whole.flash = flash
    return try await core.pages.render(whole, request, context)
  }

  private func expired(_ request: Request, _ context: PortalContext) async throws -> Response {
    try await core.pages.render(
      MessagePage.notice(
        title: "填写的内容已经过期", text: ["核对页面打开的时间太长，或者这份草稿已经提交、已经删除。这一次没有提交。", "请重新填写，或者凭草稿编号继续填写。"],
        actions: [Action("重新填写", Route.apply.path, main: true), Action("继续填写草稿", Route.applyResume.path)],
        status: .gone), request, context)
  }

  private func sentBefore(_ request: Request, _ context: PortalContext) async throws -> Response {
    if FollowAccess(of: context, cipher: core.desk.cipher) != nil { return Redirect.to(.applyReceipt) }
    return try await core.pages.render(
      MessagePage.notice(
        title: "这份申请已经提交", text: ["同一份申请不会重复登记。", "请用登记回执上的查询编号和密码查看进度。"],
        actions: [Action("查询申请", Route.follow.path, main: true)], status: .conflict), request, context)
  }
}
