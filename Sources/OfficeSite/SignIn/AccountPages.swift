import PageKit
import Chronicle
import Desk
import Hummingbird
import Ledger
import WebSupport

/// One's own account, and the change of one's password.
enum AccountPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .account, { try await show($0) }), (.post, .account, { try await change($0) }),
  ]

  struct Page: Sendable {
    struct Fields: Sendable {
      let current: Field
      let new: Field
      let again: Field
    }

    let facts: [Fact]
    let hasErrors: Bool
    let errors: [ErrorLink]
    let fields: Fields
    let mail: [Field]
    let mailURL: String
  }

  /// - Parameter problems: what is wrong with the e-mail address.
  static func show(
    _ visit: Visit, errors: [String: String] = [:], problems: [FieldProblem] = []
  ) async throws -> Response {
    let roles = visit.person.roles
    let account = try await visit.desk.viewAccount(of: visit.person)
    let held = roles.map { "\(account.bodyNames[$0.body] ?? "")　\(DeskWording.label(of: $0.role))" }.sorted()
    func field(_ name: String, _ label: String, hint: String? = nil, _ autocomplete: String) -> Field {
      var field = Field.text(name, label, hint: hint, type: "password", autocomplete: autocomplete)
      field.error = errors[name]
      return field
    }
    let fields = Page.Fields(
      current: field("current", "现在的密码", "current-password"),
      new: field("new", "新密码", hint: "至少10个字符，不要使用常见的密码或者登录名。", "new-password"),
      again: field("again", "再输一次新密码", "new-password"))
    let mail = PersonMailPages.fields(account.contact).shown(problems.isEmpty ? nil : visit.form, problems: problems)
    let links =
      ErrorLink.links(problems, fields: mail)
      + [fields.current, fields.new, fields.again].compactMap { field in
        field.error.map { ErrorLink(url: field.anchor, text: $0) }
      }
    return try await visit.show(
      .account, title: "我的账号", status: errors.isEmpty && problems.isEmpty ? .ok : .unprocessableContent,
      Page(
        facts: [
          Fact("姓名", visit.person.displayName), Fact("登录名", visit.person.login),
          Fact("角色", held.joined(separator: "；")),
        ],
        hasErrors: !links.isEmpty, errors: links, fields: fields, mail: mail,
        mailURL: Route.accountMail.path))
  }

  private static func change(_ visit: Visit) async throws -> Response {
    let (form, core) = (visit.form, visit.core)
    let (current, new) = (form["current"] ?? "", form["new"] ?? "")
    var errors: [String: String] = [:]
    let faults = PasswordPolicy().faults(of: new, account: visit.person.login)
    if let fault = faults.first { errors["new"] = text(fault) }
    if new != form["again"] ?? "" { errors["again"] = "两次输入的新密码不一样" }
    try await core.signIns.attempt(account: visit.person.login, address: visit.context.web.remoteAddress)
    let known = try await core.desk.credentials(login: visit.person.login)
    if try await core.passwords.verify(current, against: known?.passwordHash) == .wrong {
      errors["current"] = "现在的密码不正确"
    }
    guard errors.isEmpty else { return try await show(visit, errors: errors) }
    try await core.signIns.succeeded(account: visit.person.login, address: visit.context.web.remoteAddress)
    let hash = try await core.passwords.hash(new)
    try await core.desk.changePassword(of: visit.person, to: hash, requestID: visit.context.web.requestID)
    try await visit.context.signIn(account: String(visit.person.id))
    return try await visit.redirect(.account, .done, "密码已修改，其他设备上的登录已经结束。")
  }

  /// What is wrong with a password, and what to do.
  static func text(_ fault: PasswordFault) -> String {
    switch fault {
    case .tooShort(let minimum): "密码至少\(minimum)个字符"
    case .tooLong: "密码太长，请缩短"
    case .containsAccount: "密码里不要有登录名"
    case .tooCommon: "这个密码太常见，请换一个"
    }
  }
}
