public import Civil

/// Putting a wrongly entered day of receipt right (更正收到日期): between the submission, or the request for correction,
/// and the first step that followed; that of the application before its correction up to the request for it. A step
/// that thereby was taken too late stays on file; `Case.lateSteps` tells it, and the clock leaves it out of account.
package struct AdjustReceipt: CaseAct {
  typealias Fact = CaseEvent.ReceiptAdjusted

  static let action = CaseAction.adjustReceipt
  static let label = "更正收到日期"
  static let citation = ReceiptRule.citation
  static let states = Set(CaseState.allCases).subtracting([.arrived, .split, .transferred])
  static let kinds = Set(CaseKind.allCases)

  static func citation(for kind: CaseKind) -> Citation { kind.ownArticle ?? citation }

  package let to: Day
  package let reason: String
  /// Whether it is the receipt of the application before its correction, where there is one.
  package let ofOriginal: Bool

  var putsRight: Bool { true }

  func claimedDay(_ current: Case) -> Day? { to }

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    if current.receiptDay == nil { throw .noReceiptDay }
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    guard let old = current.receiptDay else { throw .noReceiptDay }
    try context.check(reason, for: .adjustReceipt)
    if ofOriginal, let original = current.originalReceipt {
      try context.check(to, notBefore: current.submittedOn)
      try checkIsNotAfter([current.firstStepAfterReceipt, current.correction?.requestedOn])
      return [.receiptAdjusted(.init(from: original, to: to, reason: reason, isOriginal: true, day: context.today))]
    }
    let supplied = current.correction?.suppliedOn != nil
    try context.check(to, notBefore: supplied ? current.correction?.requestedOn : current.submittedOn)
    try checkIsNotAfter([current.firstStepAfterReceipt])
    return [.receiptAdjusted(.init(from: old, to: to, reason: reason, isOriginal: nil, day: context.today))]
  }

  private func checkIsNotAfter(_ days: [Day?]) throws(CaseRefusal) {
    if let latest = days.compactMap(\.self).min(), to > latest { throw .dayTooLate(to, latest: latest) }
  }
}

extension CaseCommand {
  /// Put the day of receipt right (更正收到日期): that which counts, or that of the application before its correction.
  public static func adjustReceipt(to day: Day, reason: String, ofOriginal: Bool = false) -> CaseCommand {
    CaseCommand(AdjustReceipt(to: day, reason: reason, ofOriginal: ofOriginal))
  }
}

extension CaseEvent {
  /// The day of receipt was put right.
  public struct ReceiptAdjusted: CaseFact {
    /// What it was.
    public let from: Day
    /// What it became.
    public let to: Day
    /// Why.
    public let reason: String
    /// Whether it is the receipt of the application before its correction; nil where it is that which counts.
    public let isOriginal: Bool?
    /// The day it was put right.
    public let day: Day

    static let word = "receiptAdjusted"
    static let label = "更正收到日期"
    var citation: Citation { AdjustReceipt.citation }
    var event: CaseEvent { .receiptAdjusted(self) }

    func apply(to current: inout Case) {
      let isOriginal = isOriginal ?? false
      current.adjustments.append(
        FactAdjustment(
          from: from, to: to, reason: reason, madeOn: day, fact: isOriginal ? .originalReceipt : nil))
      if current.extension?.periodStart == from { current.extension?.periodStart = to }
      if isOriginal {
        current.originalReceipt = to
        return
      }
      current.receiptDay = to
      if current.correction?.suppliedOn == from { current.correction?.suppliedOn = to }
      if current.periodStart == from { current.periodStart = to }
    }
  }
}
