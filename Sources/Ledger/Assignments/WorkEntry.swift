import Chronicle
package import Civil
import Statute

/// What an office does around a case besides what the law knows (内部流转). None of it is shown to the applicant.
///
/// Stored in the case's chain under these words, which never change.
package enum WorkEntry: Sendable, Equatable, Codable {
  /// The units in charge from now on, in place of those before (分办).
  case unitsAssigned(units: [UnitAssignment])
  /// A person took the case on (认领).
  case claimed(person: Int64)
  /// A person gave it back, for a whole unit when one is named (退回).
  case givenBack(person: Int64, unit: CaseUnit?, reason: String)
  /// An internal note (内部备注).
  case noted(text: String)
  /// A unit was asked for help (协办).
  case assistanceAsked(request: Int64, unit: CaseUnit, question: String, due: Day)
  case assistanceAnswered(request: Int64, answer: String)
  case assistanceCancelled(request: Int64, reason: String)
  /// Whoever was asked gave the question back, with the reason (退回协办).
  case assistanceReturned(request: Int64, reason: String)
  /// A paper was shown to have been served (送达凭证).
  case serviceProved(proof: ServiceProof)
  /// An act done on an earlier day, or a day put right, was shown by a proof (补录).
  case enteredLate(late: LateEntry)
  /// What the case gave out should be published actively (建议纳入主动公开).
  case publicationProposed(applicants: Int, reason: String)
  /// It was published, or not (主动公开办结).
  case publicationSettled(published: Bool, note: String)
  /// Something happened to a paper (文书).
  case paper(entry: PaperEntry)
  /// Something happened to a message that serves a paper (电子邮件送达).
  case mail(entry: MailEntry)
}

/// When, and by whom, an entry was made.
struct EntryStamp {
  let sequence: Int64
  let at: Instant
  let day: Day
  let actor: Int64?

  init(_ recorded: RecordedEntry) {
    sequence = recorded.sequence
    at = recorded.recordedAt
    day = recorded.effectiveDay
    actor = recorded.actor
  }
}
