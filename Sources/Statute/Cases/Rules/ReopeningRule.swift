/// A new round of handling ordered by a reconsideration decision or a judgment (重新作出处理), with a period of its own.
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
    try context.check(day, notBefore: current.outcomes.last?.day)
    return [.reopened(.init(cause: cause, reference: reference, workingDays: workingDays, day: day))]
  }
}
