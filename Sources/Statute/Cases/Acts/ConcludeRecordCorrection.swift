public import Civil

/// The answer to a request to correct one's own record (更正), 条例第四十一条.
package struct ConcludeRecordCorrection: ServedAct {
  typealias Fact = CaseEvent.RecordCorrectionConcluded

  static let action = CaseAction.concludeRecordCorrection
  static let label = "处理更正申请"
  static let citation = Citation.regulations("第四十一条")
  static let states: Set<CaseState> = [.registered]
  static let kinds: Set<CaseKind> = [.recordCorrection]
  static let papers: [PaperKind] = [.reply]

  package let result: RecordCorrectionResult
  /// The facts, in the words of the office.
  package let note: String
  package let service: Service

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(note, for: .concludeRecordCorrection)
    let day = try ServiceRule.effectiveDay(service)
    try context.check(day, notBefore: current.latestStep)
    return [.recordCorrectionConcluded(.init(result: result, note: note, service: service, day: day))]
  }
}

extension CaseCommand {
  /// Answer a request under Art. 41.
  public static func concludeRecordCorrection(
    _ result: RecordCorrectionResult, note: String, service: Service
  ) -> CaseCommand {
    CaseCommand(ConcludeRecordCorrection(result: result, note: note, service: service))
  }
}

extension CaseEvent {
  /// A request under Art. 41 was answered.
  public struct RecordCorrectionConcluded: CaseFact {
    /// The result.
    public let result: RecordCorrectionResult
    /// The facts, in the words of the office.
    public let note: String
    /// How the paper was served.
    public let service: Service
    /// The day on which the paper counts as made.
    public let day: Day

    static let word = "recordCorrectionConcluded"
    static let label = "更正申请处理完毕"
    var citation: Citation { ConcludeRecordCorrection.citation }
    var papers: [PaperKind] { ConcludeRecordCorrection.papers }
    var servedBy: Service? { service }
    var endsTheHandling: Bool { true }
    var event: CaseEvent { .recordCorrectionConcluded(self) }

    func apply(to current: inout Case) {
      current.state = .answered
      current.recordCorrectionResult = result
      current.outcomes.append(CaseOutcome(day: day, disposition: nil))
    }

    func tell(_ facts: inout LetterFacts, _ file: Case, _ context: LetterContext) {
      facts[.result] = result.label
      facts[.resultNote] = note
      facts.addRemedy(.either, effectiveOn: day, context)
    }
  }
}
