import Civil

/// The end for want of correction (逾期不补正，不再处理), 条例第三十条: once the period told in the notice is over.
package struct CloseUncorrected: ServedAct {
  typealias Fact = CaseEvent.Closed

  static let action = CaseAction.closeUncorrected
  static let label = "逾期不补正，不再处理"
  static let citation = Citation.regulations("第三十条")
  static let states: Set<CaseState> = [.awaitingCorrection]
  static let papers: [PaperKind] = [.noFurtherHandling]

  package let note: String
  package let service: Service

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    guard let correction = current.correction else { return }
    try NoticeReceiptRule.checkOver(
      correction, workingDays: correction.periodWorkingDays, for: .closeUncorrected, on: day, context)
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try ClosingRule.decide(current, .notCorrected, by: self, note: note, context)
  }
}

extension CaseCommand {
  /// End for want of correction (逾期不补正，不再处理).
  public static func closeUncorrected(note: String, service: Service) -> CaseCommand {
    CaseCommand(CloseUncorrected(note: note, service: service))
  }
}
