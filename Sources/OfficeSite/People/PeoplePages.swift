import PageKit
import Civil
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// Accounts and their roles (人员与角色).
enum PeoplePages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .people, { try await list($0) }), (.get, .personNew, { try await new($0) }),
    (.post, .personNew, { try await add($0) }), (.post, .personActive(.key), { try await setActive($0) }),
    (.get, .rights, { try await rights($0) }),
  ]

  struct ListPage: Sendable {
    struct Line: Sendable {
      let name: String
      let account: String
      let body: String
      let roles: String
      let state: Badge
      let since: String
      let activeURL: String?
      let mailURL: String
      let isActive: Bool
    }

    let people: [Line]
    let hasPeople: Bool
    let addURL: String
    let rightsURL: String
    let substitutesURL: String?
  }

  private static func list(_ visit: Visit) async throws -> Response {
    try visit.require(.managePeople)
    let people = try await visit.desk.people(for: visit.person)
    let lines = people.map { account, bodies, managesAll in
      let roles = Role.allCases.filter { role in account.roles.contains { $0.role == role } }
      return ListPage.Line(
        name: account.displayName, account: account.login, body: bodies.values.sorted().joined(separator: "、"),
        roles: roles.map(DeskWording.label).joined(separator: "、"),
        state: account.isActive ? Badge(.done, "正常") : Badge(.plain, "已停用"),
        since: OfficeClock.day(of: account.createdAt).chinese,
        activeURL: account.id == visit.person.id || !managesAll ? nil : Route.personActive(.id(account.id)).path,
        mailURL: Route.personMail(.id(account.id)).path, isActive: account.isActive)
    }
    let managed = try await visit.desk.bodies(where: .managePeople, of: visit.person)
    return try await visit.show(
      .people, title: "人员与角色",
      ListPage(
        people: lines, hasPeople: !lines.isEmpty, addURL: Route.personNew.path, rightsURL: Route.rights.path,
        substitutesURL: managed.first.map { Route.substitutes(.id($0.id)).path }))
  }

  private static func fields(_ bodies: [Body]) -> [OfficeField] {
    [
      OfficeField("displayName", "姓名", .line),
      OfficeField("login", "登录名", .line, hint: "字母、数字，不区分大小写。"),
      OfficeField("body", "单位", .list(bodies.map { OfficeChoice(String($0.id), $0.facts.name) })),
      OfficeField(
        "roles", "角色", .checks(Role.allCases.map { OfficeChoice($0.rawValue, DeskWording.label(of: $0)) }),
        hint: "只给办理所需的角色。"),
      OfficeField(
        "password", "初始密码", .password(autocomplete: "new-password"), hint: "不填时自动生成，添加后只显示一次。", isOptional: true),
    ]
  }

  private static func new(
    _ visit: Visit, problems: [FieldProblem] = [], fault: String? = nil, submitted: Bool = false
  ) async throws -> Response {
    try visit.require(.managePeople)
    let bodies = try await visit.desk.bodies(where: .managePeople, of: visit.person)
    var fields = fields(bodies).shown(submitted ? visit.form : nil, problems: problems)
    if let fault, let index = fields.firstIndex(where: { $0.name == "password" }) { fields[index].error = fault }
    var page = ActionPage(title: "添加人员", action: .personNew, cancel: .people, fields: fields, problems: problems)
    page.button = "添加人员"
    return try await visit.show(
      .action, title: "添加人员", crumbs: [Crumb("人员与角色", .people), Crumb("添加人员")],
      status: submitted ? .unprocessableContent : .ok, page)
  }

  private static func add(_ visit: Visit) async throws -> Response {
    try visit.require(.managePeople)
    let form = visit.form
    guard let body = form.text("body").flatMap({ Int64($0) }) else {
      return try await new(visit, problems: [FieldProblem("body", .missing)], submitted: true)
    }
    try await visit.require(.managePeople, at: body)
    let login = form.text("login") ?? ""
    let typed = form["password"].flatMap { $0.isEmpty ? nil : $0 }
    let password = typed ?? Self.generatedPassword()
    var person = NewPerson(
      login: login, displayName: form.text("displayName") ?? "", passwordHash: "", body: body,
      roles: Set(form.all("roles").compactMap(Role.init)))
    let fault = PasswordPolicy().faults(of: password, account: login).first.map(AccountPages.text)
    guard person.problems.isEmpty, fault == nil else {
      return try await new(visit, problems: person.problems, fault: fault, submitted: true)
    }
    person.passwordHash = try await visit.core.passwords.hash(password)
    do {
      _ = try await visit.desk.addPerson(person, by: visit.person, requestID: visit.context.web.requestID)
    } catch DeskRefusal.fields(let problems) {
      return try await new(visit, problems: problems, submitted: true)
    }
    guard typed == nil else { return try await visit.redirect(.people, .done, "已添加\(person.displayName)。") }
    // Shown in the answer itself: a flash would keep the password in the database until it was read.
    return try await visit.show(
      .message, title: "已添加\(person.displayName)",
      OfficeMessage(
        title: "已添加\(person.displayName)",
        text: ["登录名：\(login)", "初始密码：\(password)", "密码只显示这一次，请交给本人，并请本人登录后修改。"],
        actions: [Action("返回人员与角色", Route.people.path, main: true)]))
  }

  /// Four groups of five letters and digits that nobody mistakes for one another.
  private static func generatedPassword() -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    let groups = (0..<4).map { _ in String((0..<5).compactMap { _ in letters.randomElement() }) }
    return groups.joined(separator: "-")
  }

  private static func setActive(_ visit: Visit) async throws -> Response {
    try visit.require(.managePeople)
    let isActive = visit.form["active"] == "true"
    try await visit.desk.setActive(
      isActive, person: try visit.id("person"), by: visit.person, requestID: visit.context.web.requestID)
    return try await visit.redirect(.people, .done, isActive ? "已恢复账号。" : "已停用账号，该账号的登录已经结束。")
  }

  struct RightsPage: Sendable {
    struct Column: Sendable { let name: String }

    struct Cell: Sendable {
      let own: Bool
      let below: Bool
    }

    struct Row: Sendable {
      let name: String
      let cells: [Cell]
    }

    let columns: [Column]
    let rows: [Row]
  }

  private static func rights(_ visit: Visit) async throws -> Response {
    let rows = Right.allCases.map { right in
      RightsPage.Row(
        name: DeskWording.label(of: right),
        cells: Role.allCases.map { role in
          let reach = RightsTable.rights[role]?[right]
          return RightsPage.Cell(own: reach == .own, below: reach == .below)
        })
    }
    let page = RightsPage(columns: Role.allCases.map { .init(name: DeskWording.label(of: $0)) }, rows: rows)
    return try await visit.show(.rights, title: "权限表", page)
  }
}
