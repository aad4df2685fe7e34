import Chronicle
package import Ledger
import Mail

extension Desk {
  private var contacts: PersonContacts { PersonContacts(cipher: cipher) }

  /// Where mail reaches a person: their own affair, or that of whoever manages their account.
  package func contact(of id: Int64, for person: Person) async throws -> PersonContacts.Contact {
    try await database.read { try contact(of: id, for: person, in: $0) }
  }

  func contact(of id: Int64, for person: Person, in db: any ReadConnection) throws -> PersonContacts.Contact {
    try Self.requireContact(of: id, by: person, in: db)
    return try contacts.contact(of: id, in: db)
  }

  /// The same with the person's name, for whoever manages the account.
  package func namedContact(
    of id: Int64, for person: Person
  ) async throws -> (name: String, contact: PersonContacts.Contact) {
    try await database.read { db in
      (try People.find(id, in: db)?.displayName ?? "", try contact(of: id, for: person, in: db))
    }
  }

  package func setContact(
    _ contact: PersonContacts.Contact, of id: Int64, by person: Person, requestID: String?
  ) async throws {
    let now = clock.now
    try await database.write { db in
      try Self.requireContact(of: id, by: person, in: db)
      var contact = contact
      if let typed = contact.address?.trimmed.nonEmpty {
        guard let address = try? MailAddress(typed) else {
          throw DeskRefusal.fields([FieldProblem("mail", .badEmail)])
        }
        contact.address = address.text
      } else {
        contact.address = nil
      }
      try contacts.set(contact, of: id, at: now, in: db)
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "person.mail-changed", object: "person:\(id)",
          requestID: requestID, detail: ["reminders": contact.isReminded ? "on" : "off"]), in: db)
    }
  }

  private static func requireContact(of id: Int64, by person: Person, in db: any ReadConnection) throws {
    guard id != person.id else {
      guard person.isActive else { throw DeskRefusal.notFound }
      return
    }
    let managed = Set(try bodies(where: .managePeople, of: person, in: db))
    guard !managed.isEmpty else { throw DeskRefusal.notAllowed(.managePeople) }
    guard let account = try People.find(id, in: db), account.roles.contains(where: { managed.contains($0.body) }) else {
      throw DeskRefusal.notFound
    }
  }
}
