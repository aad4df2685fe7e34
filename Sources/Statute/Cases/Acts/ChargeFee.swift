public import Civil

/// Charging the information-processing fee (收费通知), 条例第四十二条 and the fee rules: once, within the period.
package struct ChargeFee: DatedAct {
  typealias Fact = CaseEvent.FeeCharged

  static let action = CaseAction.chargeFee
  static let label = "收费通知"
  static let citation = Citation.regulations("第四十二条")
  static let states: Set<CaseState> = [.registered]
  static let papers: [PaperKind] = [.feeNotice]

  package let basis: FeeBasis
  /// The day of handing over, showing, sending or posting, by the method.
  package let day: Day
  package let method: ServiceMethod?

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    if let fee = current.fee { throw .feeAlreadyCharged(on: fee.sentOn) }
    if let fee = current.feeBeforeSplit { throw .feeAlreadyCharged(on: fee.noticeOn) }
    guard let terms = current.replyPeriod(calendar: context.calendar) else { throw .noReceiptDay }
    if try !context.isWithin(day, in: terms) { throw .feeNoticeLate(from: terms.start) }
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(day, notBefore: current.periodStart)
    try NoticeReceiptRule.check(method)
    let fee = try price(context.settings.feeSchedule)
    guard fee.total > Fen(0) else { throw .feeIsZero }
    return [
      .feeCharged(
        .init(
          scale: fee.scale, units: fee.units, priorUnits: fee.priorUnits, total: fee.total, method: method,
          day: day))
    ]
  }

  private func price(_ schedule: FeeSchedule) throws(CaseRefusal) -> InformationFee {
    do throws(FeeError) {
      return switch basis {
      case .items(let prior, let count):
        try InformationFee.byItem(priorItemsThisMonth: prior, items: count, schedule: schedule)
      case .pages(let pages): try InformationFee.byPage(pages: pages, schedule: schedule)
      }
    } catch { throw .fee(error) }
  }
}

/// What a fee is counted by.
public enum FeeBasis: Hashable, Sendable {
  /// Items, after so many earlier ones of the same applicant in the calendar month.
  case items(prior: Int, count: Int)
  /// Pages of this application.
  case pages(Int)
}

extension CaseCommand {
  /// Charge a fee (收费); day and method as for a correction.
  public static func chargeFee(_ basis: FeeBasis, on day: Day, by method: ServiceMethod? = nil) -> CaseCommand {
    CaseCommand(ChargeFee(basis: basis, day: day, method: method))
  }
}

extension CaseEvent {
  /// A fee was charged.
  public struct FeeCharged: CaseFact {
    /// The scale used.
    public let scale: InformationFee.Scale
    /// The units charged.
    public let units: Int
    /// The units of the month before them; 0 by page.
    public let priorUnits: Int
    /// The sum.
    public let total: Fen
    /// How the notice went; nil where that is not on record.
    public let method: ServiceMethod?
    /// The day the notice was handed over, shown, sent or posted.
    public let day: Day

    static let word = "feeCharged"
    static let label = "发出收费通知"
    var citation: Citation { ChargeFee.citation }
    var papers: [PaperKind] { ChargeFee.papers }
    var event: CaseEvent { .feeCharged(self) }

    func apply(to current: inout Case) {
      current.state = .awaitingFee
      current.fee = FeeNotice(
        scale: scale, units: units, priorUnits: priorUnits, total: total, sentOn: day, method: method)
    }

    func tell(_ facts: inout LetterFacts, _ file: Case, _ context: LetterContext) {
      facts[.feeScale] = scale.label
      facts[.feeCount] = "\(units)\(scale.unit)"
      facts[.feeTotal] = "\(total.yuan)元"
      facts[.period] = LetterFacts.workingDays(FeeRule.paymentWorkingDays)
      if let fee = file.fee {
        facts[.paymentDueDay] =
          if let terms = PeriodTerms.payment(fee) {
            (try? terms.deadline(context.calendar).due)?.chinese
          } else {
            "收到本通知次日起的第\(FeeRule.paymentWorkingDays)个工作日"
          }
      }
      facts[.silenceEffect] = "视为放弃申请，本机关不再处理该政府信息公开申请"
      facts[.newClock] = "自缴费完成的次日起重新计算"
      facts[.feeSlices] = slices(context.feeSchedule)
    }

    /// How the sum comes about, where the schedule still leads to it.
    private func slices(_ schedule: FeeSchedule) -> String? {
      let priced =
        scale == .byItem
        ? try? InformationFee.byItem(priorItemsThisMonth: priorUnits, items: units, schedule: schedule)
        : try? InformationFee.byPage(pages: units, schedule: schedule)
      guard let priced, priced.total == total else { return nil }
      return priced.slices.map { slice in
        let range =
          slice.from == slice.to ? "第\(slice.from)\(scale.unit)" : "第\(slice.from)至\(slice.to)\(scale.unit)"
        return "\(range)，每\(scale.unit)\(slice.rate.yuan)元，计\(slice.amount.yuan)元"
      }.joined(separator: "；")
    }
  }
}
