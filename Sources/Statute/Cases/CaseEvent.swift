public import Civil

/// Something that happened to a case. Stored as one flat object: `type`, and the fields of that type.
public enum CaseEvent: Hashable, Sendable {
  case registered(Registered)
  case receiptConfirmed(ReceiptConfirmed)
  case split(Split)
  case transferred(Transferred)
  case correctionRequested(CorrectionRequested)
  case correctionSupplied(CorrectionSupplied)
  case reasonsRequested(ReasonsRequested)
  case reasonsReceived(ReasonsReceived)
  case replyDeferred(ReplyDeferred)
  case consultationSent(ConsultationSent)
  case consultationReceived(ConsultationReceived)
  case opinionReceived(OpinionReceived)
  case silenceRecorded(SilenceRecorded)
  case consultationDiscontinued(ConsultationDiscontinued)
  case extended(Extended)
  case feeCharged(FeeCharged)
  case feePaid(FeePaid)
  case noticeReceived(NoticeReceived)
  case replied(Replied)
  case recordCorrectionConcluded(RecordCorrectionConcluded)
  case proposalConcluded(ProposalConcluded)
  case closed(Closed)
  case archived(Archived)
  case reopened(Reopened)
  case receiptAdjusted(ReceiptAdjusted)
  case serviceAdjusted(ServiceAdjusted)
  case stepAdjusted(StepAdjusted)

  /// What there is to say of it stands in the file of its act.
  var fact: any CaseFact {
    switch self {
    case .registered(let fact): fact
    case .receiptConfirmed(let fact): fact
    case .split(let fact): fact
    case .transferred(let fact): fact
    case .correctionRequested(let fact): fact
    case .correctionSupplied(let fact): fact
    case .reasonsRequested(let fact): fact
    case .reasonsReceived(let fact): fact
    case .replyDeferred(let fact): fact
    case .consultationSent(let fact): fact
    case .consultationReceived(let fact): fact
    case .opinionReceived(let fact): fact
    case .silenceRecorded(let fact): fact
    case .consultationDiscontinued(let fact): fact
    case .extended(let fact): fact
    case .feeCharged(let fact): fact
    case .feePaid(let fact): fact
    case .noticeReceived(let fact): fact
    case .replied(let fact): fact
    case .recordCorrectionConcluded(let fact): fact
    case .proposalConcluded(let fact): fact
    case .closed(let fact): fact
    case .archived(let fact): fact
    case .reopened(let fact): fact
    case .receiptAdjusted(let fact): fact
    case .serviceAdjusted(let fact): fact
    case .stepAdjusted(let fact): fact
    }
  }

  /// The stored `type`.
  public var word: String { type(of: fact).word }

  /// The Chinese name for a timeline.
  public var label: String { type(of: fact).label }

  /// The day that the law attaches to it, which may be earlier than the day it was entered.
  public var day: Day { fact.day }

  /// The rule it rests on.
  public var citation: Citation { fact.citation }

  /// The papers that belong to it, in order.
  public var papers: [PaperKind] { fact.papers }

  /// How the paper was served that goes with it; nil where none does or it was not put down.
  public var service: Service? { fact.servedBy }

  /// Whether it ends the handling by an answer or a closing that the applicant is told of, or by a withdrawal.
  public var endsTheHandling: Bool { fact.endsTheHandling }
}
