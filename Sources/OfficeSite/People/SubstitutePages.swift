import Civil
import Desk
import Hummingbird
import Ledger
import PageKit
import WebSupport

/// Who stands in for whom at a body (代行安排).
enum SubstitutePages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .substitutes(.key), { try await list($0) }), (.get, .substituteNew(.key), { try await new($0) }),
    (.post, .substituteNew(.key), { try await add($0) }), (.post, .substituteEnd(.key), { try await end($0) }),
  ]

  struct ListPage: Sendable {
    struct BodyLink: Sendable {
      let name: String
      let url: String
      let isCurrent: Bool
    }

    struct Line: Sendable {
      let principal: String
      let role: String
      let substitute: String
      let from: String
      let until: String
      let state: Badge
      /// Nil for one that has ended.
      let endURL: String?
      let person: String
      let number: String
    }

    let bodyName: String
    let bodies: [BodyLink]
    let hasBodies: Bool
    let lines: [Line]
    let hasLines: Bool
    let addURL: String
  }

  private static func list(_ visit: Visit) async throws -> Response {
    let body = try visit.id("body")
    try await visit.require(.managePeople, at: body)
    let list = try await visit.desk.substitutions(at: body, for: visit.person)
    let bodies = try await visit.desk.bodies(where: .managePeople, of: visit.person)
    let today = visit.desk.clock.today
    let lines = list.substitutions.map { one in
      ListPage.Line(
        principal: list.names[one.person] ?? "", role: DeskWording.label(of: one.facts.role),
        substitute: list.names[one.facts.substitute] ?? "", from: one.facts.from.chinese,
        until: one.facts.until.chinese, state: state(one.facts, on: today),
        endURL: one.facts.until < today ? nil : Route.substituteEnd(.id(body)).path, person: String(one.person),
        number: String(one.number))
    }
    return try await visit.show(
      .substitutes, title: "代行安排", crumbs: [Crumb("人员与角色", .people), Crumb("代行安排")],
      ListPage(
        bodyName: bodies.first { $0.id == body }?.facts.name ?? "",
        bodies: bodies.map {
          ListPage.BodyLink(name: $0.facts.name, url: Route.substitutes(.id($0.id)).path, isCurrent: $0.id == body)
        }, hasBodies: bodies.count > 1, lines: lines, hasLines: !lines.isEmpty,
        addURL: Route.substituteNew(.id(body)).path))
  }

  private static func state(_ one: Substitution, on today: Day) -> Badge {
    if one.until < today { return Badge(.plain, "已结束") }
    return one.from > today ? Badge(.plain, "尚未开始") : Badge(.done, "代行中")
  }

  private static func fields(_ people: [Person], at body: Int64) -> [OfficeField] {
    let roles = people.flatMap { person in
      Role.allCases.filter { person.roles.contains(RoleAssignment(body: body, role: $0)) }.map { role in
        OfficeChoice("\(person.id):\(role.rawValue)", "\(person.displayName)（\(DeskWording.label(of: role))）")
      }
    }
    return [
      OfficeField("person", "被代行人和角色", .list(roles)),
      OfficeField("substitute", "代行人", .list(people.map { OfficeChoice(String($0.id), $0.displayName) })),
      OfficeField("from", "起始日期", .day), OfficeField("until", "截止日期", .day, hint: "这一天仍然有效，最长一年。"),
    ]
  }

  private static func new(
    _ visit: Visit, problems: [FieldProblem] = [], submitted: Bool = false
  ) async throws -> Response {
    let body = try visit.id("body")
    try await visit.require(.managePeople, at: body)
    let people = try await visit.desk.substitutions(at: body, for: visit.person).people
    let route = Route.substituteNew(.id(body))
    var page = ActionPage(
      title: "指定代行人", action: route, cancel: .substitutes(.id(body)),
      fields: fields(people, at: body).shown(submitted ? visit.form : nil, problems: problems), problems: problems)
    page.explanation = ["代行人只在所定的日期内行使这一角色。被代行人拟写或者审批过的文书，代行人不能代其审批。"]
    page.button = "指定代行人"
    return try await visit.show(
      .action, title: "指定代行人",
      crumbs: [Crumb("人员与角色", .people), Crumb("代行安排", .substitutes(.id(body))), Crumb("指定代行人")],
      status: submitted ? .unprocessableContent : .ok, page)
  }

  private static func add(_ visit: Visit) async throws -> Response {
    let body = try visit.id("body")
    try await visit.require(.managePeople, at: body)
    var input = FormInput(visit.form)
    let (chosen, other) = (input.text("person"), input.text("substitute"))
    let parts = (chosen ?? "").split(separator: ":")
    let (principal, role) = (parts.first.flatMap { Int64($0) }, parts.last.flatMap { Role(rawValue: String($0)) })
    if chosen != nil, principal == nil || role == nil { input.refuse("person", .notAChoice) }
    let substitute = other.flatMap { Int64($0) }
    if other != nil, substitute == nil { input.refuse("substitute", .notAChoice) }
    let (from, until) = (input.day("from"), input.day("until"))
    guard input.problems.isEmpty, let principal, let role, let substitute, let from, let until else {
      return try await new(visit, problems: input.problems, submitted: true)
    }
    do {
      try await visit.desk.nameSubstitute(
        Substitution(body: body, role: role, substitute: substitute, from: from, until: until), for: principal,
        by: visit.person, requestID: visit.context.web.requestID)
    } catch DeskRefusal.fields(let problems) {
      return try await new(visit, problems: problems, submitted: true)
    }
    return try await visit.redirect(.substitutes(.id(body)), .done, "已指定代行人。")
  }

  private static func end(_ visit: Visit) async throws -> Response {
    let body = try visit.id("body")
    try await visit.require(.managePeople, at: body)
    guard let person = visit.form.text("person").flatMap({ Int64($0) }),
      let number = visit.form.text("number").flatMap({ Int64($0) })
    else { return try await list(visit) }
    try await visit.desk.endSubstitution(
      number, of: person, at: body, by: visit.person, requestID: visit.context.web.requestID)
    return try await visit.redirect(.substitutes(.id(body)), .done, "代行已经结束。")
  }
}
