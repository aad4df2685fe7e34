public import Civil

/// The corrected application came (收到补正), 条例第三十条: the period for the reply starts afresh. A late one is accepted
/// for a good reason only.
package struct SupplyCorrection: DatedAct {
  typealias Fact = CaseEvent.CorrectionSupplied

  static let action = CaseAction.supplyCorrection
  static let label = "收到补正"
  static let citation = Citation.regulations("第三十条")
  static let states: Set<CaseState> = [.awaitingCorrection]

  /// The description of the information; nil where it stays as it was.
  package let requested: String?
  package let acceptedReason: String?
  package let day: Day

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
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
}

extension CaseCommand {
  /// The corrected application came (收到补正).
  public static func supplyCorrection(requested: String?, acceptedReason: String?, on day: Day) -> CaseCommand {
    CaseCommand(SupplyCorrection(requested: requested, acceptedReason: acceptedReason, day: day))
  }
}

extension CaseEvent {
  /// The corrected application came; its period starts anew.
  public struct CorrectionSupplied: CaseFact {
    /// The description of the information.
    public let requested: String?
    /// The good reason for which a late one was accepted.
    public let acceptedReason: String?
    /// The day it came, which takes the place of the day of receipt.
    public let day: Day

    static let word = "correctionSupplied"
    static let label = "收到补正材料"
    var citation: Citation { SupplyCorrection.citation }
    var event: CaseEvent { .correctionSupplied(self) }

    func apply(to current: inout Case) {
      current.state = .registered
      current.correction?.suppliedOn = day
      current.correction?.acceptedReason = acceptedReason
      current.requested = requested ?? current.requested
      current.originalReceipt = current.originalReceipt ?? current.receiptDay
      current.receiptDay = day
      current.periodStart = day
    }
  }
}
