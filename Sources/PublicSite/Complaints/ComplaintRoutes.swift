import PageKit
import Desk
import HTTPTypes
import Hummingbird
import Ledger
import Statute
import WebSupport

/// Complaining about a body, or reporting it (投诉举报), without an account.
struct ComplaintRoutes {
  let core: PortalCore

  /// How often one address may send the form, and may file.
  private static let checks = RateRule(name: "complaint-check", limit: 60, window: 3600)
  private static let filings = RateRule(name: "complaint", limit: 10, window: 3600)

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.complaint.path)) { request, context in
      let about = try await core.desk.complaintPage(of: core.settings.body)
      let page = try ComplaintPage(
        about, ComplaintFields(bodies: about.bodies), question: core.challenge.issue(),
        token: ApplyFiles(core: core).token)
      return try await render(page, request, context)
    }
    router.post(RouterPath(Route.complaint.path)) { request, context in try await file(request, context) }
    router.get(RouterPath(Route.complaintReceipt.path)) { request, context in
      guard let access = FollowAccess(of: context, cipher: core.desk.cipher, to: .complaint) else {
        return Redirect.to(.follow)
      }
      guard FollowAccess.showsReceipt(context, of: .complaint) else { return Redirect.to(.complaintCase) }
      let followed = try await core.desk.followComplaint(code: access.code, secret: access.secret)
      let page = ComplaintReceiptPage(followed, access)
      let answer = try await core.pages.render(
        PublicPage(
          .complaintReceipt, title: page.title, crumbs: [Crumb("投诉举报", .complaint), Crumb(page.title)], content: page,
          caching: .never), request, context)
      try await FollowAccess.receiptWasShown(context, of: .complaint)
      return answer
    }
    router.get(RouterPath(Route.complaintCase.path)) { request, context in
      guard let access = FollowAccess(of: context, cipher: core.desk.cipher, to: .complaint) else {
        return Redirect.to(.follow)
      }
      let followed = try await core.desk.followComplaint(code: access.code, secret: access.secret)
      return try await core.pages.render(
        PublicPage(
          .text, title: followed.receipt.title, crumbs: [Crumb("投诉举报", .complaint), Crumb(followed.receipt.number)],
          content: ComplaintFollowPage.page(followed), caching: .never), request, context)
    }
  }

  private func file(_ request: Request, _ context: PortalContext) async throws -> Response {
    try await core.demand(Self.checks, of: context)
    let about = try await core.desk.complaintPage(of: core.settings.body)
    let fields = ComplaintFields(context.form, bodies: about.bodies)
    let verdict = try await core.challenge.judge(context.form)
    let files = ApplyFiles(core: core)
    let taken = try await files.take(
      context.form, keeping: verdict != .machine && verdict != .malformed, from: context.web.remoteAddress)
    var problems = fields.form.problems
    if fields.form.choice == nil { problems.append(FieldProblem("choice", .missing)) }
    if problems.isEmpty, taken.problems.isEmpty, verdict == .passed {
      try await core.demand(Self.filings, of: context)
      do {
        let uploads = try await core.desk.uploads(of: taken.files)
        let filed = try await core.desk.fileComplaint(fields.form, uploads: uploads, on: core.settings.body)
        try await core.desk.forget(taken.files)
        try await FollowAccess(code: filed.follow.code, secret: filed.follow.secret).grant(
          to: context, cipher: core.desk.cipher, showingReceipt: true, of: .complaint)
        return Redirect.to(.complaintReceipt)
      } catch DeskRefusal.fields(let refused) {
        problems = refused
      }
    }
    let page = try ComplaintPage(
      about, fields, files: taken.files, problems: problems, wrongFiles: taken.words.values.flatMap(\.self),
      question: core.challenge.issue(), verdict: verdict, token: files.token)
    return try await render(page, request, context, status: .unprocessableContent)
  }

  private func render(
    _ content: ComplaintPage, _ request: Request, _ context: PortalContext, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    var page = PublicPage(
      .complaint, title: content.hasErrors ? "请改正：投诉举报" : "投诉举报", crumbs: [Crumb("投诉举报")], content: content,
      caching: .never, hasForm: true)
    page.status = status
    return try await core.pages.render(page, request, context)
  }
}
