package import Civil
package import Statute

/// What shows the day of an act that was entered later, or of one that was put right (补录、更正的凭证).
package struct LateEntry: Hashable, Sendable, Codable {
  /// The sequence of the act's entry in the case.
  package var entry: Int64
  /// The day that it shows.
  package var day: Day
  package var proof: LateEntryProof
  /// The files, by their ids among the papers of the case.
  package var attachments: [Int64]

  package init(entry: Int64, day: Day, proof: LateEntryProof, attachments: [Int64]) {
    self.entry = entry
    self.day = day
    self.proof = proof
    self.attachments = attachments
  }
}
