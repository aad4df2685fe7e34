public import Civil

/// An end without a reply (终结办理): lapse for want of correction or payment, withdrawal, other.
enum ClosingRule {
  /// The two other kinds of case are no part of the annual report's table; they are ended by the register's own rule.
  static func citation(for kind: CaseKind) -> Citation {
    kind == .disclosure ? .reportFormat : .regulations("第四十五条")
  }

  /// An end by a paper that tells it.
  static func decide<Act: ServedAct>(
    _ current: Case, _ cause: Closing.Cause, by act: Act, note: String, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(note, for: Act.action)
    let day = try ServiceRule.effectiveDay(act.service)
    try context.check(day, notBefore: current.latestStep)
    return [.closed(.init(cause: cause, note: note, service: act.service, day: day))]
  }
}

extension CaseEvent {
  /// The case ended without a reply.
  public struct Closed: CaseFact {
    /// The cause.
    public let cause: Closing.Cause
    /// The facts, in the words of the office; empty for a withdrawal.
    public let note: String
    /// How the paper was served; nil for a withdrawal.
    public let service: Service?
    /// The day on which the paper counts as made, or that of the withdrawal.
    public let day: Day

    static let word = "closed"
    static let label = "终结办理"
    var citation: Citation { cause.replyKind.citation }
    var servedBy: Service? { service }
    var endsTheHandling: Bool { true }
    var event: CaseEvent { .closed(self) }

    var papers: [PaperKind] {
      switch cause {
      case .notCorrected: CloseUncorrected.papers
      case .feeUnpaid: CloseUnpaid.papers
      case .other: CloseOtherwise.papers
      case .withdrawn: WithdrawCase.papers
      }
    }

    func apply(to current: inout Case) {
      current.state = .closed
      current.closing = Closing(cause: cause, day: day, note: note)
      let disposition = current.kind == .disclosure ? cause.replyKind.disposition(ground: nil) : nil
      current.outcomes.append(CaseOutcome(day: day, disposition: disposition))
    }

    func tell(_ facts: inout LetterFacts, _ file: Case, _ context: LetterContext) {
      facts[.closingFacts] = note
      facts.items = [LetterItem(subject: file.requested, kind: cause.replyKind, details: [.reasons: note])]
      facts[.basis] =
        cause.replyKind == .endedOtherwise ? facts.kind.citation.inLetter : cause.replyKind.citation.inLetter
      facts.addRemedy(.either, effectiveOn: day, context)
    }
  }
}
