import PageKit
import Civil
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// Putting a reconsideration or a lawsuit about a case on file (登记复议、诉讼).
enum DisputeOpeningPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .disputeOpening(.key), { try await page($0, opened($0), DisputeSubmission()) }),
    (.post, .disputeOpening(.key), { try await submit($0) }),
  ]

  private static func opened(_ visit: Visit) async throws -> OpenedCase {
    let opened = try await visit.desk.openCase(try visit.id("case"), for: visit.person)
    try await visit.require(.manageDisputes, at: opened.body.id)
    return opened
  }

  private static func fields(_ today: Day) -> [OfficeField] {
    let procedures = DisputeProcedure.allCases.map { procedure in
      OfficeChoice(
        procedure.rawValue, procedure.label, hint: procedure == .ordinary ? "10个工作日内答复。" : "5个工作日内答复。")
    }
    return [
      OfficeField("route", "救济途径", .radios(DisputeRoute.allCases.map { OfficeChoice($0.rawValue, $0.label) })),
      OfficeField(
        "procedure", "行政复议适用的程序", .radios(procedures), hint: "行政诉讼不用选择。", isOptional: true,
        initial: DisputeProcedure.ordinary.rawValue),
      OfficeField("forum", "行政复议机关或者人民法院", .line), OfficeField("reference", "案号", .line),
      OfficeField(
        "receivedOn", "收到材料的日期", .day, hint: "收到行政复议申请书副本或者起诉状副本之日，答复（答辩）期限从次日起算。",
        initial: today.description),
    ]
  }

  private static func read(_ input: inout FormInput) -> NewDispute? {
    let route = input.choice("route", of: DisputeRoute.self)
    let procedure = input.optionalChoice("procedure", of: DisputeProcedure.self)
    let (forum, reference) = (input.text("forum"), input.text("reference"))
    guard let day = input.day("receivedOn"), let route, let forum, let reference else { return nil }
    return NewDispute(
      route: route, procedure: procedure ?? .ordinary, forum: forum, reference: reference, receivedOn: day)
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let opened = try await opened(visit)
    var input = FormInput(visit.form)
    let new = read(&input)
    var outcome = DisputeSubmission(submitted: true, problems: input.problems, conflict: opened.missed(by: visit.form))
    guard let new, input.problems.isEmpty, let version = visit.form["version"].flatMap({ Int64($0) }) else {
      return try await page(visit, opened, outcome)
    }
    guard outcome.conflict.isEmpty else { return try await page(visit, opened, outcome) }
    do {
      let notices = try await visit.desk.previewDispute(new, onCase: opened.file.id, for: visit.person)
      guard notices.isEmpty || visit.form["seen"] == fingerprint(notices) else {
        return try await page(visit, opened, outcome, notices: notices)
      }
      let made = try await visit.desk.openDispute(
        new, onCase: opened.file.id, expecting: version, by: visit.person)
      return try await visit.redirect(.officeDispute(.id(made.id)), .done, "已登记：\(new.route.label)。")
    } catch let refusal as DeskRefusal {
      try outcome.take(refusal)
    }
    return try await page(visit, try await self.opened(visit), outcome)
  }

  /// The notices in one line, by which a confirmation is held against what was seen.
  private static func fingerprint(_ notices: [DisputeNotice]) -> String {
    notices.map { String(describing: $0) }.joined(separator: "|")
  }

  private static func page(
    _ visit: Visit, _ opened: OpenedCase, _ outcome: DisputeSubmission, notices: [DisputeNotice] = []
  ) async throws -> Response {
    let id = opened.file.id
    let fields = fields(visit.today).shown(outcome.submitted ? visit.form : nil, problems: outcome.problems)
    var page = ActionPage(
      title: "登记复议、诉讼", action: .disputeOpening(.id(id)), cancel: .officeCase(.id(id)), fields: fields,
      problems: outcome.problems)
    page.explanation = ["收到行政复议答复通知书或者应诉通知书后登记，答复（答辩）期限随即计算，案件计入年报表四。"]
    page.caseLine = .init(opened)
    outcome.tell(&page)
    page.warnings = notices.map { $0.chinese + ($0.citation.map { "依据：\($0.chinese)。" } ?? "") }
    page.hasWarnings = !notices.isEmpty
    page.fields.append(.hidden("version", value: String(opened.file.version)))
    if !notices.isEmpty { page.fields.append(.hidden("seen", value: fingerprint(notices))) }
    page.button = notices.isEmpty ? "登记" : "已经看过，仍然登记"
    return try await visit.show(
      .action, title: page.title,
      crumbs: [Crumb("工作台", .office), Crumb(opened.file.law.number, .officeCase(.id(id))), Crumb(page.title)],
      status: outcome.submitted && notices.isEmpty ? .unprocessableContent : .ok, page)
  }
}
