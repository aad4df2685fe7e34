import Civil

/// The end for want of payment (逾期未缴费，不再处理): 20 working days after the notice of the fee was received.
package struct CloseUnpaid: ServedAct {
  typealias Fact = CaseEvent.Closed

  static let action = CaseAction.closeUnpaid
  static let label = "逾期未缴费，不再处理"
  static let citation = Citation.feeRules
  static let states: Set<CaseState> = [.awaitingFee]
  static let papers: [PaperKind] = [.noFurtherHandling]

  package let note: String
  package let service: Service

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    guard let fee = current.fee else { return }
    try NoticeReceiptRule.checkOver(
      fee, workingDays: FeeRule.paymentWorkingDays, for: .closeUnpaid, on: day, context)
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try ClosingRule.decide(current, .feeUnpaid, by: self, note: note, context)
  }
}

extension CaseCommand {
  /// End for want of payment (逾期未缴费，不再处理).
  public static func closeUnpaid(note: String, service: Service) -> CaseCommand {
    CaseCommand(CloseUnpaid(note: note, service: service))
  }
}
