public import Civil

/// Fixing the day of receipt (确认收到日期), 条例第三十一条; `ReceiptRule` says which day counts by channel.
package struct ConfirmReceipt: CaseAct {
  typealias Fact = CaseEvent.ReceiptConfirmed

  static let action = CaseAction.confirmReceipt
  static let label = "确认收到日期"
  static let citation = ReceiptRule.citation
  static let states: Set<CaseState> = [.arrived]
  static let kinds = Set(CaseKind.allCases)
  static let papers: [PaperKind] = [.receipt]

  static func citation(for kind: CaseKind) -> Citation { kind.ownArticle ?? citation }

  /// The day both sides confirmed; it matters for letters without signature, fax and internet.
  package let confirmedOn: Day?
  package let delayReason: String?

  /// The day counts only where both sides have to confirm.
  func claimedDay(_ current: Case) -> Day? { current.channel.isConfirmedByBoth ? confirmedOn : nil }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    let day = try ReceiptRule.receiptDay(
      channel: current.channel, arrivedOn: current.arrivedOn, confirmedOn: confirmedOn, delayReason: delayReason,
      calendar: context.calendar)
    try context.check(day, notBefore: current.arrivedOn)
    return [
      .receiptConfirmed(
        .init(
          receiptDay: day, delayReason: delayReason, periodWorkingDays: ReplyPeriodRule.period(current.kind, context),
          day: context.today))
    ]
  }
}

extension CaseCommand {
  /// Fix the day of receipt (确认收到日期). The confirmation day matters for letters without signature, fax and internet.
  public static func confirmReceipt(confirmedOn: Day?, delayReason: String?) -> CaseCommand {
    CaseCommand(ConfirmReceipt(confirmedOn: confirmedOn, delayReason: delayReason))
  }
}

extension CaseEvent {
  /// The day of receipt was fixed.
  public struct ReceiptConfirmed: CaseFact {
    /// The day of receipt that the law counts.
    public let receiptDay: Day
    /// Why the confirmation came late.
    public let delayReason: String?
    /// The length of the period, in working days; nil where no law or setting gives one.
    public let periodWorkingDays: Int?
    /// The correction that a part takes over from the application it was split from.
    public internal(set) var correction: Correction?
    /// The fee charged before the split.
    public internal(set) var feeBeforeSplit: FeeBeforeSplit?
    /// The day it was put on file; the period runs from `receiptDay`.
    public let day: Day

    static let word = "receiptConfirmed"
    static let label = "确认收到日期"
    var citation: Citation { ConfirmReceipt.citation }
    var papers: [PaperKind] { ConfirmReceipt.papers }
    var event: CaseEvent { .receiptConfirmed(self) }

    func apply(to current: inout Case) {
      current.state = .registered
      current.receiptDay = receiptDay
      current.correction = correction
      current.feeBeforeSplit = feeBeforeSplit
      current.periodStart = feeBeforeSplit?.paidOn ?? receiptDay
      current.periodWorkingDays = periodWorkingDays
    }
  }
}
