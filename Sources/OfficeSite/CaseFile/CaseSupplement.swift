import Civil
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

  init(_ view: CaseView, today: Day, now: Instant) {
    let (opened, id, rights) = (view.opened, view.opened.file.id, view.rights)
    disputes = view.disputes.map { DisputeRow($0, today: today) }
    hasDisputes = !disputes.isEmpty
    disputeURL = rights.contains(.manageDisputes) ? Route.disputeOpening(.id(id)).path : nil
    similar = view.similarity.flatMap { SimilarPanel($0, of: opened) }
    mail = MailPanel(
      opened, messages: view.messages, mayManage: rights.contains(.manageOutbox), now: now, today: today)
    proofs = ProofSection(opened)
    publication = PublicationPanel(opened, maySettle: rights.contains(.issueReply))
    archive =
      opened.file.law.state.isOpen || !rights.contains(.archiveCase)
      ? nil : CaseArchivePanel(ofCase: id, mayTake: rights.contains(.openPersonalData))
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
