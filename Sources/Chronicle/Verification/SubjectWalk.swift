import Foundation

/// Follows the entries of one subject: numbers, links and hashes.
package struct SubjectWalk {
  package let subject: SubjectID
  /// `nil` once its texts are erased.
  package let key: TextKey?
  private var expected: Int64 = 1
  private var previous = EntryRow.noHash

  /// A key that does not open is told as a finding, and its texts are taken for erased.
  package init(_ subject: SubjectID, in db: any ReadConnection, into report: inout VerificationReport) {
    self.subject = subject
    do { key = try TextKeys.find(subject, in: db) } catch {
      key = nil
      report.findings.append(.init(.subject(subject), .sealBroken))
    }
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
