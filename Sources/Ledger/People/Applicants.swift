package import Chronicle
package import Civil
import Crypto
package import Foundation
package import Statute

/// The applicants, sealed field by field. Each seal is bound to its row and column, so that a value moved elsewhere
/// does not open; equal names and equal numbers can be found without opening anything.
package struct Applicants: Sendable {
  private let cipher: FieldCipher

  package init(cipher: FieldCipher) { self.cipher = cipher }

  /// A stored applicant and the digest that the case's first entry takes in.
  package struct Stored: Sendable, Equatable {
    package var id: Int64
    package var kind: ApplicantKind
    package var digest: Data
  }

  package func add(_ applicant: Applicant, at now: Instant, in db: any WriteConnection) throws -> Stored {
    let id = try Counters.nextKey(of: "applicants", in: db)
    let row = Row(
      id: id, kind: applicant.kind.rawValue, name: try cipher.seal(applicant.name, place: Self.place(id, "name")),
      identityNumber: try applicant.identityNumber.map {
        try cipher.seal($0, place: Self.place(id, "identity_number"))
      },
      details: try cipher.seal(StoredJSON.text(applicant.details), place: Self.place(id, "details")),
      nameIndex: index(name: applicant.name),
      identityIndex: applicant.identityNumber.map(index(identityNumber:)), createdAt: now)
    try db.execute(
      """
      INSERT INTO applicants (id, kind, name, identity_number, details, name_index, identity_index, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      [
        .integer(id), .text(row.kind), .text(row.name), SQLValue(row.identityNumber), .text(row.details),
        .text(row.nameIndex), SQLValue(row.identityIndex), SQLValue(now),
      ])
    return Stored(id: id, kind: applicant.kind, digest: row.digest)
  }

  /// The applicant in the clear; `nil` when there is none. To show it to a person, use `reveal`.
  package func open(_ id: Int64, in db: any ReadConnection) throws -> Applicant? {
    guard let row = try Row.find(id, in: db) else { return nil }
    guard let kind = ApplicantKind(rawValue: row.kind) else {
      throw DatabaseFailure.column(name: "kind", problem: .unknownWord)
    }
    let details = try cipher.open(row.details, place: Self.place(id, "details"))
    return Applicant(
      kind: kind, name: try cipher.open(row.name, place: Self.place(id, "name")),
      identityNumber: try row.identityNumber.map { try cipher.open($0, place: Self.place(id, "identity_number")) },
      details: try StoredJSON.value(details, column: "details"))
  }

  /// The applicant in the clear, with the audit entry that says who looked and on which occasion (`object`).
  package func reveal(
    _ id: Int64, object: String, to person: Int64?, requestID: String?, at now: Instant, in db: any WriteConnection
  ) throws -> Applicant? {
    guard let applicant = try open(id, in: db) else { return nil }
    try AuditTrail.append(
      AuditEntry(
        recordedAt: now, person: person, action: "applicant.revealed", object: object, requestID: requestID,
        detail: ["applicant": String(id)]), in: db)
    return applicant
  }

  /// Empties an applicant; the row stays for those that refer to it.
  static func forget(_ id: Int64, in db: any WriteConnection) throws {
    try db.execute(
      """
      UPDATE applicants SET name = '', identity_number = NULL, details = '', name_index = '', identity_index = NULL
      WHERE id = $1
      """, .integer(id))
  }

  /// The applicants of that name, or of that identity number: one row for each application.
  package func find(name: String? = nil, identityNumber: String? = nil, in db: any ReadConnection) throws -> [Int64] {
    var conditions = SQLConditions()
    if let name { conditions.add("name_index = ?", .text(index(name: name))) }
    if let identityNumber { conditions.add("identity_index = ?", .text(index(identityNumber: identityNumber))) }
    guard !conditions.values.isEmpty else { return [] }
    return try db.query("SELECT id FROM applicants \(conditions.clause) ORDER BY id", conditions.values)
      .map { try $0.integer("id") }
  }

  /// The indexes under which an applicant would be found.
  package func keys(name: String, identityNumber: String?) -> Keys {
    Keys(name: index(name: name), identityNumber: identityNumber.map(index(identityNumber:)))
  }

  /// The hash that stands for a secret handed to an applicant. Keyed, so that a copy of the database is no help in
  /// guessing it.
  package func secretHash(_ secret: String) -> Data {
    Data(SHA256.hash(data: Data(cipher.blindIndex(FollowCode.normalised(secret), kind: "follow-secret").utf8)))
  }

  private func index(name: String) -> String {
    cipher.blindIndex(Self.comparable(name), kind: "applicant.name")
  }

  private func index(identityNumber: String) -> String {
    cipher.blindIndex(Self.comparable(identityNumber), kind: "applicant.identity-number")
  }

  /// The form in which names and numbers are compared: one width, upper case, no spaces.
  static func comparable(_ text: String) -> String {
    String(text.precomposedStringWithCompatibilityMapping.uppercased().filter { !$0.isWhitespace })
  }

  private static func place(_ id: Int64, _ column: String) -> String { "applicants.\(column).\(id)" }
}

extension Applicants {
  /// A row as stored, for its digest.
  struct Row {
    var id: Int64
    var kind: String
    var name: String
    var identityNumber: String?
    var details: String
    var nameIndex: String
    var identityIndex: String?
    var createdAt: Instant

    static func find(_ id: Int64, in db: any ReadConnection) throws -> Row? {
      try db.first("SELECT * FROM applicants WHERE id = $1", .integer(id)).map { row in
        Row(
          id: id, kind: try row.text("kind"), name: try row.text("name"),
          identityNumber: try row.optionalText("identity_number"), details: try row.text("details"),
          nameIndex: try row.text("name_index"), identityIndex: try row.optionalText("identity_index"),
          createdAt: try row.instant("created_at"))
      }
    }

    var digest: Data {
      var bytes = CanonicalBytes(domain: "gongkai.applicant.1")
      bytes.add(id)
      bytes.add(kind)
      bytes.add(name)
      bytes.add(identityNumber)
      bytes.add(details)
      bytes.add(nameIndex)
      bytes.add(identityIndex)
      bytes.add(createdAt.milliseconds)
      return bytes.digest
    }
  }
}
