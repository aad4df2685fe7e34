import Civil

/// A handling ordered by a reconsideration decision or a judgment (责令重新处理或者限期答复), with a period of its own: a new
/// round where there was an answer, and where there was none a period that takes the place of the running one.
enum ReopeningRule {
  static func admit(_ current: Case) throws(CaseRefusal) {
    if current.receiptDay == nil { throw .noReceiptDay }
  }

  static func decide(
    _ current: Case, _ cause: Reopening.Cause, reference: String, workingDays: Int, on day: Day,
    _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(reference, for: .reopen)
    guard (1...250).contains(workingDays) else { throw .invalidPeriod(workingDays) }
    try context.check(day, notBefore: [current.receiptDay, current.outcomes.last?.day].compactMap(\.self).max())
    return [.reopened(.init(cause: cause, reference: reference, workingDays: workingDays, day: day))]
  }

  /// Only the period of 条例第三十三条第二款 is the body's to lengthen or defer: one that a decision or judgment has set
  /// otherwise stands as it was set.
  static func checkIsOwn(_ current: Case) throws(CaseRefusal) {
    guard let order = current.reopenings.last, order.workingDays != ReplyPeriodRule.workingDays else { return }
    throw .periodOrdered(order.cause, workingDays: order.workingDays)
  }
}
