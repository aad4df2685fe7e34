import PageKit
import Desk
import Ledger
import Statute

/// Whether what a case gave out should be published actively, on its page.
struct PublicationPanel: Sendable {
  let state: Badge
  let text: String
  let note: String?
  /// Where the result is put down; nil for who may not.
  let settleURL: String?

  /// `nil` where nobody proposed it.
  init?(_ opened: OpenedCase, maySettle: Bool) {
    guard let mark = opened.work.publication else { return nil }
    state = Badge(publication: mark.state)
    text = "\(mark.applicants)名不同的申请人申请相同信息。\(mark.reason)"
    note = mark.note
    settleURL =
      mark.state == .proposed && maySettle ? Route.officePublication(.id(opened.file.id)).path : nil
  }
}
