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
        try await show(act, nil, [], request, context)
      }
      router.post(RouterPath(act.route.path)) { request, context in try await carryOut(act, request, context) }
    }
  }

  private func carryOut(_ act: FollowAct, _ request: Request, _ context: PortalContext) async throws -> Response {
    guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
    try await core.demand(Self.rate, of: context)
    let followed = try await core.desk.follow(code: access.code, secret: access.secret)
    let form = context.form
    var errors = act.problems(form, followed).map { problem in
      (field: problem.field, text: DeskWording.text(problem, label: Self.label(of: problem.field, act)))
    }
    let files = form.files("attachments").filter { !($0.name.isEmpty && $0.size == 0) }
    errors += FormSizes.papers.refusals(in: files).map { ("attachments", DeskWording.text($0.reason, file: $0.file)) }
    guard errors.isEmpty else {
      return try await show(act, form, errors, request, context, status: .unprocessableContent)
    }
    let uploads = try files.map {
      Upload(fileName: $0.name, mediaType: $0.kind.contentType, content: try $0.data())
    }
    do {
      let notice = try await act.carryOut(form, followed, files: uploads, access: access, desk: core.desk)
      return Redirect.to(Route.followCase.with(["done": notice.rawValue]))
    } catch DeskRefusal.law(let refusal) {
      return try await show(act, form, [("", refusal.chinese)], request, context, status: .conflict)
    }
  }

  private static func label(of field: String, _ act: FollowAct) -> String {
    act == .fee && field == "attachments" ? "缴费凭证" : DeskWording.label(ofField: field)
  }

  /// The form; with what was typed and what is wrong with it after an error.
  private func show(
    _ act: FollowAct, _ form: Form?, _ errors: [(field: String, text: String)], _ request: Request,
    _ context: PortalContext, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
    let followed = try await core.desk.follow(code: access.code, secret: access.secret)
    guard form != nil || act.isOpen(followed) else { return Redirect.to(.followCase) }
    let title = act.title(followed)
    var page = PublicPage(
      "public/form", title: title,
      crumbs: [Crumb("查询申请", .follow), Crumb(followed.file.law.number, .followCase), Crumb(title)],
      content: FollowActPage(act, followed: followed, form: form, errors: errors), caching: .never, hasForm: true)
    page.status = status
    return try await core.pages.render(page, request, context)
  }
}
