import Civil

/// Putting a wrongly entered day of receipt right (更正收到日期): between the submission, or the request for correction,
/// and the first step that followed; that of the application before its correction up to the request for it. A step
/// that thereby was taken too late stays on file; `Case.lateSteps` tells it, and the clock leaves it out of account.
enum AdjustmentRule {
  static func admit(_ current: Case) throws(CaseRefusal) {
    if current.receiptDay == nil { throw .noReceiptDay }
  }

  static func decide(
    _ current: Case, to day: Day, reason: String, ofOriginal: Bool, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    guard let old = current.receiptDay else { throw .noReceiptDay }
    try context.check(reason, for: .adjustReceipt)
    if ofOriginal, let original = current.originalReceipt {
      try context.check(day, notBefore: current.submittedOn)
      try check(day, notAfter: [current.firstStepAfterReceipt, current.correction?.requestedOn])
      return [
        .receiptAdjusted(.init(from: original, to: day, reason: reason, isOriginal: true, day: context.today))
      ]
    }
    let supplied = current.correction?.suppliedOn != nil
    try context.check(day, notBefore: supplied ? current.correction?.requestedOn : current.submittedOn)
    try check(day, notAfter: [current.firstStepAfterReceipt])
    return [.receiptAdjusted(.init(from: old, to: day, reason: reason, isOriginal: nil, day: context.today))]
  }

  private static func check(_ day: Day, notAfter latest: [Day?]) throws(CaseRefusal) {
    if let latest = latest.compactMap(\.self).min(), day > latest { throw .dayTooLate(day, latest: latest) }
  }
}
