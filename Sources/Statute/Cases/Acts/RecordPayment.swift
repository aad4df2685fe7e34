public import Civil

/// Payment of the fee was complete (缴费): within 20 working days after the notice was received; the whole period begins anew.
package struct RecordPayment: DatedAct {
  typealias Fact = CaseEvent.FeePaid

  static let action = CaseAction.recordPayment
  static let label = "登记缴费"
  static let citation = Citation.feeRules
  static let states: Set<CaseState> = [.awaitingFee]

  /// The number of the fiscal receipt (财政票据号).
  package let receiptNumber: String?
  package let day: Day

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    guard let fee = current.fee else { throw .notInState(.recordPayment, current.state) }
    try context.check(day, notBefore: fee.sentOn)
    if try !NoticeReceiptRule.isWithin(day, fee, workingDays: FeeRule.paymentWorkingDays, context) {
      throw .paymentLate(from: fee.receivedOn ?? fee.sentOn)
    }
    return [.feePaid(.init(receiptNumber: receiptNumber, day: day))]
  }
}

extension CaseCommand {
  /// Payment was complete (缴费).
  public static func recordPayment(receiptNumber: String?, on day: Day) -> CaseCommand {
    CaseCommand(RecordPayment(receiptNumber: receiptNumber, day: day))
  }
}

extension CaseEvent {
  /// The fee was paid; the period starts anew.
  public struct FeePaid: CaseFact {
    /// The number of the fiscal receipt.
    public let receiptNumber: String?
    /// The day payment was complete, day 0 of the new period.
    public let day: Day

    static let word = "feePaid"
    static let label = "缴费"
    var citation: Citation { RecordPayment.citation }
    var event: CaseEvent { .feePaid(self) }

    func apply(to current: inout Case) {
      current.state = .registered
      current.fee?.paidOn = day
      current.fee?.receiptNumber = receiptNumber
      current.periodStart = day
    }
  }
}
