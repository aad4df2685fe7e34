package import Civil

/// A step of approval. The words are part of stored entries and never change.
package enum ApprovalStep: String, Sendable, CaseIterable, Codable {
  /// Review of facts, law and wording (审核).
  case review
  /// Secrecy review before anything is given out (保密审查).
  case secrecyReview
  /// Consent of the head (审批).
  case approval
}

/// The steps a paper goes through before it may be issued (审批流程).
package struct ApprovalChain: Sendable, Hashable, Codable {
  package var steps: [ApprovalStep]
  /// How many different persons must have agreed; `nil` for one to each step.
  package var people: Int?

  package init(_ steps: [ApprovalStep], people: Int? = nil) {
    self.steps = steps
    self.people = people
  }

  /// How many different persons must have agreed at least.
  package var leastPeople: Int { min(steps.count, max(people ?? steps.count, steps.isEmpty ? 0 : 1)) }
}

/// One step as decided.
package struct ApprovalDecision: Sendable, Equatable {
  package enum Verdict: String, Sendable, CaseIterable, Codable {
    /// 同意
    case agreed
    /// 退回修改
    case returned
  }

  package var step: ApprovalStep
  package var person: Int64
  package var verdict: Verdict
  /// Remarks; for a return the reasons.
  package var remark: String
  package var at: Instant

  package init(step: ApprovalStep, person: Int64, verdict: Verdict, remark: String, at: Instant) {
    self.step = step
    self.person = person
    self.verdict = verdict
    self.remark = remark
    self.at = at
  }
}

/// One way through the chain: from being put forward to its end or its return.
package struct ApprovalRound: Sendable, Equatable {
  /// The version under review.
  package var version: Int
  package var chain: ApprovalChain
  package var submittedBy: Int64
  package var submittedAt: Instant
  package var decisions: [ApprovalDecision] = []
  /// An edit or the withdrawal ended it before its time.
  package var isVoid = false

  package init(version: Int, chain: ApprovalChain, submittedBy: Int64, submittedAt: Instant) {
    self.version = version
    self.chain = chain
    self.submittedBy = submittedBy
    self.submittedAt = submittedAt
  }

  /// The step that waits; `nil` when none does.
  package var step: ApprovalStep? {
    guard !isVoid, decisions.last?.verdict != .returned, decisions.count < chain.steps.count else { return nil }
    return chain.steps[decisions.count]
  }

  /// Whether every step was agreed to.
  package var isComplete: Bool {
    !isVoid && decisions.count == chain.steps.count && decisions.allSatisfy { $0.verdict == .agreed }
  }

  /// Whether one more decision by `person` still lets enough different persons agree in the end.
  package func admits(_ person: Int64) -> Bool {
    let different = Set(decisions.map(\.person) + [person]).count
    return different + chain.steps.count - decisions.count - 1 >= chain.leastPeople
  }
}
