package import Chronicle
package import Civil
import Foundation
import Statute

extension Complaints {
  /// Erases what people wrote about a complaint that has ended, its files and who complained. Days and outcomes stay, and so
  /// do the chain and every table. Afterwards nothing can be added.
  package static func erase(
    _ id: Int64, ground: String, by person: Int64, at now: Instant, in db: any WriteConnection
  ) throws {
    guard try takeTurn(id, at: now, in: db) != nil, let record = try ComplaintRecord.find(id, in: db),
      let law = record.law
    else { throw ComplaintFailure.unknown(complaint: id) }
    guard !law.state.isOpen else { throw ComplaintErasureRefusal.stillOpen }
    let subject = SubjectID.complaint(id)
    guard try TextKeys.erase(subject, in: db) else { throw EntryFailure.erased(subject) }
    try AuditTrail.append(
      AuditEntry(
        recordedAt: now, person: person, action: "complaint.texts-erased", object: "complaint:\(id)",
        body: law.receipt.office, detail: ["ground": ground]), in: db)
    try db.execute("UPDATE complaints SET follow_code = 'erased:' || id WHERE id = $1", .integer(id))
    try db.execute("DELETE FROM complaint_files WHERE complaint_id = $1", .integer(id))
    if let complainant = record.filing?.complainant { try Applicants.forget(complainant, in: db) }
    try db.removeFromIndex(.complaint, id: id)
    try db.purgeIndex()
    for sum in Set(record.files.map(\.facts.sha256)).sorted() { try BlobStore.removeIfUnused(sum, in: db) }
  }
}

/// Why the texts of a complaint may not be erased.
package enum ComplaintErasureRefusal: Error, Equatable, Sendable { case stillOpen }
