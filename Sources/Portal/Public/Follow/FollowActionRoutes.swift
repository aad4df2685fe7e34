import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import Statute
import WebSupport

/// What an applicant may do to an application: supply a correction (补正), give reasons (说明理由), withdraw (撤回).
struct FollowActionRoutes {
  let core: PortalCore

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
    let form = context.form
    var errors = act.problems(form).map { problem in
      (field: problem.field, text: DeskWording.text(problem, label: DeskWording.label(ofField: problem.field)))
    }
    let files = form.files("attachments").filter { !($0.name.isEmpty && $0.size == 0) }
    errors += FormSizes.papers.refusals(in: files).map { ("attachments", DeskWording.text($0.reason, file: $0.file)) }
    guard errors.isEmpty else {
      return try await show(act, form, errors, request, context, status: .unprocessableContent)
    }
    var uploads = try files.map {
      Upload(fileName: $0.name, mediaType: $0.kind.contentType, content: try $0.data())
    }
    if act == .reasons {
      uploads.append(
        Upload(
          fileName: "理由说明.txt", mediaType: "text/plain; charset=utf-8",
          content: Data((form["reasons"] ?? "").utf8)))
    }
    do {
      try await core.desk.act(
        act.command(form, on: core.desk.clock.today), byApplicantWith: access.code, secret: access.secret,
        uploads: uploads)
    } catch DeskRefusal.law(let refusal) {
      return try await show(act, form, [("", refusal.chinese)], request, context, status: .conflict)
    }
    return Redirect.to(Route.followCase.with(["done": act.notice.rawValue]))
  }

  /// The form; with what was typed and what is wrong with it after an error.
  private func show(
    _ act: FollowAct, _ form: Form?, _ errors: [(field: String, text: String)], _ request: Request,
    _ context: PortalContext, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
    let followed = try await core.desk.follow(code: access.code, secret: access.secret)
    guard form != nil || followed.actions.contains(act.action) else { return Redirect.to(.followCase) }
    var page = PublicPage(
      "public/form", title: act.title,
      crumbs: [Crumb("查询申请", .follow), Crumb(followed.file.law.number, .followCase), Crumb(act.title)],
      content: FollowActPage(act, followed: followed, form: form, errors: errors), caching: .never, hasForm: true)
    page.status = status
    return try await core.pages.render(page, request, context)
  }
}

/// One of the acts open to an applicant.
enum FollowAct: CaseIterable {
  case correction, reasons, withdrawal

  var route: Route {
    switch self {
    case .correction: .followCorrection
    case .reasons: .followReasons
    case .withdrawal: .followWithdraw
    }
  }

  var action: CaseAction {
    switch self {
    case .correction: .supplyCorrection
    case .reasons: .receiveReasons
    case .withdrawal: .withdraw
    }
  }

  var notice: FollowNotice {
    switch self {
    case .correction: .correction
    case .reasons: .reasons
    case .withdrawal: .withdrawal
    }
  }

  var title: String {
    switch self {
    case .correction: "提交补正"
    case .reasons: "说明理由"
    case .withdrawal: "撤回申请"
    }
  }

  func problems(_ form: Form) -> [FieldProblem] {
    let name: String? =
      switch self {
      case .correction: "requested"
      case .reasons: "reasons"
      case .withdrawal: nil
      }
    guard let name else { return [] }
    guard let text = form.text(name) else { return [FieldProblem(name, .missing)] }
    let limit = ApplicationForm.Limit.text
    return text.count > limit ? [FieldProblem(name, .tooLong(limit: limit))] : []
  }

  func command(_ form: Form, on today: Day) -> CaseCommand {
    switch self {
    case .correction: .supplyCorrection(requested: form.text("requested"), acceptedReason: nil, on: today)
    case .reasons: .receiveReasons(on: today)
    case .withdrawal: .withdraw(on: today)
    }
  }
}

/// The form of one act.
struct FollowActPage {
  let title: String
  let explanation: [String]
  let citation: String
  let paper: Asked?
  let action: String
  let hasErrors: Bool
  let errors: [ErrorLink]
  let fields: [Field]
  let button: String
  let danger: Bool
  let backURL = Route.followCase.path

  /// What the body asks for.
  struct Asked {
    let quote: [String]
  }

  init(_ act: FollowAct, followed: FollowedApplication, form: Form?, errors given: [(field: String, text: String)]) {
    let law = followed.file.law
    title = act.title
    action = act.route.path
    danger = act == .withdrawal
    citation = act.action.citation.chinese
    let attachments = Field.file(
      "attachments", "附件", accept: FormSizes.papers.accept, hint: "最多 5 个，每个不超过 10 MB，PDF、Word 或者图片。",
      multiple: true)
    var fields: [Field]
    switch act {
    case .correction:
      explanation = ["请按要求补充或者改写申请的内容。提交后，答复期限从收到补正之日起重新计算。"]
      paper = law.correction.map { Asked(quote: $0.points) }
      button = "提交补正"
      fields = [
        .area(
          "requested", "补正后的申请内容", value: form?["requested"] ?? law.requested, hint: "原来的内容已经填好，请直接修改。",
          rows: 8), attachments,
      ]
    case .reasons:
      explanation = ["申请的数量、频次明显超过合理范围，受理机关请您说明理由。"]
      paper = law.reasons.map { Asked(quote: [$0.facts]) }
      button = "提交理由"
      fields = [.area("reasons", "申请的理由", value: form?["reasons"] ?? "", rows: 8), attachments]
    case .withdrawal:
      explanation = ["撤回后不再办理，也不会再作出答复。需要时可以重新申请。", "要撤回的申请：\(followed.file.filing.title)"]
      paper = nil
      button = "确认撤回"
      fields = []
    }
    for index in fields.indices {
      let words = given.filter { $0.field == fields[index].name }.map(\.text)
      fields[index].error = words.isEmpty ? nil : words.joined(separator: "；")
    }
    self.fields = fields
    let loose = given.filter { error in !fields.contains { $0.name == error.field } }
    errors = ErrorLink.links([], fields: fields) + loose.map { ErrorLink(url: "#main", text: $0.text) }
    hasErrors = !errors.isEmpty
  }
}
