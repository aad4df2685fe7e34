package import Civil
package import Statute

/// What issuing a paper will do to its case: a command of the law without its day, its service and its document number,
/// which are known only when the paper goes out. The words are part of stored papers and never change.
package enum PendingAct: Sendable, Hashable, Codable {
  case reply(items: [ReplyItem], principal: Disposition?, publicInterestReason: String?)
  case extend(workingDays: Int, reason: String)
  case requestCorrection(points: [String], periodWorkingDays: Int?)
  case askReasons(facts: String, periodWorkingDays: Int?)
  case deferReply(until: Day, reason: String)
  case consult(id: String, party: Consultation.Party)
  case chargeByItem(prior: Int, count: Int)
  case chargeByPage(pages: Int)
  case closeUncorrected(note: String)
  case closeUnpaid(note: String)
  case closeOtherwise(note: String)
  case concludeRecordCorrection(result: RecordCorrectionResult, note: String)
  case concludeProposal(result: ProposalResult, note: String)

  /// The commands that a paper carries out. Where a body approves by chain, nothing else does.
  package static let actions: Set<CaseAction> = [
    .reply, .extend, .requestCorrection, .askReasons, .deferReply, .consult, .chargeFee, .closeUncorrected,
    .closeUnpaid, .closeOtherwise, .concludeRecordCorrection, .concludeProposal,
  ]

  /// The paper that carries it.
  package var paper: PaperKind {
    switch self {
    case .reply, .concludeRecordCorrection, .concludeProposal: .reply
    case .extend: .extensionNotice
    case .requestCorrection: .correctionNotice
    case .askReasons: .reasonsNotice
    case .deferReply: .deferralNotice
    case .consult(_, .thirdParty): .thirdPartyConsultation
    case .consult(_, .coMaker): .coMakerConsultation
    case .consult(_, .otherBody): .assistanceLetter
    case .chargeByItem, .chargeByPage: .feeNotice
    case .closeUncorrected, .closeUnpaid: .noFurtherHandling
    case .closeOtherwise: .terminationNotice
    }
  }

  /// The kinds of paper that carry an act; the others only tell something.
  package static let papers: Set<PaperKind> = [
    .reply, .extensionNotice, .correctionNotice, .reasonsNotice, .deferralNotice, .thirdPartyConsultation,
    .coMakerConsultation, .assistanceLetter, .feeNotice, .noFurtherHandling, .terminationNotice,
  ]

  /// The answer a reply gives when all its items give the same; `nil` otherwise.
  package var variant: ReplyKind? {
    guard case .reply(let items, _, _) = self, let first = items.first?.kind else { return nil }
    return items.allSatisfy { $0.kind == first } ? first : nil
  }

  /// Whether information goes out with it.
  package var providesInformation: Bool {
    guard case .reply(let items, _, _) = self else { return false }
    return items.contains { $0.kind.providesInformation }
  }
}
