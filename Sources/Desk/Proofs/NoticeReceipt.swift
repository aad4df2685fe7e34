import Chronicle
import Civil
import Ledger
import Statute

extension Desk {
  /// The entries by which the receipt of a posted notice becomes known, where the case waits for it and the paper is that
  /// notice; none otherwise.
  func noticeReceipt(
    of paper: PaperKind, event: Int64, on day: Day, case file: CaseFile, shownBy proof: LateEntryProof? = nil,
    in db: any ReadConnection
  ) throws -> [CaseEntry] {
    guard file.law.awaitedNotice?.paper == paper, file.law.awaitedService?.receivedOn == nil else { return [] }
    let notice = try Cases.timeline(file.id, in: db).last { recorded in
      if case .law(let event) = recorded.entry { event.papers.contains(paper) } else { false }
    }
    guard notice?.sequence == event else { return [] }
    let outcome = try outcome(
      of: .recordNoticeReceipt(on: day), on: file, approvals: CaseContext.Approvals(), late: proof, in: db)
    return outcome.entries(with: [])
  }
}

extension ServiceProof.Kind {
  /// Whether its day is that on which the addressee, or somebody for them, signed.
  var showsReceipt: Bool { self == .signedSlip || self == .agentRecord }

  /// What it is as the proof of an act entered later.
  var ofLateEntry: LateEntryProof.Kind {
    switch self {
    case .postReceipt: .postReceipt
    case .signedSlip: .signedSlip
    case .agentRecord: .agentRecord
    case .screenshot: .serverAnswer
    case .photo, .other: .other
    }
  }
}
