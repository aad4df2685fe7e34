/// The period that a reconsideration decision or a judgment has set (责令重新处理或者限期答复).
enum ReopeningRule {
  /// Only the period of 条例第三十三条第二款 is the body's to lengthen or defer: one that a decision or judgment has set
  /// otherwise stands as it was set.
  static func checkIsOwn(_ current: Case) throws(CaseRefusal) {
    guard let order = current.reopenings.last, order.workingDays != ReplyPeriodRule.workingDays else { return }
    throw .periodOrdered(order.cause, workingDays: order.workingDays)
  }
}
