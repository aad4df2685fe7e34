public import Civil

/// The applicant's reasons came (收到理由说明), 条例第三十五条.
package struct ReceiveReasons: DatedAct {
  typealias Fact = CaseEvent.ReasonsReceived

  static let action = CaseAction.receiveReasons
  static let label = "收到理由说明"
  static let citation = Citation.regulations("第三十五条")
  static let states: Set<CaseState> = [.awaitingReasons]

  package let day: Day

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(day, notBefore: current.reasons?.requestedOn)
    return [.reasonsReceived(.init(day: day))]
  }
}

extension CaseCommand {
  /// The reasons came (收到理由说明).
  public static func receiveReasons(on day: Day) -> CaseCommand { CaseCommand(ReceiveReasons(day: day)) }
}

extension CaseEvent {
  /// Reasons came.
  public struct ReasonsReceived: CaseFact {
    /// The day they came; the reply may be deferred from then on.
    public let day: Day

    static let word = "reasonsReceived"
    static let label = "收到理由说明"
    var citation: Citation { ReceiveReasons.citation }
    var event: CaseEvent { .reasonsReceived(self) }

    func apply(to current: inout Case) {
      current.state = .registered
      current.reasons?.givenOn = day
    }
  }
}
