/// The answer to a proposal for active disclosure (建议纳入主动公开), 条例第四十四条.
enum ProposalRule {
  static func decide(
    _ current: Case, _ result: ProposalResult, note: String, service: Service, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(note, for: .concludeProposal)
    let day = try ServiceRule.effectiveDay(service)
    try context.check(day, notBefore: current.latestStep)
    return [.proposalConcluded(.init(result: result, note: note, service: service, day: day))]
  }
}
