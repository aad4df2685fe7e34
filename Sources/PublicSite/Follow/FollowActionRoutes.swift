import PageKit
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import Statute
import WebSupport

/// What an applicant may do to an application: supply a correction (补正), give reasons (说明理由), prove payment
/// (缴费凭证), withdraw (撤回).
struct FollowActionRoutes {
  let core: PortalCore

  /// How often one address may act.
  private static let rate = RateRule(name: "follow-act", limit: 30, window: 3600)

  func add(to router: Router<PortalContext>) {
    for act in FollowAct.allCases {
      router.get(RouterPath(act.route.path)) { request, context in
        try await show(act, nil, [], [], request, context)
      }
      router.post(RouterPath(act.route.path)) { request, context in try await carryOut(act, request, context) }
    }
  }

  private func carryOut(_ act: FollowAct, _ request: Request, _ context: PortalContext) async throws -> Response {
    guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else {
      return try await signIn(for: act, request, context)
    }
    try await core.demand(Self.rate, of: context)
    let followed = try await core.desk.follow(code: access.code, secret: access.secret)
    let form = context.form
    let taken = try await ApplyFiles(core: core).take(form, keeping: true, from: context.web.remoteAddress)
    var errors = taken.words.flatMap { field, words in words.map { (field: field, text: $0) } }
    errors += act.problems(form, files: taken.files, followed).filter { taken.words[$0.field] == nil }.map { problem in
      (field: problem.field, text: DeskWording.text(problem, label: Self.label(of: problem.field, act)))
    }
    guard errors.isEmpty else {
      return try await show(act, form, taken.files, errors, request, context, status: .unprocessableContent)
    }
    do {
      let uploads = try await core.desk.uploads(of: taken.files)
      let notice = try await act.carryOut(form, followed, files: uploads, access: access, desk: core.desk)
      try await core.desk.forget(taken.files)
      return Redirect.to(Route.followCase.with(["done": notice.rawValue]))
    } catch DeskRefusal.law(let refusal) {
      return try await show(act, form, taken.files, [("", refusal.chinese)], request, context, status: .conflict)
    }
  }

  /// The sign-in, which carries on what was typed: the session ends by itself while somebody writes.
  private func signIn(for act: FollowAct, _ request: Request, _ context: PortalContext) async throws -> Response {
    var page = KeyPage.follow()
    page.carried = try FollowDraft(act, context.form, madeAt: core.desk.clock.now).sealed(by: core.desk.cipher)
    return try await core.pages.render(FollowRoutes.page(page), request, context)
  }

  /// The form with what was typed before the sign-in, to be sent again; the case's page when the act is not open.
  func reopen(_ draft: FollowDraft, _ request: Request, _ context: PortalContext) async throws -> Response {
    guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
    guard draft.act.isOpen(try await core.desk.follow(code: access.code, secret: access.secret)) else {
      return Redirect.to(.followCase)
    }
    let taken = try await ApplyFiles(core: core).take(draft.form, keeping: false, from: context.web.remoteAddress)
    let flash = Flash(.warning, "已经重新打开，内容还没有提交。请核对后提交；随表单选择的附件请重新选择。")
    return try await show(draft.act, draft.form, taken.files, [], request, context, flash: flash)
  }

  private static func label(of field: String, _ act: FollowAct) -> String {
    act == .fee && field == "attachments" ? "缴费凭证" : DeskWording.label(ofField: field)
  }

  /// The form; with what was typed and what is wrong with it after an error.
  private func show(
    _ act: FollowAct, _ form: Form?, _ files: [DraftFile], _ errors: [(field: String, text: String)],
    _ request: Request, _ context: PortalContext, status: HTTPResponse.Status = .ok, flash: Flash? = nil
  ) async throws -> Response {
    guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
    let followed = try await core.desk.follow(code: access.code, secret: access.secret)
    guard form != nil || act.isOpen(followed) else { return Redirect.to(.followCase) }
    let title = act.title(followed)
    var page = try PublicPage(
      .form, title: title,
      crumbs: [Crumb("查询申请", .follow), Crumb(followed.file.law.number, .followCase), Crumb(title)],
      content: FollowActPage(
        act, followed: followed, form: form, files: files, errors: errors, token: ApplyFiles(core: core).token),
      caching: .never, hasForm: true)
    page.status = status
    page.flash = flash
    return try await core.pages.render(page, request, context)
  }
}
