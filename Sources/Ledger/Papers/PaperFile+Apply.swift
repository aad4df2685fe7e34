import Chronicle
import Civil
import Statute

/// Why a person may not decide the step that waits.
package enum DecisionBar: Sendable, Hashable {
  /// No step waits.
  case nothingWaits
  /// They wrote it.
  case ownWork
  /// They decided an earlier step, and the chain wants different persons.
  case decidedBefore
}

extension PaperFile {
  /// What keeps the person from deciding, their rights apart; `nil` when nothing does.
  package func bar(for person: Int64) -> DecisionBar? {
    guard step != nil, let round else { return .nothingWaits }
    if authors.contains(person) { return .ownWork }
    return round.admits(person) ? nil : .decidedBefore
  }

  /// Those who may not decide now although somebody waits for a decision.
  package var barred: Set<Int64> {
    guard step != nil, let round else { return [] }
    return authors.union(round.decisions.map(\.person)).filter { bar(for: $0) != nil }
  }

  /// Takes in the next entry. False when it cannot stand there.
  mutating func apply(_ entry: PaperEntry, by actor: Int64, at now: Instant, on day: Day) -> Bool {
    let before = (state, step)
    guard take(entry, by: actor, at: now, on: day) else { return false }
    revision += 1
    if (state, step) != before { waitingSince = now }
    return true
  }

  private mutating func take(_ entry: PaperEntry, by actor: Int64, at now: Instant, on day: Day) -> Bool {
    switch entry {
    case .drafted: return false
    case .saved(_, let base, let content): return save(content, base: base, by: actor, at: now)
    case .submitted(_, let version, let chain):
      guard state == .drafting || state == .returned, version == current else { return false }
      rounds.append(ApprovalRound(version: version, chain: chain, submittedBy: actor, submittedAt: now))
      state = chain.steps.isEmpty ? .approved : .inReview
    case .decided(_, let step, let verdict, let remark):
      guard self.step == step, bar(for: actor) == nil,
        verdict == .agreed || remark.contains(where: { !$0.isWhitespace })
      else { return false }
      rounds[rounds.count - 1].decisions.append(
        ApprovalDecision(step: step, person: actor, verdict: verdict, remark: remark, at: now))
      if verdict == .returned {
        state = .returned
      } else if rounds[rounds.count - 1].isComplete {
        state = .approved
      }
    case .withdrawn(_, let reason):
      guard !state.isFinal else { return false }
      voidRound()
      state = .withdrawn
      withdrawal = reason
    case .issued(_, let number, let service, let files):
      guard state == .approved, round?.isComplete == true else { return false }
      state = .issued
      documentNumber = number
      self.service = service
      self.files = files
      issuedOn = day
    }
    return true
  }

  private mutating func save(_ content: PaperContent, base: Int, by author: Int64, at now: Instant) -> Bool {
    guard version(base) != nil else { return false }
    let number = versions.count + 1
    let isBeside = base != current || state.isFinal
    versions.append(
      PaperVersion(number: number, base: base, content: content, author: author, savedAt: now, isBeside: isBeside))
    if !isBeside {
      if state != .returned { voidRound() }
      current = number
      state = .drafting
    }
    return true
  }

  /// What was agreed to does not hold for another text.
  private mutating func voidRound() {
    if !rounds.isEmpty { rounds[rounds.count - 1].isVoid = true }
  }
}
