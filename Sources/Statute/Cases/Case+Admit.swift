extension Case {
  /// Whether the law knows the action for this kind and state today, its arguments apart.
  func admit(_ action: CaseAction, in context: CaseContext) throws(CaseRefusal) {
    guard action != .register else { throw .alreadyRegistered(number) }
    guard action.kinds.contains(kind) else { throw .notForKind(action, kind) }
    guard action.states.contains(state) else { throw .notInState(action, state) }
    switch action {
    case .split: try SplitRule.admit(self)
    case .transfer: try TransferRule.admit(self)
    case .requestCorrection: try CorrectionRule.admitRequest(self, context)
    case .closeUncorrected: try CorrectionRule.admitClosing(self, context)
    case .askReasons: try ReasonsRule.admitAsk(self)
    case .deferReply: try ReasonsRule.admitDeferral(self, context)
    case .extend: try ExtensionRule.admit(self, context)
    case .chargeFee: try FeeRule.admitCharge(self, context)
    case .closeUnpaid: try FeeRule.admitClosing(self, context)
    case .reply: try ReplyRule.admit(self, context)
    case .reopen: try ReopeningRule.admit(self)
    case .adjustReceipt: try AdjustmentRule.admit(self)
    case .adjustService: try ServiceAdjustmentRule.admit(self)
    default: break
    }
  }
}
