/// An end that is neither a reply nor a lapse nor a withdrawal (其他终结), a row of the annual report's form.
package struct CloseOtherwise: ServedAct {
  typealias Fact = CaseEvent.Closed

  static let action = CaseAction.closeOtherwise
  static let label = "其他终结"
  static let citation = Citation.reportFormat
  static let states = Set(CaseState.allCases.filter(\.isOpen))
  static let kinds = Set(CaseKind.allCases)
  static let papers: [PaperKind] = [.terminationNotice]

  static func citation(for kind: CaseKind) -> Citation { ClosingRule.citation(for: kind) }

  package let note: String
  package let service: Service

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try ClosingRule.decide(current, .other, by: self, note: note, context)
  }
}

extension CaseCommand {
  /// End otherwise (其他终结).
  public static func closeOtherwise(note: String, service: Service) -> CaseCommand {
    CaseCommand(CloseOtherwise(note: note, service: service))
  }
}
