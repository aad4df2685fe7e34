import Foundation

/// Follows the entries of one subject: numbers, links and hashes.
package struct SubjectWalk {
  package let subject: SubjectID
  /// `nil` once its texts are erased.
  package let key: TextKey?
  private var expected: Int64 = 1
  private var previous = EntryRow.noHash

  package init(_ subject: SubjectID, in db: any ReadConnection) throws {
    self.subject = subject
    key = try TextKeys.find(subject, in: db)
  }

  /// Takes in the next row and returns what it says; `nil` when it cannot be read.
  package mutating func take(_ row: EntryRow, into report: inout VerificationReport) -> StoredEntry? {
    func add(_ problem: VerificationFinding.Problem) {
      report.findings.append(.init(.subject(subject), sequence: row.sequence, problem))
    }
    if row.sequence != expected { add(.numberExpected(expected, found: row.sequence)) }
    if row.hash != row.expectedHash { add(.contentChanged) }
    if row.previousHash != previous { add(.linkBroken) }
    expected = row.sequence &+ 1
    previous = row.hash
    do { return try row.opened(with: key) } catch {
      add(row.hash == row.expectedHash ? .sealBroken : .unreadable)
      return nil
    }
  }
}
