extension Dispute {
  init(_ event: DisputeEvent.Opened) {
    id = event.id
    caseID = event.caseID
    bodyID = event.bodyID
    route = event.route
    previousID = event.previousID
    procedure = event.procedure
    rounds = [Round(forum: event.forum, reference: event.reference, appellant: nil, receivedOn: event.day)]
  }

  /// The dispute that the events made; nil unless they begin with an opening.
  public static func replaying(_ events: some Sequence<DisputeEvent>) -> Dispute? {
    var current: Dispute?
    for event in events {
      if current == nil {
        guard case .opened(let opened) = event else { return nil }
        current = Dispute(opened)
      } else {
        current?.apply(event)
      }
    }
    return current
  }

  /// Takes in what happened. Events are facts: nothing is judged here.
  public mutating func apply(_ event: DisputeEvent) {
    guard let last = rounds.indices.last else { return }
    switch event {
    case .opened: break
    case .procedureChanged(let procedure, _): self.procedure = procedure
    case .replied(let day): rounds[last].repliedOn = day
    case .decided(let conclusion): rounds[last].conclusion = conclusion
    case .withdrawn(let day):
      rounds[last].conclusion = Conclusion(
        result: .other, summary: "撤回", effect: .none, decidedOn: day, receivedOn: day)
    case .appealed(let appellant, let forum, let reference, let day):
      rounds.append(Round(forum: forum, reference: reference, appellant: appellant, receivedOn: day))
    case .receiptAdjusted(_, let day, _, _): rounds[last].receivedOn = day
    }
  }

  /// What the last decision asks to be done to the case; nil where it asks nothing.
  public var reopening: CaseCommand? {
    guard let round = current, let conclusion = round.conclusion, let days = conclusion.effect.workingDays else {
      return nil
    }
    return .reopen(
      route.isLitigation ? .judgment : .reconsideration, reference: round.reference, workingDays: days,
      receivedOn: conclusion.receivedOn)
  }
}
