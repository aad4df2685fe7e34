import PageKit
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// Registering an application that did not come through the site (登记申请).
enum RegisterPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .register, { try await show($0) }), (.post, .register, { try await submit($0) }),
  ]

  private static func bodies(_ visit: Visit) async throws -> [Body] {
    try visit.require(.registerApplication)
    return try await visit.desk.bodies(where: .registerApplication, of: visit.person)
  }

  /// What came of a submitted form, to be shown with it.
  private struct Outcome {
    var submitted = false
    var problems: [FieldProblem] = []
    var similar: SimilarPanel?
    var earlier: EarlierPanel?
    /// The scans that need not be chosen again.
    var kept: [DraftFile] = []
  }

  private static func show(_ visit: Visit, _ outcome: Outcome = Outcome()) async throws -> Response {
    let bodies = try await bodies(visit)
    let (typed, problems) = (outcome.submitted ? visit.form : nil, outcome.problems)
    let groups = RegisterForm.groups(bodies: bodies.map { ($0.id, $0.facts.name) }, today: visit.today)
    var shown = groups.map { ActionPage.Group(title: $0.title, fields: $0.fields.shown(typed, problems: problems)) }
    if let kept = try KeptScans.field(outcome.kept, visit) {
      shown.append(ActionPage.Group(title: "扫描件", fields: [kept.shown(nil, problems: [])]))
    }
    var page = ActionPage(
      title: "登记申请", action: .register, cancel: .office, fields: shown.flatMap(\.fields), problems: problems)
    page.fields = []
    page.groups = shown
    page.hasGroups = true
    page.multipart = true
    page.explanation = ["登记信函、当面、传真、电子邮件和口头提出的申请。登记后再确认收到日期，期限从确认的日期起算。"]
    page.citation = "《政府信息公开条例》第二十九条、第四十一条、第四十四条"
    (page.similar, page.earlier) = (outcome.similar, outcome.earlier)
    page.lookup = "查这位申请人以前的申请"
    if let found = outcome.similar { page.fields.append(.hidden("seen", value: found.word)) }
    page.button = outcome.similar == nil ? "登记申请" : "已经核对，仍然登记"
    return try await visit.show(
      .action, title: "登记申请", crumbs: [Crumb("工作台", .office), Crumb("登记申请")],
      status: page.hasErrors ? .unprocessableContent : .ok, page)
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let bodies = try await bodies(visit)
    var input = FormInput(visit.form)
    let (form, body, arrival) = RegisterForm.read(&input)
    if let body, !bodies.contains(where: { $0.id == body }) { throw DeskRefusal.notAllowed(.registerApplication) }
    let kept = try await KeptScans.take("papers", visit, &input)
    if visit.form["step"] == "lookup", let body { return try await lookUp(visit, form, kept, at: body) }
    var outcome = Outcome(submitted: true, problems: input.problems + form.problems(on: visit.today), kept: kept)
    guard outcome.problems.isEmpty, let body, let arrival else { return try await show(visit, outcome) }
    do {
      // The panel was shown where the button says so; what is alike is told once before it is registered.
      if form.caseKind == .disclosure {
        outcome.similar = SimilarPanel(try await visit.desk.similarity(to: form, at: body, for: visit.person))
        if let found = outcome.similar, visit.form["seen"] != found.word { return try await show(visit, outcome) }
      }
      guard let uploads = try await KeptScans.uploads(kept, visit) else {
        (outcome.kept, outcome.problems) = ([], [FieldProblem("papers", .missing)])
        return try await show(visit, outcome)
      }
      let filed = try await visit.desk.registerApplication(
        form, uploads: uploads, to: body, arrival: arrival, by: visit.person)
      try await visit.desk.forget(kept)
      return try await registered(visit, filed, form, arrival)
    } catch DeskRefusal.fields(let problems) {
      outcome.problems = problems
      return try await show(visit, outcome)
    }
  }

  private static func lookUp(
    _ visit: Visit, _ form: ApplicationForm, _ kept: [DraftFile], at body: Int64
  ) async throws -> Response {
    var outcome = Outcome(submitted: true, kept: kept)
    if form.name.trimmed.isEmpty {
      outcome.problems = [FieldProblem("name", .missing)]
    } else {
      outcome.earlier = EarlierPanel(
        try await visit.desk.earlierApplications(of: form, at: body, for: visit.person))
    }
    return try await show(visit, outcome)
  }

  /// Shown in the answer itself: a flash would keep the secret in the database until it was read.
  private static func registered(
    _ visit: Visit, _ filed: FiledApplication, _ form: ApplicationForm, _ arrival: Arrival
  ) async throws -> Response {
    let id = Route.Part.id(filed.caseID)
    var actions = [Action("打开这件申请", Route.officeCase(id).path, main: true)]
    let opened = try await visit.desk.openCase(filed.caseID, for: visit.person)
    let paper = LetterLinks(
      caseID: filed.caseID,
      event: opened.entries.first { if case .law = $0.entry { true } else { false } }?.sequence ?? 0,
      paper: .registrationForm, makesPDF: visit.core.pdf != nil)
    actions.append(Action("申请登记表", paper.url))
    actions.append(Action("登记表 DOCX", paper.docxURL))
    if let pdf = paper.pdfURL { actions.append(Action("登记表 PDF", pdf)) }
    actions.append(Action("再登记一件", Route.register.path))
    var text = [
      "申请人的查询码：\(filed.follow.code)", "查询密码：\(filed.follow.secret)",
      "密码只显示这一次，请写入登记回执，交给申请人。接着请确认收到日期。",
    ]
    if arrival.channel == .oral { text.append("口头提出的申请由本机关代为填写：请打印申请登记表，交申请人核对、签名，再扫描归入这件申请。") }
    return try await visit.show(
      .message, title: "已登记",
      OfficeMessage(title: "已登记\(form.caseKind.label)，编号\(filed.number)", text: text, actions: actions))
  }
}
