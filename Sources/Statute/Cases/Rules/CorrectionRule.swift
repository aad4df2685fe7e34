import Civil

/// Correction of an unclear application (补正), 条例第三十条: asked for once, within 7 working days of receipt; the period
/// for the reply starts afresh when the corrected application comes.
enum CorrectionRule {
  static let noticeWorkingDays = 7

  /// Refuses a notice given later than that after the receipt.
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
