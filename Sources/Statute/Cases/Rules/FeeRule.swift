import Civil

/// The information-processing fee (信息处理费), 条例第四十二条 and the fee rules: notice within the period, payment within
/// 20 working days after the notice was received, and then the whole period anew.
enum FeeRule {
  static let paymentWorkingDays = 20

  static func admitCharge(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    if let fee = current.fee { throw .feeAlreadyCharged(on: fee.sentOn) }
    if let fee = current.feeBeforeSplit { throw .feeAlreadyCharged(on: fee.noticeOn) }
    try inTime(current, on: day, context)
  }

  static func charge(
    _ current: Case, _ basis: FeeBasis, on day: Day, by method: ServiceMethod?, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(day, notBefore: current.periodStart)
    try NoticeReceiptRule.check(method)
    let fee = try price(basis, context.settings.feeSchedule)
    guard fee.total > Fen(0) else { throw .feeIsZero }
    return [
      .feeCharged(
        .init(
          scale: fee.scale, units: fee.units, priorUnits: fee.priorUnits, total: fee.total, method: method,
          day: day))
    ]
  }

  static func pay(
    _ current: Case, receiptNumber: String?, on day: Day, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    guard let fee = current.fee else { throw .notInState(.recordPayment, current.state) }
    try context.check(day, notBefore: fee.sentOn)
    if try !NoticeReceiptRule.isWithin(day, fee, workingDays: paymentWorkingDays, context) {
      throw .paymentLate(from: fee.receivedOn ?? fee.sentOn)
    }
    return [.feePaid(.init(receiptNumber: receiptNumber, day: day))]
  }

  static func admitClosing(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    guard let fee = current.fee else { return }
    try NoticeReceiptRule.checkOver(fee, workingDays: paymentWorkingDays, for: .closeUnpaid, on: day, context)
  }

  private static func price(_ basis: FeeBasis, _ schedule: FeeSchedule) throws(CaseRefusal) -> InformationFee {
    do throws(FeeError) {
      return switch basis {
      case .items(let prior, let count):
        try InformationFee.byItem(priorItemsThisMonth: prior, items: count, schedule: schedule)
      case .pages(let pages): try InformationFee.byPage(pages: pages, schedule: schedule)
      }
    } catch { throw .fee(error) }
  }

  private static func inTime(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    guard let terms = current.replyPeriod(calendar: context.calendar) else { throw .noReceiptDay }
    if try !context.isWithin(day, in: terms) { throw .feeNoticeLate(from: terms.start) }
  }
}
