extension Case {
  /// The case that the events made; nil unless they begin with a registration.
  public static func replaying(_ events: some Sequence<CaseEvent>) -> Case? {
    var current: Case?
    for event in events {
      if current == nil {
        guard case .registered(let registered) = event else { return nil }
        current = Case(registered)
      } else {
        current?.apply(event)
      }
    }
    return current
  }

  /// Takes in what happened. Events are facts: nothing is judged here.
  public mutating func apply(_ event: CaseEvent) {
    revision += 1
    event.fact.apply(to: &self)
  }
}
