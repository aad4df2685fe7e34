import Civil

extension Case {
  /// Whether the law knows the action for this kind and state when it is done on the day, its other arguments apart.
  func admit(_ action: CaseAction, on day: Day, in context: CaseContext) throws(CaseRefusal) {
    guard action != .register else { throw .alreadyRegistered(number) }
    guard action.kinds.contains(kind) else { throw .notForKind(action, kind) }
    guard action.states.contains(state) else { throw .notInState(action, state) }
    switch action {
    case .split: try SplitRule.admit(self)
    case .transfer: try TransferRule.admit(self)
    case .requestCorrection: try CorrectionRule.admitRequest(self, on: day, context)
    case .closeUncorrected: try CorrectionRule.admitClosing(self, on: day, context)
    case .askReasons: try ReasonsRule.admitAsk(self)
    case .deferReply: try ReasonsRule.admitDeferral(self, on: day, context)
    case .recordConsultationReceipt, .discontinueConsultation: try ConsultationRule.admitDelivery(self)
    case .recordSilence: try ConsultationRule.admitSilence(self, on: day, context)
    case .extend: try ExtensionRule.admit(self, on: day, context)
    case .chargeFee: try FeeRule.admitCharge(self, on: day, context)
    case .recordNoticeReceipt: try NoticeReceiptRule.admit(self)
    case .closeUnpaid: try FeeRule.admitClosing(self, on: day, context)
    case .reply: try ReplyRule.admit(self, on: day, context)
    case .reopen: try ReopeningRule.admit(self)
    case .adjustReceipt: try AdjustmentRule.admit(self)
    case .adjustStep: try StepAdjustmentRule.admit(self)
    case .adjustService: try ServiceAdjustmentRule.admit(self)
    default: break
    }
  }
}
