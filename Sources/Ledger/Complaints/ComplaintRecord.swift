package import Chronicle
package import Civil
package import Statute
import Foundation

/// An entry of a complaint as it stands in the file.
package struct RecordedComplaintEntry: Sendable, Equatable {
  package var sequence: Int64
  package var recordedAt: Instant
  package var effectiveDay: Day
  /// Nil for whoever complained.
  package var actor: Int64?
  package var entry: ComplaintEntry
}

/// A complaint with what the ledger knows besides: derived entirely from its entries.
package struct ComplaintRecord: SubjectRecord {
  package static let kind = SubjectKind.complaint
  package static let names = FactNames(
    facts: [
      "kind", "matter", "channel", "number", "paper", "sha256", "mediaType", "secretHash", "complainantDigest",
    ], word: "entry")

  /// A file among its papers.
  package struct File: Sendable, Equatable {
    package var facts: AttachmentFacts
    package var actor: Int64?
    package var at: Instant
  }

  package let id: Int64
  package private(set) var head = Entries.Head.none
  package private(set) var filing: ComplaintFiling?
  package private(set) var law: Complaint?
  package private(set) var files: [File] = []
  /// Each draft on its way through approval.
  package private(set) var rounds: [ApprovalRound] = []
  package private(set) var entries: [RecordedComplaintEntry] = []
  package private(set) var createdAt: Instant?
  package private(set) var updatedAt: Instant?
  package private(set) var isErased = false

  /// A paper goes out with the consent of one person who did not write it.
  package static let chain = ApprovalChain([.approval])

  package init(id: Int64) { self.id = id }

  package var version: Int64 { head.version }

  package mutating func apply(_ stored: StoredEntry) throws {
    let entry: ComplaintEntry = try StoredJSON.value(stored.content, column: "facts")
    switch entry {
    case .filed(let new):
      guard head == .none else { throw ComplaintFailure.outOfPlace(complaint: id, sequence: stored.sequence) }
      filing = new
    case .law(let event): try apply(event, stored)
    case .attached(let facts): files.append(File(facts: facts, actor: stored.actor, at: stored.recordedAt))
    }
    guard filing != nil else { throw ComplaintFailure.outOfPlace(complaint: id, sequence: stored.sequence) }
    entries.append(
      RecordedComplaintEntry(
        sequence: stored.sequence, recordedAt: stored.recordedAt, effectiveDay: stored.effectiveDay,
        actor: stored.actor, entry: entry))
    head = Entries.Head(version: stored.sequence, hash: stored.hash)
    createdAt = createdAt ?? stored.recordedAt
    updatedAt = stored.recordedAt
    if stored.isErased { isErased = true }
  }

  private mutating func apply(_ event: ComplaintEvent, _ stored: StoredEntry) throws {
    guard let next = Complaint.taking(event, into: law) else {
      throw ComplaintFailure.outOfPlace(complaint: id, sequence: stored.sequence)
    }
    law = next
    switch event {
    case .drafted:
      guard let actor = stored.actor else {
        throw ComplaintFailure.outOfPlace(complaint: id, sequence: stored.sequence)
      }
      if let last = rounds.indices.last, rounds[last].step != nil || rounds[last].isComplete {
        rounds[last].isVoid = true
      }
      rounds.append(
        ApprovalRound(version: rounds.count + 1, chain: Self.chain, submittedBy: actor, submittedAt: stored.recordedAt))
    case .draftApproved: try decide(.agreed, "", stored)
    case .draftReturned(let reason, _): try decide(.returned, reason, stored)
    case .received, .assigned, .statementAsked, .statementReceived, .issued, .correctionReported, .closed, .withdrawn,
      .passedOn, .caseLinked, .adjusted:
      break
    }
  }

  private mutating func decide(
    _ verdict: ApprovalDecision.Verdict, _ remark: String, _ stored: StoredEntry
  ) throws {
    guard let last = rounds.indices.last, let step = rounds[last].step, let actor = stored.actor,
      actor != rounds[last].submittedBy
    else { throw ComplaintFailure.outOfPlace(complaint: id, sequence: stored.sequence) }
    rounds[last].decisions.append(
      ApprovalDecision(step: step, person: actor, verdict: verdict, remark: remark, at: stored.recordedAt))
  }
}

/// Why a complaint could not be written or read.
package enum ComplaintFailure: Error, Equatable, Sendable {
  case unknown(complaint: Int64)
  /// Somebody else added to it since it was read.
  case conflict(complaint: Int64, since: [RecordedComplaintEntry])
  /// An entry cannot stand at this place of the file.
  case outOfPlace(complaint: Int64, sequence: Int64)
}
