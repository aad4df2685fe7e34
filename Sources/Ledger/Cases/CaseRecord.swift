import Chronicle
import Civil
import Statute

/// All that the entries of a case lead to: what its projections make their rows of.
package struct CaseRecord {
  struct Paper: Equatable {
    var facts: AttachmentFacts
    var actor: Int64?
    var at: Instant
  }

  private(set) var replay: CaseReplay
  private(set) var entries: [CaseEntry] = []
  private(set) var work = CaseWork()
  private(set) var disputes: [Int64: Dispute] = [:]
  private(set) var letters: [LetterRecord] = []
  private(set) var attachments: [Int64: Paper] = [:]
  /// Whether its texts were erased, and its files with them.
  private(set) var isErased = false

  init(id: Int64) { replay = CaseReplay(id: id) }

  init(_ entries: [RecordedEntry], id: Int64) throws {
    self.init(id: id)
    for entry in entries { try apply(entry) }
  }

  /// Takes in the next entry; throws when it cannot stand there.
  mutating func apply(_ recorded: RecordedEntry) throws {
    try work.apply(recorded)
    try replay.apply(recorded.entry, at: recorded.recordedAt, hash: recorded.hash)
    switch recorded.entry {
    case .attached(let facts):
      attachments[facts.id] = Paper(facts: facts, actor: recorded.actor, at: recorded.recordedAt)
    case .dispute(let id, let event):
      disputes[id] = try Disputes.taking(event, into: disputes[id], id: id)
    case .letter(let record): letters.append(record)
    case .filed, .law, .dueDaySet, .assigned, .work, .applicant: break
    }
    entries.append(recorded.entry)
    if recorded.isErased { isErased = true }
  }

  /// The case itself; throws while the application has not been registered.
  var file: CaseFile { get throws { try replay.file() } }
}
