public import Civil

/// Putting the day right on which the paper that ended the handling counts as served (更正送达日期), as when the proof shows
/// another day than was put down: between the last step before it and the day of archiving.
package struct AdjustService: CaseAct {
  typealias Fact = CaseEvent.ServiceAdjusted

  static let action = CaseAction.adjustService
  static let label = "更正送达日期"
  static let citation = Citation.serviceAnswer
  static let states: Set<CaseState> = [.answered, .closed, .archived]
  static let kinds = Set(CaseKind.allCases)

  package let to: Day
  package let reason: String

  var putsRight: Bool { true }

  func claimedDay(_ current: Case) -> Day? { to }

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    let withdrawn = current.closing?.cause == .withdrawn
    if current.outcomes.isEmpty || withdrawn { throw .nothingServed }
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    guard let old = current.outcomes.last?.day else { throw .nothingServed }
    try context.check(reason, for: .adjustService)
    try context.check(to, notBefore: current.latestStepBeforeOutcome)
    if let archived = current.archivedOn, to > archived { throw .dayTooLate(to, latest: archived) }
    return [.serviceAdjusted(.init(from: old, to: to, reason: reason, day: context.today))]
  }
}

extension CaseCommand {
  /// Put the day right on which the paper that ended the handling counts as served (更正送达日期).
  public static func adjustService(to day: Day, reason: String) -> CaseCommand {
    CaseCommand(AdjustService(to: day, reason: reason))
  }
}

extension CaseEvent {
  /// The day was put right on which the paper that ended the handling counts.
  public struct ServiceAdjusted: CaseFact {
    /// What it was.
    public let from: Day
    /// What it became.
    public let to: Day
    /// Why.
    public let reason: String
    /// The day it was put right.
    public let day: Day

    static let word = "serviceAdjusted"
    static let label = "更正送达日期"
    var citation: Citation { AdjustService.citation }
    var event: CaseEvent { .serviceAdjusted(self) }

    /// The end of the last round counts on another day; how its paper was sent stays as it was put down.
    func apply(to current: inout Case) {
      current.adjustments.append(
        FactAdjustment(from: from, to: to, reason: reason, madeOn: day, fact: .service))
      guard let last = current.outcomes.last else { return }
      current.outcomes[current.outcomes.count - 1] = CaseOutcome(day: to, disposition: last.disposition)
      if let closing = current.closing {
        current.closing = Closing(cause: closing.cause, day: to, note: closing.note)
      } else if let reply = current.replies.last {
        current.replies[current.replies.count - 1] = reply.effective(on: to)
      }
    }
  }
}
