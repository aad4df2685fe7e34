import PageKit
import Chronicle
import Desk
import Hummingbird
import Ledger
import WebSupport

/// Giving several cases out (批量分办): choose, see what will happen, confirm, see what happened. Works by forms alone.
enum BulkAssignmentPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [(.post, .bulkAssign, { try await act($0) })]

  private enum Step: String { case choose, preview, confirm }

  private static func act(_ visit: Visit) async throws -> Response {
    try visit.require(.assignCase)
    let cases = cases(visit.form)
    let back = back(visit.form)
    guard !cases.isEmpty else { return try await visit.redirect(to: back, .warning, "请先勾选要分办的申请。") }
    guard cases.count <= BulkAssignment.limit else {
      return try await visit.redirect(to: back, .warning, "一次最多分办\(BulkAssignment.limit)件。")
    }
    let step = visit.form["step"].flatMap(Step.init) ?? .choose
    let choices = try await visit.desk.assignmentChoices(for: visit.person)
    var input = FormInput(visit.form)
    let assignment = assignment(&input, cases: cases)
    guard step != .choose, input.problems.isEmpty else {
      return try await choose(visit, cases, choices, problems: step == .choose ? [] : input.problems, back: back)
    }
    let isDone = step == .confirm
    let lines =
      isDone
      ? try await visit.desk.assign(assignment, by: visit.person)
      : try await visit.desk.previewAssignment(assignment, by: visit.person)
    let names = try await names(lines, visit)
    func rows(_ fits: (BulkAssignmentLine.Outcome) -> Bool) -> [BulkAssignmentPage.Row] {
      lines.filter { fits($0.outcome) }.map { BulkAssignmentPage.Row($0, version: cases[$0.caseID] ?? 0, names: names) }
    }
    let fine = rows { if case .ready = $0 { true } else if case .done = $0 { true } else { false } }
    let same = rows { if case .alreadySo = $0 { true } else { false } }
    let refused = rows { if case .refused = $0 { true } else { false } }
    let groups = [
      BulkAssignmentPage.Group(
        title: isDone ? "已分办 \(fine.count)件" : "将要分办 \(fine.count)件",
        badge: isDone ? Badge(.done, "已分办") : Badge(.running, "将要分办"), rows: fine),
      BulkAssignmentPage.Group(
        title: "不能分办 \(refused.count)件", badge: Badge(.late, isDone ? "没有改动" : "不会改动"), rows: refused),
      BulkAssignmentPage.Group(title: "不用改动 \(same.count)件", badge: Badge(.plain, "现在就是这样"), rows: same),
    ].filter { !$0.rows.isEmpty }
    let page = BulkAssignmentPage(
      title: isDone ? "批量分办的结果" : "确认批量分办",
      explanation: isDone
        ? "每件申请的分办各记一笔。没有分办的申请没有任何改动。" : "确认后每件申请各记一笔；其间有了变化的申请不会改动，结果页会列出来。",
      hasErrors: false, errors: [], action: Route.bulkAssign.path, back: back, hasFields: false, fields: [],
      hidden: isDone ? [] : kept(visit.form, back: back), groups: groups,
      button: isDone || fine.isEmpty ? nil : "确认分办\(fine.count)件", step: Step.confirm.rawValue, hasChange: !isDone)
    return try await visit.show(
      .bulkAssign, title: page.title, crumbs: [Crumb("工作台", .office), Crumb(page.title)], page)
  }

  private static func choose(
    _ visit: Visit, _ cases: [Int64: Int64], _ choices: WorklistChoices, problems: [FieldProblem], back: String
  ) async throws -> Response {
    let lines = try await visit.desk.previewAssignment(BulkAssignment(cases: cases), by: visit.person)
    let fields = fields(choices).shown(
      problems.isEmpty && visit.form["person"] == nil ? nil : visit.form, problems: problems)
    func rows(_ isRefused: Bool) -> [BulkAssignmentPage.Row] {
      lines.filter { line in
        if case .refused = line.outcome { isRefused } else { !isRefused }
      }.map { line in
        var shown = line
        if !isRefused { shown.outcome = .ready }
        return BulkAssignmentPage.Row(shown, version: cases[line.caseID] ?? 0, names: [:])
      }
    }
    let groups = [
      BulkAssignmentPage.Group(title: "已勾选 \(rows(false).count)件", badge: Badge(.plain, "已勾选"), rows: rows(false)),
      BulkAssignmentPage.Group(title: "不能分办 \(rows(true).count)件", badge: Badge(.late, "不会改动"), rows: rows(true)),
    ].filter { !$0.rows.isEmpty }
    let page = BulkAssignmentPage(
      title: "批量分办", explanation: "勾选的申请一样地分办。没有选的一项在每件申请中保持不变；下一步先看会有什么变化。",
      hasErrors: !problems.isEmpty, errors: ErrorLink.links(problems, fields: fields), action: Route.bulkAssign.path,
      back: back, hasFields: true, fields: fields,
      hidden: lines.map { .hidden("case", value: "\($0.caseID):\(cases[$0.caseID] ?? 0)") }
        + [.hidden("back", value: back)],
      groups: groups, button: "下一步", step: Step.preview.rawValue, hasChange: false)
    return try await visit.show(
      .bulkAssign, title: page.title, crumbs: [Crumb("工作台", .office), Crumb(page.title)],
      status: problems.isEmpty ? .ok : .unprocessableContent, page)
  }

  private static func fields(_ choices: WorklistChoices) -> [OfficeField] {
    [
      OfficeField(
        "person", "经办人",
        .list(
          [OfficeChoice("", "保持不变"), OfficeChoice("none", "不指定")]
            + choices.people.map { OfficeChoice(String($0.id), $0.displayName) }), isOptional: true),
      OfficeField(
        "lead", "主办单位",
        .list(
          [OfficeChoice("", "保持不变"), OfficeChoice("none", "本机关直接办理")]
            + choices.bodies.map { OfficeChoice("body:\($0.id)", $0.facts.name) }
            + [OfficeChoice("section", "内设机构（在下面填写）")]), isOptional: true),
      OfficeField("leadSection", "主办的内设机构", .line, hint: "主办单位选“内设机构”时填写。", isOptional: true),
    ]
  }

  private static func assignment(_ input: inout FormInput, cases: [Int64: Int64]) -> BulkAssignment {
    var assignment = BulkAssignment(cases: cases)
    switch input.optionalText("person") {
    case nil: break
    case "none": assignment.handler = .nobody
    case let text?:
      if let id = Int64(text) { assignment.handler = .person(id) } else { input.refuse("person", .notAChoice) }
    }
    let section = input.optionalText("leadSection")
    switch input.optionalText("lead") {
    case nil: break
    case "none": assignment.lead = .nobody
    case "section":
      if let section {
        assignment.lead = .unit(.section(name: section))
      } else {
        input.refuse("leadSection", .missing)
      }
    case let text?:
      if text.hasPrefix("body:"), let id = Int64(text.dropFirst(5)) {
        assignment.lead = .unit(.body(id: id))
      } else {
        input.refuse("lead", .notAChoice)
      }
    }
    if input.problems.isEmpty, assignment.handler == .unchanged, assignment.lead == .unchanged {
      input.refuse("person", .unusable("请选择经办人或者主办单位，至少一项"))
    }
    return assignment
  }

  /// The ticked cases, each with the version that was shown.
  static func cases(_ form: Form) -> [Int64: Int64] {
    var cases: [Int64: Int64] = [:]
    for value in form.all("case") {
      let parts = value.split(separator: ":")
      guard parts.count == 2, let id = Int64(parts[0]), let version = Int64(parts[1]) else { continue }
      cases[id] = version
    }
    return cases
  }

  /// Where one came from; only the worklist itself.
  static func back(_ form: Form) -> String {
    let path = Route.office.path
    guard let back = form["back"], back.hasPrefix(path + "?") else { return path }
    return back
  }

  /// What the next step needs to know again.
  private static func kept(_ form: Form, back: String) -> [Field] {
    form.all("case").map { .hidden("case", value: $0) }
      + ["person", "lead", "leadSection"].compactMap { name in form[name].map { .hidden(name, value: $0) } }
      + [.hidden("back", value: back)]
  }

  private static func names(_ lines: [BulkAssignmentLine], _ visit: Visit) async throws -> [CaseUnit: String] {
    var units: Set<CaseUnit> = []
    for line in lines {
      units.formUnion([line.lead.before, line.lead.after].compactMap { $0 })
      units.formUnion([line.handler.before, line.handler.after].compactMap { $0 }.map { .person(id: $0) })
    }
    return try await visit.desk.names(of: units)
  }
}

extension Visit {
  /// Sends the browser on to an address with its query, with what is to be told there.
  func redirect(to address: String, _ kind: Flash.Kind, _ text: String) async throws -> Response {
    _ = try await redirect(.office, kind, text)
    return Redirect.to(address)
  }
}
