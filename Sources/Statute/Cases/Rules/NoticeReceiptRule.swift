import Civil

/// The day a posted notice reached the applicant (告知书送达日期), from which the period told in it runs: 补正 (条例第三十条),
/// 说明理由 (条例第三十五条), and the fee, whose 20 working days begin the day after the notice was received.
enum NoticeReceiptRule {
  /// Refuses what may be done only once the period told in a notice is over.
  static func checkOver(
    _ notice: some ServedNotice, workingDays: Int, for action: CaseAction, on day: Day, _ context: CaseContext
  ) throws(CaseRefusal) {
    guard let received = notice.receivedOn else { throw .noticeNotReceived(action, sentOn: notice.sentOn) }
    if try context.isWithin(day, workingDays: workingDays, from: received) {
      throw .periodStillRunning(action, from: received, workingDays: workingDays)
    }
  }

  /// Whether the day lies in the period told in a notice; it has not ended while the receipt is unknown.
  static func isWithin(
    _ day: Day, _ notice: some ServedNotice, workingDays: Int, _ context: CaseContext
  ) throws(CaseRefusal) -> Bool {
    guard let received = notice.receivedOn else { return true }
    return try context.isWithin(day, workingDays: workingDays, from: received)
  }

  /// Who may carry a notice is the same as for any paper.
  static func check(_ method: ServiceMethod?) throws(CaseRefusal) {
    if method == .courier { throw .courierNotAllowed }
  }
}
