public import Civil

/// A handling ordered by a reconsideration decision or a judgment (责令重新处理或者限期答复), with a period of its own: a new
/// round where there was an answer, and where there was none a period that takes the place of the running one.
package struct ReopenCase: DatedAct {
  typealias Fact = CaseEvent.Reopened

  static let action = CaseAction.reopen
  static let label = "重新办理"
  static let citation = Reopening.Cause.reconsideration.citation
  static let states = Set(CaseState.allCases).subtracting([.arrived, .split, .transferred])
  static let kinds: Set<CaseKind> = [.disclosure, .recordCorrection]

  package let cause: Reopening.Cause
  /// The decision's number.
  package let reference: String
  package let workingDays: Int
  /// The day the body received the decision.
  package let day: Day

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    if current.receiptDay == nil { throw .noReceiptDay }
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(reference, for: .reopen)
    guard (1...250).contains(workingDays) else { throw .invalidPeriod(workingDays) }
    try context.check(day, notBefore: [current.receiptDay, current.outcomes.last?.day].compactMap(\.self).max())
    return [.reopened(.init(cause: cause, reference: reference, workingDays: workingDays, day: day))]
  }
}

extension CaseCommand {
  /// Start anew by a decision from above (重新办理).
  public static func reopen(
    _ cause: Reopening.Cause, reference: String, workingDays: Int, receivedOn day: Day
  ) -> CaseCommand {
    CaseCommand(ReopenCase(cause: cause, reference: reference, workingDays: workingDays, day: day))
  }
}

extension CaseEvent {
  /// The case was started anew.
  public struct Reopened: CaseFact {
    /// What ordered it.
    public let cause: Reopening.Cause
    /// The decision's number.
    public let reference: String
    /// The new period, in working days.
    public let workingDays: Int
    /// The day the body received the decision, day 0 of the new period.
    public let day: Day

    static let word = "reopened"
    static let label = "重新办理"
    var citation: Citation { cause.citation }
    var event: CaseEvent { .reopened(self) }

    /// What belonged to the old round stays in the events and replies, the steps may be taken again.
    func apply(to current: inout Case) {
      current.state = .registered
      current.reopenings.append(
        Reopening(cause: cause, reference: reference, receivedOn: day, workingDays: workingDays))
      current.periodStart = day
      current.periodWorkingDays = workingDays
      current.extension = nil
      current.reasons = nil
      current.deferral = nil
      current.closing = nil
      current.archivedOn = nil
      for index in current.consultations.indices where current.consultations[index].isOpen {
        current.consultations[index].discontinuedOn = day
      }
    }
  }
}
