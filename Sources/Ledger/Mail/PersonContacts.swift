package import Chronicle
package import Civil

/// Where mail reaches the people of the office; the addresses are sealed.
package struct PersonContacts: Sendable {
  package struct Contact: Sendable, Equatable {
    package var address: String?
    /// Whether the person wants reminders by mail.
    package var isReminded: Bool

    package init(address: String?, isReminded: Bool) {
      self.address = address
      self.isReminded = isReminded
    }
  }

  private let cipher: FieldCipher

  package init(cipher: FieldCipher) { self.cipher = cipher }

  /// Who gave nothing has no address.
  package func contact(of person: Int64, in db: any ReadConnection) throws -> Contact {
    guard
      let row = try db.first(
        "SELECT address, is_reminded FROM person_contacts WHERE person_id = $1", .integer(person))
    else { return Contact(address: nil, isReminded: true) }
    return Contact(
      address: try row.optionalText("address").map { try cipher.open($0, place: Self.place(person)) },
      isReminded: try row.bool("is_reminded"))
  }

  package func set(_ contact: Contact, of person: Int64, at now: Instant, in db: any WriteConnection) throws {
    let sealed = try contact.address.map { try cipher.seal($0, place: Self.place(person)) }
    try db.execute(
      """
      INSERT INTO person_contacts (person_id, address, is_reminded, changed_at) VALUES ($1, $2, $3, $4)
      ON CONFLICT (person_id) DO UPDATE
      SET address = excluded.address, is_reminded = excluded.is_reminded, changed_at = excluded.changed_at
      """, .integer(person), SQLValue(sealed), SQLValue(contact.isReminded), SQLValue(now))
  }

  /// The people who have an address and want reminders.
  package static func reminded(in db: any ReadConnection) throws -> [Int64] {
    try db.query(
      """
      SELECT c.person_id FROM person_contacts c JOIN people p ON p.id = c.person_id AND p.is_active = 1
      WHERE c.address IS NOT NULL AND c.is_reminded = 1 ORDER BY c.person_id
      """
    ).map { try $0.integer("person_id") }
  }

  private static func place(_ person: Int64) -> String { "person_contacts.address.\(person)" }
}
