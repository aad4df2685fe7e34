import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import Logging
import WebSupport

/// Applying without an account (依申请公开): fill in, check, send. What was typed survives every error on the way.
struct ApplyRoutes {
  let core: PortalCore

  /// How often one address may come to the check, and may send.
  private static let checks = RateRule(name: "apply-check", limit: 60, window: 3600)
  private static let filings = RateRule(name: "apply", limit: 20, window: 3600)

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.apply.path)) { request, context in try await form(request, context) }
    router.post(RouterPath(Route.applyCheck.path)) { request, context in try await check(request, context) }
    router.post(RouterPath(Route.applyEdit.path)) { request, context in try await edit(request, context) }
    router.post(RouterPath(Route.apply.path)) { request, context in try await file(request, context) }
    ReceiptRoute(core: core).add(to: router)
  }

  private func form(_ request: Request, _ context: PortalContext) async throws -> Response {
    let form = ApplyForm(body: core.settings.body, bodies: try await core.receivingBodies())
    let page = ApplyPage(form, draft: nil, question: core.challenge.issue())
    return try await render(page, request, context)
  }

  private func check(_ request: Request, _ context: PortalContext) async throws -> Response {
    try await core.demand(Self.checks, of: context)
    let now = core.desk.clock.now
    let form = ApplyForm(
      context.form, body: core.settings.body, bodies: try await core.receivingBodies())
    let before = ApplyDraft(context.form["draft"], cipher: core.desk.cipher, at: now)
    let keep = Set(context.form.all("keep"))
    var draft = ApplyDraft(body: form.body, madeAt: now)
    draft.files = before?.files.filter { keep.contains($0.sha256) } ?? []
    draft.isByPerson = before?.isByPerson ?? false

    var problems: [FieldProblem] = []
    var verdict: ChallengeVerdict?
    if !draft.isByPerson {
      let answer = try await core.challenge.judge(context.form)
      draft.isByPerson = answer == .passed
      verdict = answer
    }
    let wrong = ApplyFiles.wrong(in: context.form, kept: draft.files)
    // Only what a person sends is kept, so that a machine cannot fill the store.
    if draft.isByPerson { draft.files += try await ApplyFiles(core: core).store(context.form, at: now) }
    problems += wrong.problems + form.problems(files: draft.files)

    guard problems.isEmpty, draft.isByPerson else {
      let page = ApplyPage(
        form, problems: problems, wrongFiles: wrong.words, draft: try draft.sealed(by: core.desk.cipher),
        files: draft.files, question: draft.isByPerson ? nil : core.challenge.issue(), verdict: verdict)
      return try await render(page, request, context, status: .unprocessableContent)
    }
    draft.form = form.application
    let related = try await core.desk.suggestions(for: form.application.requested, at: form.body)
    let page = ApplyCheckPage(
      form.application, bodyName: form.bodies.first { $0.id == form.body }?.facts.name ?? "", files: draft.files,
      draft: try draft.sealed(by: core.desk.cipher), related: related)
    return try await core.pages.render(
      PublicPage(
        "public/apply-check", title: "核对申请内容", column: .apply, crumbs: [Crumb("依申请公开", .apply), Crumb("核对")],
        content: page, caching: .never, hasForm: true), request, context)
  }

  private func edit(_ request: Request, _ context: PortalContext) async throws -> Response {
    let now = core.desk.clock.now
    guard let draft = ApplyDraft(context.form["draft"], cipher: core.desk.cipher, at: now), let typed = draft.form
    else { return try await expired(request, context) }
    let form = ApplyForm(body: draft.body, bodies: try await core.receivingBodies(), application: typed)
    let page = ApplyPage(
      form, draft: try draft.sealed(by: core.desk.cipher), files: draft.files,
      question: draft.isByPerson ? nil : core.challenge.issue())
    return try await render(page, request, context)
  }

  private func file(_ request: Request, _ context: PortalContext) async throws -> Response {
    let now = core.desk.clock.now
    guard let text = context.form["draft"], let draft = ApplyDraft(text, cipher: core.desk.cipher, at: now),
      let application = draft.form, draft.isByPerson
    else { return try await expired(request, context) }
    let counter = ApplyDraft.counter(of: text)
    let times = try await core.counters.add(1, to: counter, expiresAt: now.date + 86_400, now: now.date)
    guard times == 1 else { return try await sentBefore(request, context) }
    let filed: FiledApplication
    do {
      try await core.demand(Self.filings, of: context)
      let uploads = try await ApplyFiles(core: core).uploads(draft.files)
      filed = try await core.desk.fileApplication(application, uploads: uploads, to: draft.body)
    } catch {
      try await core.counters.remove(key: counter)
      guard case DeskRefusal.fields(let problems) = error else { throw error }
      let form = ApplyForm(body: draft.body, bodies: try await core.receivingBodies(), application: application)
      let page = ApplyPage(form, problems: problems, draft: text, files: draft.files, question: nil)
      return try await render(page, request, context, status: .unprocessableContent)
    }
    try await FollowAccess(code: filed.follow.code, secret: filed.follow.secret).grant(
      to: context, cipher: core.desk.cipher, showingReceipt: true)
    return Redirect.to(.applyReceipt)
  }

  private func render(
    _ page: ApplyPage, _ request: Request, _ context: PortalContext, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    var whole = PublicPage(
      "public/apply", title: page.hasErrors ? "请改正：申请公开政府信息" : "申请公开政府信息", column: .apply,
      crumbs: [Crumb("依申请公开")], content: page, caching: .never, hasForm: true)
    whole.status = status
    return try await core.pages.render(whole, request, context)
  }

  private func expired(_ request: Request, _ context: PortalContext) async throws -> Response {
    try await core.pages.render(
      MessagePage.notice(
        title: "填写的内容已经过期", text: ["核对页面打开超过4小时，或者内容不完整，申请没有提交。", "请重新填写。"],
        action: Action("重新填写", Route.apply.path, main: true), status: .gone), request, context)
  }

  private func sentBefore(_ request: Request, _ context: PortalContext) async throws -> Response {
    if FollowAccess(of: context, cipher: core.desk.cipher) != nil { return Redirect.to(.applyReceipt) }
    return try await core.pages.render(
      MessagePage.notice(
        title: "这份申请已经提交", text: ["同一份申请不会重复登记。", "请用登记回执上的查询编号和密码查看进度。"],
        action: Action("查询申请", Route.follow.path, main: true), status: .conflict), request, context)
  }
}
