import Chronicle
import Ledger
package import Statute

/// A complaint as whoever made it sees it: no names of officers, nothing internal.
package struct FollowedComplaint: Sendable {
  /// As it was received first.
  package var receipt: ComplaintReceipt
  /// As it stands at the office that has it now.
  package var law: Complaint
  package var office: String
  /// The number of the register there.
  package var number: String
  package var contact: ComplaintOffice
}

extension Desk {
  /// Opens a complaint by its code and secret, at the office that it came to in the end. A wrong pair is `notFound`,
  /// whichever half is wrong.
  package func followComplaint(code: String, secret: String) async throws -> FollowedComplaint {
    try await database.read { db in
      guard
        let first = try Complaints.find(followCode: code, secretHash: applicants.secretHash(secret), in: db),
        let receipt = first.law?.receipt
      else { throw DeskRefusal.notFound }
      var law = first.law
      // A complaint goes from office to office; no more often than there are bodies.
      for _ in 0..<32 {
        guard case .passedOn(let passing)? = law?.ending, let next = passing.openedAs,
          let record = try ComplaintRecord.find(next, in: db)
        else { break }
        law = record.law
      }
      guard let law else { throw DeskRefusal.notFound }
      return FollowedComplaint(
        receipt: receipt, law: law, office: try Bodies.find(law.receipt.office, in: db)?.facts.name ?? "",
        number: law.receipt.number, contact: try Self.complaintOffice(of: law.receipt.office, in: db))
    }
  }
}
