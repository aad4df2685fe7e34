import Civil

extension Case {
  /// What a command leads to: the events to append, or the reason it may not be done.
  public static func decide(
    _ command: CaseCommand, _ current: Case?, in context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    guard let current else {
      guard let registration = command.act as? Registration else { throw .notRegistered }
      return try registration.decide(context)
    }
    try current.admit(command.action, on: command.day ?? context.today, in: context)
    let events = try command.act.decide(current, context)
    try LateEntryRule.check(command.act, current, context)
    return events
  }

  /// Whether the law knows the action for this kind and state when it is done on the day, its other arguments apart.
  func admit(_ action: CaseAction, on day: Day, in context: CaseContext) throws(CaseRefusal) {
    guard action != .register else { throw .alreadyRegistered(number) }
    guard action.kinds.contains(kind) else { throw .notForKind(action, kind) }
    guard action.states.contains(state) else { throw .notInState(action, state) }
    try action.act.admit(self, on: day, context)
  }
}
