/// A command without its arguments (可办理的操作): what a screen shows as a button, in the order of the procedure.
public enum CaseAction: String, CaseIterable, Codable, Sendable {
  case register, confirmReceipt, split, transfer, requestCorrection, supplyCorrection, closeUncorrected, askReasons,
    receiveReasons, deferReply, consult, recordConsultationReceipt, recordOpinion, recordSilence,
    discontinueConsultation, extend, chargeFee, recordNoticeReceipt, recordPayment, closeUnpaid, reply,
    concludeRecordCorrection, concludeProposal, withdraw, closeOtherwise, archive, reopen, adjustReceipt, adjustService,
    adjustStep

  /// What there is to say of it stands in the file of its act.
  var act: any CaseAct.Type {
    switch self {
    case .register: Registration.self
    case .confirmReceipt: ConfirmReceipt.self
    case .split: SplitCase.self
    case .transfer: TransferCase.self
    case .requestCorrection: RequestCorrection.self
    case .supplyCorrection: SupplyCorrection.self
    case .closeUncorrected: CloseUncorrected.self
    case .askReasons: AskReasons.self
    case .receiveReasons: ReceiveReasons.self
    case .deferReply: DeferReply.self
    case .consult: Consult.self
    case .recordConsultationReceipt: RecordConsultationReceipt.self
    case .recordOpinion: RecordOpinion.self
    case .recordSilence: RecordSilence.self
    case .discontinueConsultation: DiscontinueConsultation.self
    case .extend: ExtendPeriod.self
    case .chargeFee: ChargeFee.self
    case .recordNoticeReceipt: RecordNoticeReceipt.self
    case .recordPayment: RecordPayment.self
    case .closeUnpaid: CloseUnpaid.self
    case .reply: ReplyDraft.self
    case .concludeRecordCorrection: ConcludeRecordCorrection.self
    case .concludeProposal: ConcludeProposal.self
    case .withdraw: WithdrawCase.self
    case .closeOtherwise: CloseOtherwise.self
    case .archive: ArchiveCase.self
    case .reopen: ReopenCase.self
    case .adjustReceipt: AdjustReceipt.self
    case .adjustService: AdjustService.self
    case .adjustStep: AdjustStep.self
    }
  }

  /// The Chinese name for a button.
  public var label: String { act.label }

  /// The rule it rests on.
  public var citation: Citation { act.citation }

  /// The rule it rests on in a case of the kind: the two other kinds are passed on under an article of their own and are no
  /// part of the annual report's table.
  public func citation(for kind: CaseKind) -> Citation { act.citation(for: kind) }

  /// The states in which the law knows it.
  public var states: Set<CaseState> { act.states }

  /// The kinds of case it exists for.
  public var kinds: Set<CaseKind> { act.kinds }

  /// The papers it may produce, in order.
  public var papers: [PaperKind] { act.papers }
}
