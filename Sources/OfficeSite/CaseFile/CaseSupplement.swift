import PageKit
import Desk
import Ledger
import Statute
import WebSupport

/// What a case page shows beside the case itself: its disputes, what is like it, and its archive.
struct CaseSupplement: Sendable {
  let hasDisputes: Bool
  let disputes: [DisputeRow]
  /// Where a dispute is put on file; nil for who may not.
  let disputeURL: String?
  let similar: SimilarPanel?
  let proofs: ProofSection?
  let publication: PublicationPanel?
  let archive: CaseArchivePanel?
  let mail: MailPanel?

  /// Reads it for a person who may see the case.
  init(_ opened: OpenedCase, _ visit: Visit) async throws {
    let id = opened.file.id
    func may(_ right: Right) async throws -> Bool {
      try await visit.desk.bodies(where: right, of: visit.person).contains { $0.id == opened.body.id }
    }
    disputes = try await visit.desk.disputes(ofCase: id, for: visit.person).map {
      DisputeRow($0, today: visit.today)
    }
    hasDisputes = !disputes.isEmpty
    disputeURL = try await may(.manageDisputes) ? Route.disputeOpening(.id(id)).path : nil
    similar =
      opened.file.law.kind == .disclosure
      ? SimilarPanel(try await visit.desk.similarity(toCase: id, for: visit.person), of: opened) : nil
    let messages = opened.work.mails.isEmpty ? [] : try await visit.desk.messages(ofCase: id, for: visit.person)
    mail = MailPanel(
      opened, messages: messages, mayManage: try await may(.manageOutbox), now: visit.desk.clock.now,
      today: visit.today)
    proofs = ProofSection(opened)
    publication = PublicationPanel(opened, maySettle: try await may(.issueReply))
    let mayArchive = try await may(.archiveCase)
    archive =
      opened.file.law.state.isOpen || !mayArchive
      ? nil : CaseArchivePanel(ofCase: id, mayTake: try await may(.openPersonalData))
  }
}

/// The archive of a case that has ended, on its page.
struct CaseArchivePanel: Sendable {
  /// Where it is taken away; nil for who may not open personal data.
  let takeURL: String?
  let checkURL: String

  init(ofCase id: Int64, mayTake: Bool) {
    takeURL = mayTake ? Route.caseArchive(.id(id)).path : nil
    checkURL = Route.caseArchiveCheck(.id(id)).path
  }
}
