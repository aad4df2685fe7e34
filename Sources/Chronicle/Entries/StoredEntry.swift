package import Civil
package import Foundation

/// An entry about to be written.
package struct NewEntry: Sendable {
  /// JSON as `StoredJSON` writes it.
  package var content: String
  /// The day that counts.
  package var effectiveDay: Day
  /// The hash it had in the ledger of before chains by body; `nil` for all later ones.
  package var originHash: Data?
  /// When and by whom it was entered; an entry taken over keeps its own.
  package var recordedAt: Instant
  package var actor: Int64?

  package init(content: String, effectiveDay: Day, recordedAt: Instant, actor: Int64?, originHash: Data? = nil) {
    self.content = content
    self.effectiveDay = effectiveDay
    self.recordedAt = recordedAt
    self.actor = actor
    self.originHash = originHash
  }
}

/// An entry as it stands: numbered within its subject and its chain, timed, signed for, hashed.
package struct StoredEntry: Sendable, Equatable {
  package var subject: SubjectID
  /// 1, 2, 3 ... within the subject.
  package var sequence: Int64
  /// 1, 2, 3 ... within the chain.
  package var position: Int64
  package var recordedAt: Instant
  package var effectiveDay: Day
  package var actor: Int64?
  /// The JSON with its texts; with a mark in their places once they are erased.
  package var content: String
  package var isErased: Bool
  package var originHash: Data?
  package var previousHash: Data
  package var hash: Data
  /// What the hash was made of, for somebody who follows the links without keys.
  package var facts: String
  package var sealedTexts: Data?

  package init(
    subject: SubjectID, sequence: Int64, position: Int64, recordedAt: Instant, effectiveDay: Day, actor: Int64?,
    content: String, isErased: Bool, originHash: Data?, previousHash: Data, hash: Data, facts: String,
    sealedTexts: Data?
  ) {
    self.subject = subject
    self.sequence = sequence
    self.position = position
    self.recordedAt = recordedAt
    self.effectiveDay = effectiveDay
    self.actor = actor
    self.content = content
    self.isErased = isErased
    self.originHash = originHash
    self.previousHash = previousHash
    self.hash = hash
    self.facts = facts
    self.sealedTexts = sealedTexts
  }
}
