import PageKit
import Chronicle
import Desk
import Hummingbird
import Ledger
import WebSupport

/// Where mail reaches a person, and whether they want reminders: on one's own account, and on that of somebody managed.
enum PersonMailPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.post, .accountMail, { try await saveOwn($0) }), (.get, .personMail(.key), { try await form($0).show($0) }),
    (.post, .personMail(.key), { try await save($0) }),
  ]

  static func fields(_ contact: PersonContacts.Contact) -> [OfficeField] {
    var reminded = OfficeField(
      "reminders", "邮件提醒", .checks([OfficeChoice("yes", "到期前和逾期时发邮件提醒", hint: "每天最多一封，每件事项每个阶段只提醒一次")]),
      isOptional: true)
    reminded.ticked = contact.isReminded ? ["yes"] : []
    return [
      OfficeField("mail", "电子邮箱", .line, hint: "加密保存，只用于办理提醒。", isOptional: true, initial: contact.address ?? ""),
      reminded,
    ]
  }

  private static func read(_ form: Form) -> PersonContacts.Contact {
    PersonContacts.Contact(address: form.text("mail"), isReminded: form["reminders"] == "yes")
  }

  private static func saveOwn(_ visit: Visit) async throws -> Response {
    do {
      try await visit.desk.setContact(
        read(visit.form), of: visit.person.id, by: visit.person, requestID: visit.context.web.requestID)
    } catch DeskRefusal.fields(let problems) {
      return try await AccountPages.show(visit, problems: problems)
    }
    return try await visit.redirect(.account, .done, "电子邮箱和邮件提醒已保存。")
  }

  private static func form(_ visit: Visit) async throws -> WorkForm {
    let id = try visit.id("person")
    let (name, contact) = try await visit.desk.namedContact(of: id, for: visit.person)
    let title = "\(name)的电子邮箱"
    return WorkForm(
      title: title, route: .personMail(.id(id)), back: .people, crumbs: [Crumb("人员与角色", .people), Crumb(title)],
      fields: fields(contact), button: "保存")
  }

  private static func save(_ visit: Visit) async throws -> Response {
    let id = try visit.id("person")
    return try await form(visit).submit(visit, done: "电子邮箱和邮件提醒已保存。") { _ in
      try await visit.desk.setContact(
        read(visit.form), of: id, by: visit.person, requestID: visit.context.web.requestID)
    }
  }
}
