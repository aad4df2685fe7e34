public import Civil

/// The answer to a proposal for active disclosure (建议纳入主动公开), 条例第四十四条.
package struct ConcludeProposal: ServedAct {
  typealias Fact = CaseEvent.ProposalConcluded

  static let action = CaseAction.concludeProposal
  static let label = "处理主动公开建议"
  static let citation = Citation.regulations("第四十四条")
  static let states: Set<CaseState> = [.registered]
  static let kinds: Set<CaseKind> = [.activeDisclosureProposal]
  static let papers: [PaperKind] = [.reply]

  package let result: ProposalResult
  /// The facts, in the words of the office.
  package let note: String
  package let service: Service

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(note, for: .concludeProposal)
    let day = try ServiceRule.effectiveDay(service)
    try context.check(day, notBefore: current.latestStep)
    return [.proposalConcluded(.init(result: result, note: note, service: service, day: day))]
  }
}

extension CaseCommand {
  /// Answer a proposal under Art. 44.
  public static func concludeProposal(_ result: ProposalResult, note: String, service: Service) -> CaseCommand {
    CaseCommand(ConcludeProposal(result: result, note: note, service: service))
  }
}

extension CaseEvent {
  /// A proposal under Art. 44 was answered.
  public struct ProposalConcluded: CaseFact {
    /// The result.
    public let result: ProposalResult
    /// The facts, in the words of the office.
    public let note: String
    /// How the paper was served.
    public let service: Service
    /// The day on which the paper counts as made.
    public let day: Day

    static let word = "proposalConcluded"
    static let label = "主动公开建议处理完毕"
    var citation: Citation { ConcludeProposal.citation }
    var papers: [PaperKind] { ConcludeProposal.papers }
    var servedBy: Service? { service }
    var endsTheHandling: Bool { true }
    var event: CaseEvent { .proposalConcluded(self) }

    func apply(to current: inout Case) {
      current.state = .answered
      current.proposalResult = result
      current.outcomes.append(CaseOutcome(day: day, disposition: nil))
    }

    func tell(_ facts: inout LetterFacts, _ file: Case, _ context: LetterContext) {
      facts[.result] = result.label
      facts[.resultNote] = note
    }
  }
}
