import Civil

/// An end without a reply (终结办理): lapse for want of correction or payment, withdrawal, other.
enum ClosingRule {
  static func decide(
    _ current: Case, _ cause: Closing.Cause, action: CaseAction, note: String, service: Service,
    _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(note, for: action)
    let day = try ServiceRule.effectiveDay(service)
    try context.check(day, notBefore: current.latestStep)
    return [.closed(.init(cause: cause, note: note, service: service, day: day))]
  }

  static func withdraw(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(day, notBefore: current.latestStep)
    return [.closed(.init(cause: .withdrawn, note: "", service: nil, day: day))]
  }
}
