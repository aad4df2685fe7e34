public import Civil

extension Dispute {
  /// What putting the command on file leads to; nothing is changed. Fails with the reason where it may not be done.
  public static func decide(
    _ command: DisputeCommand, _ current: Dispute?, today: Day
  ) throws(DisputeRefusal) -> [DisputeEvent] {
    if case .open(let opening) = command {
      guard current == nil else { throw .alreadyOpened }
      return [try open(opening, today: today)]
    }
    guard let current, let round = current.current else { throw .notOpened }
    switch command {
    case .open: throw .alreadyOpened
    case .changeProcedure(let procedure, let day):
      try current.requirePending()
      guard let known = current.procedure else { throw .notInReconsideration }
      guard known != procedure else { throw .sameProcedure(procedure) }
      try check(day, notBefore: round.receivedOn, today: today)
      return [.procedureChanged(to: procedure, on: day)]
    case .reply(let day):
      try current.requirePending()
      if let replied = round.repliedOn { throw .alreadyReplied(on: replied) }
      try check(day, notBefore: round.receivedOn, today: today)
      return [.replied(on: day)]
    case .decide(let result, let summary, let effect, let decidedOn, let receivedOn):
      try current.requirePending()
      try check(summary, .summary)
      try check(decidedOn, notBefore: round.receivedOn, today: today)
      try check(receivedOn, notBefore: nil, today: today)
      guard receivedOn >= decidedOn else {
        throw .receivedBeforeDecision(decidedOn: decidedOn, receivedOn: receivedOn)
      }
      if let days = effect.workingDays {
        guard (1...250).contains(days) else { throw .invalidPeriod(days) }
        guard result != .upheld else { throw .newReplyWithoutCorrection }
      }
      return [
        .decided(
          Conclusion(result: result, summary: summary, effect: effect, decidedOn: decidedOn, receivedOn: receivedOn))
      ]
    case .withdraw(let day):
      try current.requirePending()
      try check(day, notBefore: round.receivedOn, today: today)
      return [.withdrawn(on: day)]
    case .appeal(let appellant, let forum, let reference, let day):
      guard current.route.isLitigation else { throw .notInCourt }
      guard let conclusion = round.conclusion else { throw .stillPending }
      try check(forum, .forum)
      try check(reference, .reference)
      try check(day, notBefore: conclusion.decidedOn, today: today)
      return [.appealed(by: appellant, forum: forum, reference: reference, on: day)]
    case .adjustReceipt(let day, let reason):
      try check(reason, .reason)
      let earliest = current.rounds.dropLast().last?.conclusion?.decidedOn
      try check(day, notBefore: earliest, today: today)
      let latest = [round.repliedOn, round.conclusion?.decidedOn].compactMap { $0 }.min()
      if let latest, day > latest { throw .dayTooEarly(latest, earliest: day) }
      return [.receiptAdjusted(from: round.receivedOn, to: day, reason: reason, on: today)]
    }
  }

  private static func open(_ opening: DisputeOpening, today: Day) throws(DisputeRefusal) -> DisputeEvent {
    try check(opening.forum, .forum)
    try check(opening.reference, .reference)
    try check(opening.receivedOn, notBefore: nil, today: today)
    return .opened(
      .init(
        id: opening.id, caseID: opening.caseID, bodyID: opening.bodyID, route: opening.route,
        procedure: opening.route == .reconsideration ? opening.procedure : nil, forum: opening.forum,
        reference: opening.reference, previousID: opening.previousID, day: opening.receivedOn))
  }

  private func requirePending() throws(DisputeRefusal) {
    if let conclusion = current?.conclusion { throw .alreadyConcluded(on: conclusion.decidedOn) }
  }

  private static func check(_ text: String, _ field: DisputeRefusal.Field) throws(DisputeRefusal) {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .textMissing(field) }
  }

  private static func check(_ day: Day, notBefore earliest: Day?, today: Day) throws(DisputeRefusal) {
    if day > today { throw .dayInFuture(day) }
    if let earliest, day < earliest { throw .dayTooEarly(day, earliest: earliest) }
  }
}
