/// Putting a wrongly entered day of receipt right (更正收到日期): between the submission, or the request for correction,
/// and the first step that followed.
enum AdjustmentRule {
  static func admit(_ current: Case) throws(CaseRefusal) {
    if current.receiptDay == nil { throw .noReceiptDay }
  }

  static func decide(
    _ current: Case, to day: Day, reason: String, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    guard let old = current.receiptDay else { throw .noReceiptDay }
    try context.check(reason, for: .adjustReceipt)
    let supplied = current.correction?.suppliedOn != nil
    try context.check(day, notBefore: supplied ? current.correction?.requestedOn : current.submittedOn)
    if let latest = current.firstStepAfterReceipt, day > latest { throw .dayTooLate(day, latest: latest) }
    return [.receiptAdjusted(.init(from: old, to: day, reason: reason, day: context.today))]
  }
}
