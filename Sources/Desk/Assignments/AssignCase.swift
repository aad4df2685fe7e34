import Chronicle
package import Ledger
import Statute

extension Desk {
  /// Gives a case to units, one of them in the lead, and to a person who has it in hand (分办); both are put in place of
  /// what was. No units and no person takes it back from all.
  @discardableResult
  package func assign(
    _ id: Int64, to units: [UnitAssignment], person assignee: Int64? = nil, expecting version: Int64, by person: Person
  ) async throws -> CaseFile {
    try await database.write { db in
      try Cases.takeTurn(.caseFile(id), at: clock.now, in: db)
      return try give(id, to: units, person: assignee, expecting: version, by: person, in: db)
    }
  }

  @discardableResult
  private func give(
    _ id: Int64, to units: [UnitAssignment], person assignee: Int64?, expecting version: Int64, by person: Person,
    in db: any WriteConnection
  ) throws -> CaseFile {
    let (file, body) = try caseFile(id, for: person, with: .assignCase, in: db)
    try Self.checkUnchanged(file, since: version, in: db)
    let entries = try assignment(of: file, at: body, to: units, person: assignee, in: db)
    return entries.isEmpty ? file : try append(entries, to: file, by: person, in: db)
  }

  /// The entries by which a case is given out; none where it stands so already.
  func assignment(
    of file: CaseFile, at body: Body, to units: [UnitAssignment], person assignee: Int64?, in db: any ReadConnection
  ) throws -> [CaseEntry] {
    guard file.law.state.isOpen else { throw DeskRefusal.workflow(.caseIsClosed) }
    let below = Set(try Bodies.withDescendants(body.id, in: db))
    try Self.check(units, below: below, in: db)
    if let assignee, try !Self.isActive(assignee, at: below, in: db) {
      throw DeskRefusal.fields([FieldProblem("person", .notAChoice)])
    }
    var entries: [CaseEntry] = []
    if try Assignments.units(of: file.id, in: db) != units { entries.append(.work(.unitsAssigned(units: units))) }
    if file.assignee != assignee { entries.append(.assigned(person: assignee)) }
    return entries
  }

  /// Takes a case on that nobody has in hand (认领).
  @discardableResult
  package func claim(_ id: Int64, by person: Person) async throws -> CaseFile {
    try await database.write { db in
      try Cases.takeTurn(.caseFile(id), at: clock.now, in: db)
      let (file, _) = try caseFile(id, for: person, with: .handleCase, in: db)
      guard file.law.state.isOpen else { throw DeskRefusal.workflow(.caseIsClosed) }
      if let holder = file.assignee {
        guard holder == person.id else { throw DeskRefusal.workflow(.claimedBy(person: holder)) }
        return file
      }
      return try append([.work(.claimed(person: person.id))], to: file, by: person, in: db)
    }
  }

  /// Gives a case back to those who give cases out (退回), with the reason: by the person who has it in hand, or for a
  /// unit of theirs.
  @discardableResult
  package func giveBack(
    _ id: Int64, for unit: CaseUnit? = nil, reason: String, by person: Person
  ) async throws -> CaseFile {
    let reason = try Self.typed(reason, field: "reason")
    return try await database.write { db in
      try Cases.takeTurn(.caseFile(id), at: clock.now, in: db)
      let (file, _) = try caseFile(id, for: person, with: .handleCase, in: db)
      guard file.law.state.isOpen else { throw DeskRefusal.workflow(.caseIsClosed) }
      if let unit {
        guard try Assignments.units(of: id, in: db).contains(where: { $0.unit == unit }),
          Self.belongs(person, to: unit, ofBody: file.body)
        else { throw DeskRefusal.workflow(.notInCharge) }
      } else if file.assignee != person.id {
        throw DeskRefusal.workflow(.notInCharge)
      }
      return try append(
        [.work(.givenBack(person: person.id, unit: unit, reason: reason))], to: file, by: person, in: db)
    }
  }

  /// Puts an internal note to a case (内部备注). The applicant never sees it.
  @discardableResult
  package func note(_ text: String, onCase id: Int64, by person: Person) async throws -> CaseFile {
    let text = try Self.typed(text, field: "text")
    return try await database.write { db in
      try Cases.takeTurn(.caseFile(id), at: clock.now, in: db)
      let (file, _) = try caseFile(id, for: person, with: .noteCase, in: db)
      return try append([.work(.noted(text: text))], to: file, by: person, in: db)
    }
  }

  /// The open cases that were given to the person or to a body where they handle cases, soonest due first.
  package func assignedCases(for person: Person) async throws -> [CaseSummary] {
    try await database.read { db in try Assignments.openCases(of: Self.units(of: person), in: db) }
  }

  /// The units a person answers for: themselves and the bodies where they hold a role. Sections are known by name only.
  static func units(of person: Person) -> [CaseUnit] {
    [.person(id: person.id)] + Set(person.roles.map(\.body)).sorted().map(CaseUnit.body)
  }

  /// Whether the person answers for a unit; for a section that is everybody at its body.
  static func belongs(_ person: Person, to unit: CaseUnit, ofBody body: Int64) -> Bool {
    if case .section = unit { return person.roles.contains { $0.body == body } }
    return units(of: person).contains(unit)
  }

  private static func check(_ units: [UnitAssignment], below: Set<Int64>, in db: any ReadConnection) throws {
    let unfit = DeskRefusal.fields([FieldProblem("units", .notAChoice)])
    guard Set(units.map(\.unit)).count == units.count else { throw unfit }
    if !units.isEmpty, units.count(where: { $0.part == .lead }) != 1 { throw unfit }
    for assignment in units {
      guard try isChoice(assignment.unit, among: below, in: db) else { throw unfit }
    }
  }

  /// Whether a unit exists and is active; bodies and people must be among the bodies, where some are given.
  static func isChoice(_ unit: CaseUnit, among bodies: Set<Int64>?, in db: any ReadConnection) throws -> Bool {
    switch unit {
    case .body(let id):
      guard bodies?.contains(id) ?? true else { return false }
      return try Bodies.find(id, in: db)?.facts.isActive == true
    case .section(let name): return !name.trimmed.isEmpty && name.count <= ApplicationForm.Limit.line
    case .person(let id): return try isActive(id, at: bodies, in: db)
    }
  }

  private static func isActive(_ id: Int64, at bodies: Set<Int64>?, in db: any ReadConnection) throws -> Bool {
    guard let person = try People.find(id, in: db), person.isActive else { return false }
    return bodies.map { bodies in person.roles.contains { bodies.contains($0.body) } } ?? true
  }
}
