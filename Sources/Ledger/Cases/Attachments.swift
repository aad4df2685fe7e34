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
    ).map { try attachment($0, in: db) }
  }

  /// The files of a case in the order they were added.
  package static func all(case id: Int64, in db: any ReadConnection) throws -> [Attachment] {
    try db.query(
      "SELECT a.*, b.size FROM attachments a JOIN blobs b ON b.sha256 = a.sha256 WHERE a.case_id = $1 ORDER BY a.id",
      .integer(id)
    ).map { try attachment($0, in: db) }
  }

  private static func attachment(_ row: SQLRow, in db: any ReadConnection) throws -> Attachment {
    let caseID = try row.integer("case_id")
    let subject = SubjectID.caseFile(caseID)
    let name = try CaseRecord.attachments.text(
      "file_name", of: row, in: subject, key: TextKeys.find(subject, in: db))
    return Attachment(
      caseID: caseID,
      facts: AttachmentFacts(
        id: try row.integer("id"), sha256: try row.text("sha256"), kind: try row.choice("kind"),
        fileName: name ?? "", mediaType: try row.text("media_type")),
      size: try row.integer("size"), addedBy: try row.optionalInteger("added_by"), addedAt: try row.instant("added_at"))
  }
}
