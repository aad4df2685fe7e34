public import Civil

/// The applicant withdraws (撤回申请); no paper ends the case.
package struct WithdrawCase: DatedAct {
  typealias Fact = CaseEvent.Closed

  static let action = CaseAction.withdraw
  static let label = "申请人撤回"
  static let citation = Citation.reportFormat
  static let states = Set(CaseState.allCases.filter(\.isOpen))
  static let kinds = Set(CaseKind.allCases)

  static func citation(for kind: CaseKind) -> Citation { ClosingRule.citation(for: kind) }

  package let day: Day

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(day, notBefore: current.latestStep)
    return [.closed(.init(cause: .withdrawn, note: "", service: nil, day: day))]
  }
}

extension CaseCommand {
  /// The applicant withdraws (撤回).
  public static func withdraw(on day: Day) -> CaseCommand { CaseCommand(WithdrawCase(day: day)) }
}
