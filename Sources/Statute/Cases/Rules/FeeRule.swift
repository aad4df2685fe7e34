/// The information-processing fee (信息处理费), 条例第四十二条 and the fee rules: notice within the period, payment within
/// 20 working days after the notice was received, and then the whole period anew.
enum FeeRule {
  static let paymentWorkingDays = 20

  static func admitCharge(_ current: Case, _ context: CaseContext) throws(CaseRefusal) {
    if let fee = current.fee { throw .feeAlreadyCharged(on: fee.receivedOn) }
    try inTime(current, on: context.today, context)
  }

  static func charge(
    _ current: Case, _ basis: FeeBasis, on day: Day, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(day, notBefore: current.periodStart)
    try inTime(current, on: day, context)
    let fee = try price(basis, context.settings.feeSchedule)
    guard fee.total > Fen(0) else { throw .feeIsZero }
    return [
      .feeCharged(
        .init(scale: fee.scale, units: fee.units, priorUnits: fee.priorUnits, total: fee.total, day: day))
    ]
  }

  static func pay(
    _ current: Case, receiptNumber: String?, on day: Day, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    guard let fee = current.fee else { throw .notInState(.recordPayment, current.state) }
    try context.check(day, notBefore: fee.receivedOn)
    if try !context.isWithin(day, workingDays: paymentWorkingDays, from: fee.receivedOn) {
      throw .paymentLate(from: fee.receivedOn)
    }
    return [.feePaid(.init(receiptNumber: receiptNumber, day: day))]
  }

  static func admitClosing(_ current: Case, _ context: CaseContext) throws(CaseRefusal) {
    guard let fee = current.fee else { return }
    if try context.isWithin(context.today, workingDays: paymentWorkingDays, from: fee.receivedOn) {
      throw .periodStillRunning(.closeUnpaid, from: fee.receivedOn, workingDays: paymentWorkingDays)
    }
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
