package import Chronicle
package import Civil
package import Statute

/// Where a paper stands (文书状态).
package enum PaperState: String, Sendable, CaseIterable, Codable {
  case drafting, inReview, returned, approved, issued, withdrawn

  /// Whether nothing more can happen to it.
  package var isFinal: Bool { self == .issued || self == .withdrawn }
}

/// A paper with all its versions and decisions, derived entirely from the entries of its case.
package struct PaperFile: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var caseID: Int64
  package var kind: PaperKind
  package internal(set) var versions: [PaperVersion]
  /// The number of the version in force.
  package internal(set) var current = 1
  package internal(set) var state = PaperState.drafting
  package internal(set) var rounds: [ApprovalRound] = []
  package internal(set) var documentNumber: String?
  /// The files that went out, by their attachment ids.
  package internal(set) var files: [Int64] = []
  package internal(set) var issuedOn: Day?
  /// How it was served.
  package internal(set) var service: Service?
  /// Why it is not to be issued.
  package internal(set) var withdrawal: String?
  /// How many entries made it; to be named when deciding about it.
  package internal(set) var revision: Int64 = 1
  /// Since when it stands where it stands.
  package internal(set) var waitingSince: Instant

  init(id: Int64, caseID: Int64, kind: PaperKind, content: PaperContent, author: Int64, at now: Instant) {
    self.id = id
    self.caseID = caseID
    self.kind = kind
    versions = [PaperVersion(number: 1, base: nil, content: content, author: author, savedAt: now, isBeside: false)]
    waitingSince = now
  }

  package func version(_ number: Int) -> PaperVersion? {
    versions.indices.contains(number - 1) ? versions[number - 1] : nil
  }

  /// What the version in force says and does.
  package var content: PaperContent {
    version(current)?.content ?? PaperContent(variant: nil, act: nil, textDigest: "")
  }
  /// Who began it.
  package var drafter: Int64 { versions.first?.author ?? 0 }
  /// The way through the chain that counts now.
  package var round: ApprovalRound? { rounds.last.flatMap { $0.isVoid ? nil : $0 } }
  /// The step that waits for a decision.
  package var step: ApprovalStep? { state == .inReview ? round?.step : nil }

  /// The steps agreed to, once all are.
  package var agreedSteps: Set<ApprovalStep> {
    guard state == .approved || state == .issued, let round, round.isComplete else { return [] }
    return Set(round.chain.steps)
  }

  /// When the version in force was settled: at the last step agreed to; where the chain has no step, when it was saved.
  package var settledAt: Instant? { round?.decisions.last?.at ?? version(current)?.savedAt }

  /// Everybody whose work the text in force is: who wrote one of its versions or put it forward.
  package var authors: Set<Int64> {
    Set(versions.filter { !$0.isBeside }.map(\.author) + rounds.map(\.submittedBy))
  }
}
