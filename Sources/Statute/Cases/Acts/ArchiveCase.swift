public import Civil

/// Filing away (归档), 条例第四十五条.
package struct ArchiveCase: DatedAct {
  typealias Fact = CaseEvent.Archived

  static let action = CaseAction.archive
  static let label = "归档"
  static let citation = Citation.regulations("第四十五条")
  static let states: Set<CaseState> = [.answered, .closed]
  static let kinds = Set(CaseKind.allCases)

  package let day: Day

  var isOfSystem: Bool { true }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(day, notBefore: current.outcomes.last?.day)
    return [.archived(.init(day: day))]
  }
}

extension CaseCommand {
  /// Archive (归档).
  public static func archive(on day: Day) -> CaseCommand { CaseCommand(ArchiveCase(day: day)) }
}

extension CaseEvent {
  /// The case was archived.
  public struct Archived: CaseFact {
    /// The day of filing away; nothing that ended the case may be put right to a later one.
    public let day: Day

    static let word = "archived"
    static let label = "归档"
    var citation: Citation { ArchiveCase.citation }
    var event: CaseEvent { .archived(self) }

    func apply(to current: inout Case) {
      current.state = .archived
      current.archivedOn = day
    }
  }
}
