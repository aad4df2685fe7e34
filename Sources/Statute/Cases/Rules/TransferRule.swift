import Civil

/// Passing an application on (转送): a misdirected one before its receipt is confirmed; afterwards an application for
/// disclosure must be answered (条例第三十六条第五项), and only the two other kinds may still be passed on (第四十一条).
enum TransferRule {
  static func admit(_ current: Case) throws(CaseRefusal) {
    if current.kind == .disclosure, current.state != .arrived { throw .transferAfterReceipt }
  }

  static func decide(
    _ current: Case, to body: String, reason: String, on day: Day, opened: OpenedElsewhere? = nil,
    _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(body, for: .transfer)
    try context.check(reason, for: .transfer)
    try context.check(day, notBefore: current.arrivedOn)
    if let opened { try context.check(opened.told, for: .transfer) }
    return [.transferred(.init(to: body, reason: reason, opened: opened, day: day))]
  }
}
