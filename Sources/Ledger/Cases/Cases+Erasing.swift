import Statute
package import Chronicle
package import Civil
import Foundation

extension Cases {
  /// Erases what people typed about a case that has ended, its letters, its files and its applicant (个人信息删除). Days,
  /// outcomes and numbers stay, and so do the chain and every table.
  ///
  /// The last entry says who did it and by what authority; after it nothing can be added.
  /// - Throws: `CaseErasureRefusal` while the case or a dispute about it is open.
  package static func erase(
    _ id: Int64, ground: String, by person: Int64, at now: Instant, on today: Day, in db: any WriteConnection
  ) throws {
    guard try takeTurn(.caseFile(id), at: now, in: db) != nil, let file = try find(id, in: db) else {
      throw CaseStoreFailure.unknown(case: id)
    }
    guard !file.law.state.isOpen else { throw CaseErasureRefusal.stillOpen }
    guard try Disputes.all(case: id, in: db).allSatisfy({ !$0.law.isPending }) else {
      throw CaseErasureRefusal.disputePending
    }
    let subject = SubjectID.caseFile(id)
    guard try TextKeys.find(subject, in: db) != nil else { throw EntryFailure.erased(subject) }
    try AuditTrail.append(
      AuditEntry(
        recordedAt: now, person: person, action: "case.texts-erased", object: "case:\(id)", body: file.body,
        detail: ["ground": ground]), in: db)
    let sums = try db.query("SELECT sha256 FROM attachments WHERE case_id = $1", .integer(id)).map {
      try $0.text("sha256")
    }
    try TextKeys.erase(subject, in: db)
    for statement in forgetting { try db.execute(statement, .integer(id)) }
    try Applicants.forget(file.applicant, in: db)
    try db.removeFromIndex(.caseFile, id: id)
    try db.purgeIndex()
    for sum in Set(sums).sorted() { try BlobStore.removeIfUnused(sum, in: db) }
  }

  private static let forgetting = [
    "UPDATE cases SET follow_code = 'erased:' || id WHERE id = $1",
    "DELETE FROM paper_texts WHERE case_id = $1",
    "DELETE FROM case_sketches WHERE case_id = $1",
    "DELETE FROM attachments WHERE case_id = $1",
    "DELETE FROM outbox_files WHERE message IN (SELECT id FROM outbox WHERE case_id = $1)",
    "UPDATE outbox SET recipient = '', subject = '', text = '' WHERE case_id = $1",
  ]
}

/// Why the texts of a case may not be erased.
package enum CaseErasureRefusal: Error, Equatable, Sendable {
  case stillOpen
  case disputePending
}
