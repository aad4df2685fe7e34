import PageKit
import Chronicle
import Civil
import Desk
import Hummingbird
import Ledger
import Statute

/// Requests between units (协办): asking, answering, taking back.
enum AssistancePages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .assistance, { try await list($0) }),
    (.get, .officeAsk(.key), { try await askForm($0).show($0) }),
    (.post, .officeAsk(.key), { try await ask($0) }),
    (.get, .assistanceAnswer(.key), { try await answerForm($0).show($0) }),
    (.post, .assistanceAnswer(.key), { try await answer($0) }),
    (.get, .assistanceReturn(.key), { try await returnForm($0).show($0) }),
    (.post, .assistanceReturn(.key), { try await giveBack($0) }),
    (.get, .assistanceCancel(.key), { try await cancelForm($0).show($0) }),
    (.post, .assistanceCancel(.key), { try await cancel($0) }),
  ]

  struct ListPage: Sendable {
    struct Line: Sendable {
      let question: String
      let due: String
      let isLate: Bool
      let number: String
      let requested: String
      let asker: String
      let body: String
      let answerURL: String?
      let returnURL: String?
      let cancelURL: String?
    }

    struct Group: Sendable {
      let title: String
      let lines: [Line]
      let hasLines: Bool
      let empty: String
    }

    let groups: [Group]
  }

  private static func list(_ visit: Visit) async throws -> Response {
    try visit.require(.noteCase)
    let desk = try await visit.desk.assistanceDesk(for: visit.person)
    func lines(_ lines: [AssistanceLine], own: Bool) -> [ListPage.Line] {
      lines.map { line in
        ListPage.Line(
          question: line.request.question, due: line.request.due.chinese, isLate: line.isLate, number: line.caseNumber,
          requested: line.requested, asker: line.askerName, body: line.bodyName,
          answerURL: own ? nil : Route.assistanceAnswer(.id(line.request.id)).path,
          returnURL: own ? nil : Route.assistanceReturn(.id(line.request.id)).path,
          cancelURL: own ? Route.assistanceCancel(.id(line.request.id)).path : nil)
      }
    }
    let (toAnswer, asked) = (lines(desk.toAnswer, own: false), lines(desk.asked, own: true))
    return try await visit.show(
      .assistance, title: "协办",
      ListPage(groups: [
        .init(title: "等待我答复", lines: toAnswer, hasLines: !toAnswer.isEmpty, empty: "没有等待您或者您的单位答复的协办请求。"),
        .init(title: "我提出的", lines: asked, hasLines: !asked.isEmpty, empty: "您提出的协办请求都已有答复，新的请求在申请的页面上提出。"),
      ]))
  }

  private static func askForm(_ visit: Visit) async throws -> WorkForm {
    let found = try await visit.desk.assistanceCandidates(ofCase: try visit.id("case"), for: visit.person)
    let opened = found.opened
    let units =
      found.bodies.map { OfficeChoice("body:\($0.id)", $0.facts.name) }
      + found.people.map { OfficeChoice("person:\($0.id)", $0.displayName) }
      + [OfficeChoice("section", "内设机构（在下面填写）")]
    return WorkForm(
      title: "请求协办", route: .officeAsk(.id(opened.file.id)), back: .officeCase(.id(opened.file.id)),
      crumbs: visit.crumbs(opened, "请求协办"), opened: opened,
      explanation: ["被请求的单位只看到申请公开的内容和下面填写的事项，看不到申请人。"],
      fields: [
        OfficeField("unit", "向谁请求", .list([OfficeChoice("", "请选择")] + units)),
        OfficeField("section", "内设机构的名称", .line, isOptional: true),
        OfficeField("question", "请求的事项", .text(rows: 4)),
        OfficeField("due", "答复期限", .day),
      ], button: "发出请求")
  }

  private static func ask(_ visit: Visit) async throws -> Response {
    let form = try await askForm(visit)
    return try await form.submit(visit, done: "已发出协办请求。") { input in
      let (unit, question) = (unit(&input), input.text("question", limit: FormInput.textLimit))
      let due = input.day("due")
      try await visit.desk.askAssistance(
        of: try input.settled(unit), question: try input.settled(question), due: try input.settled(due),
        onCase: try visit.id("case"), by: visit.person)
    }
  }

  private static func unit(_ input: inout FormInput) -> CaseUnit? {
    guard let value = input.text("unit") else { return nil }
    if value == "section" { return input.text("section").map { .section(name: $0) } }
    let parts = value.split(separator: ":")
    if parts.count == 2, let id = Int64(parts[1]) {
      if parts[0] == "body" { return .body(id: id) }
      if parts[0] == "person" { return .person(id: id) }
    }
    input.refuse("unit", .notAChoice)
    return nil
  }

  private static func answerForm(_ visit: Visit) async throws -> WorkForm {
    try visit.require(.noteCase)
    let line = try await visit.desk.askedAssistance(try visit.id("request"), for: visit.person)
    return WorkForm(
      title: "协办答复", route: .assistanceAnswer(.id(line.request.id)), back: .assistance,
      crumbs: [Crumb("协办", .assistance), Crumb("协办答复")],
      explanation: [
        "\(line.bodyName)\(line.askerName)请求：\(line.request.question)", "申请公开的内容：\(line.requested)",
        "请在\(line.request.due.chinese)前答复。",
      ], fields: [OfficeField("answer", "答复", .text(rows: 5))], button: "答复")
  }

  private static func returnForm(_ visit: Visit) async throws -> WorkForm {
    try visit.require(.noteCase)
    let line = try await visit.desk.askedAssistance(try visit.id("request"), for: visit.person)
    return WorkForm(
      title: "退回协办", route: .assistanceReturn(.id(line.request.id)), back: .assistance,
      crumbs: [Crumb("协办", .assistance), Crumb("退回协办")],
      explanation: [
        "\(line.bodyName)\(line.askerName)请求：\(line.request.question)", "不属于本单位职责或者无法协助的，写明原因退回，由提出人另行安排。",
      ], fields: [OfficeField("reason", "退回的原因", .text(rows: 3))], button: "退回")
  }

  private static func giveBack(_ visit: Visit) async throws -> Response {
    let form = try await returnForm(visit)
    return try await form.submit(visit, done: "已退回协办请求。") { input in
      let reason = input.text("reason", limit: FormInput.textLimit)
      try await visit.desk.returnAssistance(
        try visit.id("request"), reason: try input.settled(reason), by: visit.person)
    }
  }

  private static func answer(_ visit: Visit) async throws -> Response {
    let form = try await answerForm(visit)
    return try await form.submit(visit, done: "已答复。") { input in
      let answer = input.text("answer", limit: FormInput.textLimit)
      try await visit.desk.answerAssistance(
        try visit.id("request"), answer: try input.settled(answer), by: visit.person)
    }
  }

  private static func cancelForm(_ visit: Visit) async throws -> WorkForm {
    try visit.require(.noteCase)
    let line = try await visit.desk.askedAssistance(try visit.id("request"), for: visit.person)
    return WorkForm(
      title: "撤销协办请求", route: .assistanceCancel(.id(line.request.id)), back: .assistance,
      crumbs: [Crumb("协办", .assistance), Crumb("撤销")], explanation: ["请求的事项：\(line.request.question)"],
      fields: [OfficeField("reason", "撤销的原因", .text(rows: 3))], button: "撤销请求")
  }

  private static func cancel(_ visit: Visit) async throws -> Response {
    let form = try await cancelForm(visit)
    return try await form.submit(visit, done: "已撤销协办请求。") { input in
      let reason = input.text("reason", limit: FormInput.textLimit)
      try await visit.desk.cancelAssistance(
        try visit.id("request"), reason: try input.settled(reason), by: visit.person)
    }
  }
}
