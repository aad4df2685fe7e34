import Chronicle
package import Civil
package import Foundation
import Statute

/// An entry as it stands in the file: numbered, timed, signed for and chained.
package struct RecordedEntry: Sendable, Equatable {
  package var caseID: Int64
  /// 1, 2, 3 ... within the case.
  package var sequence: Int64
  /// The place in the chain of the body.
  package var position: Int64
  package var recordedAt: Instant
  /// The day that counts in law; for what the law does not know, the day it was entered.
  package var effectiveDay: Day
  /// The person who entered it; `nil` for the applicant and for the system.
  package var actor: Int64?
  package var entry: CaseEntry
  /// Whether its texts were erased and a mark stands in their places.
  package var isErased: Bool
  package var previousHash: Data
  package var hash: Data

  init(_ stored: StoredEntry) throws {
    caseID = stored.subject.id
    sequence = stored.sequence
    position = stored.position
    recordedAt = stored.recordedAt
    effectiveDay = stored.effectiveDay
    actor = stored.actor
    entry = try StoredJSON.value(stored.content, column: "facts")
    isErased = stored.isErased
    previousHash = stored.previousHash
    hash = stored.hash
  }
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

  /// The entry in its stored form, about to be written.
  func stored(on today: Day, by actor: Int64?, at now: Instant) throws -> NewEntry {
    NewEntry(
      content: try StoredJSON.text(self), effectiveDay: lawfulDay ?? today, recordedAt: now, actor: actor)
  }
}
