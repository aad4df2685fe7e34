import Chronicle
package import Ledger
import Statute

/// Several cases to be given out alike (批量分办).
package struct BulkAssignment: Sendable, Equatable {
  package enum Handler: Sendable, Hashable {
    /// As it is in each case.
    case unchanged
    case nobody
    case person(Int64)
  }

  package enum Lead: Sendable, Hashable {
    /// All units as they are in each case.
    case unchanged
    /// The body itself, without units.
    case nobody
    /// This unit leads; those that assist go on assisting.
    case unit(CaseUnit)
  }

  /// The cases, each with the version the person was looking at.
  package var cases: [Int64: Int64]
  package var handler: Handler
  package var lead: Lead

  package init(cases: [Int64: Int64], handler: Handler = .unchanged, lead: Lead = .unchanged) {
    self.cases = cases
    self.handler = handler
    self.lead = lead
  }

  /// How many cases are given out at once at most.
  package static let limit = 200
}

/// One case of a bulk assignment: what will happen to it, or what happened.
package struct BulkAssignmentLine: Sendable {
  package enum Outcome: Sendable {
    /// It can be given out.
    case ready
    /// It was given out.
    case done
    /// It stands so already.
    case alreadySo
    /// It cannot be given out, and nothing was done to it.
    case refused(DeskRefusal)
  }

  package var caseID: Int64
  /// Empty where the person may not know of the case.
  package var number: String
  package var title: String
  /// Who has it in hand, before and after.
  package var handler: (before: Int64?, after: Int64?)
  /// Who leads, before and after.
  package var lead: (before: CaseUnit?, after: CaseUnit?)
  package var outcome: Outcome
}

extension Desk {
  /// What giving the cases out would do to each of them, without doing it.
  package func previewAssignment(_ assignment: BulkAssignment, by person: Person) async throws -> [BulkAssignmentLine] {
    let ids = try Self.checked(assignment)
    return try await database.read { db in
      try ids.map { try planned($0, assignment, by: person, in: db).line }
    }
  }

  /// Gives the cases out one by one: each is an entry of its own, and what cannot be given does not hold up the others.
  package func assign(_ assignment: BulkAssignment, by person: Person) async throws -> [BulkAssignmentLine] {
    var lines: [BulkAssignmentLine] = []
    for id in try Self.checked(assignment) {
      lines.append(
        try await database.write { db in
          try Cases.takeTurn(.caseFile(id), at: clock.now, in: db)
          var (line, file, entries) = try planned(id, assignment, by: person, in: db)
          guard case .ready = line.outcome, let file else { return line }
          try append(entries, to: file, by: person, in: db)
          line.outcome = .done
          return line
        })
    }
    return lines
  }

  private static func checked(_ assignment: BulkAssignment) throws -> [Int64] {
    if assignment.cases.isEmpty { throw DeskRefusal.fields([FieldProblem("case", .missing)]) }
    if assignment.cases.count > BulkAssignment.limit {
      throw DeskRefusal.fields([FieldProblem("case", .outOfRange(1...BulkAssignment.limit))])
    }
    return assignment.cases.keys.sorted()
  }

  private func planned(
    _ id: Int64, _ assignment: BulkAssignment, by person: Person, in db: any ReadConnection
  ) throws -> (line: BulkAssignmentLine, file: CaseFile?, entries: [CaseEntry]) {
    var line = BulkAssignmentLine(
      caseID: id, number: "", title: "", handler: (nil, nil), lead: (nil, nil), outcome: .ready)
    do {
      let (seen, _) = try visibleCase(id, for: person, in: db)
      let units = try Assignments.units(of: id, in: db)
      let (wantedUnits, wantedPerson) = (assignment.units(after: units), assignment.person(after: seen.assignee))
      line.number = seen.law.number
      line.title = seen.filing.title
      line.handler = (seen.assignee, wantedPerson)
      line.lead = (Self.lead(of: units), Self.lead(of: wantedUnits))
      let (file, body) = try caseFile(id, for: person, with: .assignCase, in: db)
      try Self.checkUnchanged(file, since: assignment.cases[id] ?? 0, in: db)
      let entries = try self.assignment(of: file, at: body, to: wantedUnits, person: wantedPerson, in: db)
      if entries.isEmpty { line.outcome = .alreadySo }
      return (line, file, entries)
    } catch let refusal as DeskRefusal {
      line.outcome = .refused(refusal)
      return (line, nil, [])
    }
  }

  private static func lead(of units: [UnitAssignment]) -> CaseUnit? { units.first { $0.part == .lead }?.unit }
}

extension BulkAssignment {
  func person(after now: Int64?) -> Int64? {
    switch handler {
    case .unchanged: now
    case .nobody: nil
    case .person(let id): id
    }
  }

  func units(after now: [UnitAssignment]) -> [UnitAssignment] {
    switch lead {
    case .unchanged: now
    case .nobody: []
    case .unit(let unit):
      [UnitAssignment(unit, .lead)] + now.filter { $0.part == .assisting && $0.unit != unit }
    }
  }
}
