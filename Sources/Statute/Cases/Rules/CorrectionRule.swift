import Civil

/// Correction of an unclear application (补正), 条例第三十条: asked for once, within 7 working days of receipt; the period
/// for the reply starts afresh when the corrected application comes.
enum CorrectionRule {
  static let noticeWorkingDays = 7

  static func admitRequest(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    if let correction = current.correction { throw .correctionAlreadyRequested(on: correction.requestedOn) }
    try inTime(current, on: day, context)
  }

  static func request(
    _ current: Case, points: [String], period: Int?, on day: Day, by method: ServiceMethod?, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(points.joined(), for: .requestCorrection)
    try context.check(day, notBefore: current.receiptDay)
    try NoticeReceiptRule.check(method)
    let length = period ?? context.settings.correctionPeriod
    guard (1...250).contains(length) else { throw .invalidPeriod(length) }
    return [.correctionRequested(.init(points: points, periodWorkingDays: length, method: method, day: day))]
  }

  static func supply(
    _ current: Case, requested: String?, acceptedReason: String?, on day: Day, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    guard let correction = current.correction else { throw .notInState(.supplyCorrection, current.state) }
    try context.check(day, notBefore: correction.requestedOn)
    let excused = acceptedReason?.contains { !$0.isWhitespace } ?? false
    let length = correction.periodWorkingDays
    let inTime = try NoticeReceiptRule.isWithin(day, correction, workingDays: length, context)
    if !inTime, !excused {
      throw .correctionLate(from: correction.receivedOn ?? correction.requestedOn, workingDays: length)
    }
    return [.correctionSupplied(.init(requested: requested, acceptedReason: acceptedReason, day: day))]
  }

  static func admitClosing(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    guard let correction = current.correction else { return }
    try NoticeReceiptRule.checkOver(
      correction, workingDays: correction.periodWorkingDays, for: .closeUncorrected, on: day, context)
  }

  static func inTime(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    guard let receipt = current.receiptDay else { throw .noReceiptDay }
    if try !context.isWithin(day, workingDays: noticeWorkingDays, from: receipt) {
      throw .correctionNoticeLate(from: receipt)
    }
  }
}

extension Case {
  /// The working days after receipt within which a correction may be asked for (一次性告知补正的期限), 条例第三十条.
  public static var correctionNoticeWorkingDays: Int { CorrectionRule.noticeWorkingDays }
}
