import Chronicle
package import Civil
package import Foundation
import Statute

/// An entry as it stands in the file: numbered, timed, signed for and chained.
package struct RecordedEntry: Sendable, Equatable {
  package var caseID: Int64
  /// 1, 2, 3 ... within the case.
  package var sequence: Int64
  /// The place in the ledger-wide chain of all cases.
  package var position: Int64
  package var recordedAt: Instant
  /// The day that counts in law; for what the law does not know, the day it was entered.
  package var effectiveDay: Day
  /// The person who entered it; `nil` for the applicant and for the system.
  package var actor: Int64?
  package var entry: CaseEntry
  package var previousHash: Data
  package var hash: Data
}

extension CaseEntry {
  /// The day that counts in law; `nil` for what the law does not know.
  var lawfulDay: Day? {
    switch self {
    case .law(let event): event.day
    case .dispute(_, let event): event.day
    case .filed, .dueDaySet, .assigned, .attached, .work, .letter, .applicant: nil
    }
  }
}

/// The stored form of an entry: what is hashed is exactly what is kept.
struct EntryRow {
  var caseID: Int64
  var sequence: Int64
  var position: Int64
  var recordedAt: Instant
  var effectiveDay: String
  var actor: Int64?
  var entry: String
  var previousHash: Data
  var hash: Data

  static let columns = """
    case_id, sequence, position, recorded_at, effective_day, actor_id, entry, previous_hash, hash
    """

  init(_ row: SQLRow) throws {
    caseID = try row.integer("case_id")
    sequence = try row.integer("sequence")
    position = try row.integer("position")
    recordedAt = try row.instant("recorded_at")
    effectiveDay = try row.text("effective_day")
    actor = try row.optionalInteger("actor_id")
    entry = try row.text("entry")
    previousHash = try row.blob("previous_hash")
    hash = try row.blob("hash")
  }

  /// A new row, sealed with its hash.
  init(
    caseID: Int64, sequence: Int64, position: Int64, recordedAt: Instant, effectiveDay: Day, actor: Int64?,
    entry: CaseEntry, previousHash: Data
  ) throws {
    self.caseID = caseID
    self.sequence = sequence
    self.position = position
    self.recordedAt = recordedAt
    self.effectiveDay = effectiveDay.description
    self.actor = actor
    self.entry = try StoredJSON.text(entry)
    self.previousHash = previousHash
    hash = Data()
    hash = expectedHash
  }

  var expectedHash: Data {
    var bytes = CanonicalBytes(domain: "gongkai.case-entry.1")
    bytes.add(caseID)
    bytes.add(sequence)
    bytes.add(position)
    bytes.add(recordedAt.milliseconds)
    bytes.add(effectiveDay)
    bytes.add(actor)
    bytes.add(entry)
    bytes.add(previousHash)
    return bytes.digest
  }

  /// What the first entry of a case has before it.
  static let noHash = Data(count: 32)

  func recorded() throws -> RecordedEntry {
    guard let day = Day(effectiveDay) else {
      throw DatabaseFailure.column(name: "effective_day", problem: .malformed)
    }
    return RecordedEntry(
      caseID: caseID, sequence: sequence, position: position, recordedAt: recordedAt, effectiveDay: day, actor: actor,
      entry: try StoredJSON.value(entry, column: "entry"), previousHash: previousHash, hash: hash)
  }

  func insert(in db: any WriteConnection) throws {
    try db.execute(
      "INSERT INTO case_events (\(Self.columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      .integer(caseID), .integer(sequence), .integer(position), SQLValue(recordedAt), .text(effectiveDay),
      SQLValue(actor), .text(entry), .blob(previousHash), .blob(hash))
  }
}
