import PageKit
import Desk
import HTTPTypes
import Hummingbird
import Ledger
import WebSupport

/// Following an application by its code and secret (查询申请). Whatever is wrong with the pair, the answer is the same.
struct FollowRoutes {
  let core: PortalCore

  /// Tries are counted for the code and for the address, as at a sign-in.
  private var limiter: SignInLimiter {
    SignInLimiter(
      limiter: core.limiter, account: RateRule(name: "follow-code", limit: 8, window: 15 * 60),
      address: RateRule(name: "follow-address", limit: 30, window: 15 * 60))
  }

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.follow.path)) { request, context in
      if FollowAccess(of: context, cipher: core.desk.cipher) != nil { return Redirect.to(.followCase) }
      if FollowAccess(of: context, cipher: core.desk.cipher, to: .complaint) != nil {
        return Redirect.to(.complaintCase)
      }
      return try await render(KeyPage.follow(), request, context)
    }
    router.post(RouterPath(Route.follow.path)) { request, context in try await open(request, context) }
    router.post(RouterPath(Route.followLeave.path)) { _, context in
      try await FollowAccess.leave(context)
      return Redirect.to(.follow)
    }
    FollowCaseRoutes(core: core).add(to: router)
    FollowLetterRoutes(core: core).add(to: router)
    FollowActionRoutes(core: core).add(to: router)
    FollowPartRoute(core: core).add(to: router)
  }

  private func open(_ request: Request, _ context: PortalContext) async throws -> Response {
    let access = FollowAccess(
      code: FollowCode.normalised(context.form["code"] ?? ""),
      secret: FollowCode.normalised(context.form["secret"] ?? ""))
    var page = KeyPage.follow(code: context.form["code"] ?? "")
    page.carried = context.form[FollowDraft.field]
    guard !access.code.isEmpty, !access.secret.isEmpty else {
      page.fail(with: "请填写查询编号和查询密码")
      return try await render(page, request, context, status: .unprocessableContent)
    }
    try await limiter.attempt(account: access.code, address: context.web.remoteAddress)
    let thing: FollowAccess.Thing
    do {
      thing = try await self.thing(opened: access)
    } catch DeskRefusal.notFound {
      page.fail(with: "查询编号或者查询密码不对，请对照登记回执再填一次")
      return try await render(page, request, context, status: .unprocessableContent)
    }
    try await limiter.succeeded(account: access.code, address: context.web.remoteAddress)
    try await access.grant(to: context, cipher: core.desk.cipher, showingReceipt: false, of: thing)
    if thing == .complaint { return Redirect.to(.complaintCase) }
    let draft = FollowDraft(page.carried, cipher: core.desk.cipher, at: core.desk.clock.now)
    guard let draft else { return Redirect.to(.followCase) }
    return try await FollowActionRoutes(core: core).reopen(draft, request, context)
  }

  /// What the pair opens: an application, or else a complaint.
  private func thing(opened access: FollowAccess) async throws -> FollowAccess.Thing {
    do {
      _ = try await core.desk.follow(code: access.code, secret: access.secret)
      return .application
    } catch DeskRefusal.notFound {
      _ = try await core.desk.followComplaint(code: access.code, secret: access.secret)
      return .complaint
    }
  }

  private func render(
    _ model: KeyPage, _ request: Request, _ context: PortalContext, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    try await core.pages.render(Self.page(model, status: status), request, context)
  }

  /// The sign-in; it carries on what was typed elsewhere when the session had ended.
  static func page(_ model: KeyPage, status: HTTPResponse.Status = .ok) -> PublicPage {
    var page = PublicPage(
      .follow, title: "查询申请", crumbs: [Crumb("查询申请")], content: model, caching: .never, hasForm: true)
    page.status = status
    if model.carried != nil {
      page.flash = Flash(.warning, "查询已经自动退出，刚才的内容还没有提交。填写的文字都保留着，再次输入编号和密码后继续。")
    }
    return page
  }
}
