package import Chronicle
package import Civil

/// A file of a case, with who put it there.
package struct Attachment: Sendable, Equatable, Identifiable {
  package var id: Int64 { facts.id }
  package var caseID: Int64
  package var facts: AttachmentFacts
  package var size: Int64
  package var addedBy: Int64?
  package var addedAt: Instant
}

/// The papers of cases. A paper is added as a `CaseEntry.attached`, so that the case's chain takes it in.
package enum Attachments {
  /// A fresh id for `AttachmentFacts`.
  package static func reserve(in db: any WriteConnection) throws -> Int64 {
    try Counters.nextKey(of: "attachments", in: db)
  }

  package static func find(_ id: Int64, in db: any ReadConnection) throws -> Attachment? {
    try db.first(
      "SELECT a.*, b.size FROM attachments a JOIN blobs b ON b.sha256 = a.sha256 WHERE a.id = $1", .integer(id)
    ).map(attachment)
  }

  /// The files of a case in the order they were added.
  package static func all(case id: Int64, in db: any ReadConnection) throws -> [Attachment] {
    try db.query(
      "SELECT a.*, b.size FROM attachments a JOIN blobs b ON b.sha256 = a.sha256 WHERE a.case_id = $1 ORDER BY a.id",
      .integer(id)
    ).map(attachment)
  }

  static func insert(
    _ facts: AttachmentFacts, case id: Int64, by person: Int64?, at now: Instant, in db: any WriteConnection
  ) throws {
    try db.execute(
      """
      INSERT INTO attachments (id, case_id, sha256, kind, file_name, media_type, added_by, added_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      .integer(facts.id), .integer(id), .text(facts.sha256), .text(facts.kind.rawValue), .text(facts.fileName),
      .text(facts.mediaType), SQLValue(person), SQLValue(now))
  }

  private static func attachment(_ row: SQLRow) throws -> Attachment {
    Attachment(
      caseID: try row.integer("case_id"),
      facts: AttachmentFacts(
        id: try row.integer("id"), sha256: try row.text("sha256"), kind: try row.choice("kind"),
        fileName: try row.text("file_name"), mediaType: try row.text("media_type")),
      size: try row.integer("size"), addedBy: try row.optionalInteger("added_by"), addedAt: try row.instant("added_at"))
  }
}
