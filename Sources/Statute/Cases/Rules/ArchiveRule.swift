import Civil

/// Filing away (归档), 条例第四十五条.
enum ArchiveRule {
  static func decide(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(day, notBefore: current.outcomes.last?.day)
    return [.archived(.init(day: day))]
  }
}
