import Chronicle
package import Ledger

extension CaseEntry {
  /// Whether it changes neither the case nor who handles it, so that others may go on with what they were doing.
  package var isAside: Bool {
    switch self {
    case .filed, .law, .dueDaySet, .assigned, .attached, .work(.unitsAssigned), .work(.claimed), .work(.givenBack),
      .applicant(.lateCorrection), .applicant(.paymentProof):
      false
    case .work, .dispute, .letter, .applicant(.received), .applicant(.submissionConfirmed): true
    }
  }
}

extension UnitAssignment.Part {
  /// What the people of a unit in charge may do to a case of another body, as far as their roles allow it at home.
  package var rights: Set<Right> {
    switch self {
    case .lead: [.viewCases, .noteCase, .draftPaper, .handleCase]
    case .assisting: [.viewCases, .noteCase]
    }
  }

  /// The Chinese name.
  package var label: String { self == .lead ? "主办" : "协办" }
}

extension CaseWork {
  /// Everybody named in it.
  package var people: [Int64] {
    var people = notes.map(\.author) + proofs.map(\.author)
    people += [publication?.proposedBy, publication?.settledBy].compactMap(\.self)
    for request in requests { people += [request.askedBy, request.endedBy].compactMap { $0 } }
    for paper in papers {
      people += paper.versions.map(\.author)
      for round in paper.rounds { people += [round.submittedBy] + round.decisions.map(\.person) }
    }
    for case .person(let id) in units.map(\.unit) + requests.map(\.unit) { people.append(id) }
    return people
  }
}

extension Desk {
  /// Whether the person may do it to the case: at its body, or as one of the units in charge of it.
  static func allows(_ right: Right, _ person: Person, on file: CaseFile, in db: any ReadConnection) throws -> Bool {
    try allows(right, person, onCase: file.id, of: file.body, in: db)
  }

  static func allows(
    _ right: Right, _ person: Person, onCase id: Int64, of body: Int64, in db: any ReadConnection
  ) throws -> Bool {
    guard person.isActive else { return false }
    if RightsTable.allows(right, at: try lineage(of: body, in: db), roles: person.roles) { return true }
    return try Assignments.units(of: id, in: db).contains { assignment in
      guard assignment.part.rights.contains(right) else { return false }
      switch assignment.unit {
      case .body(let body): return RightsTable.allows(right, at: try lineage(of: body, in: db), roles: person.roles)
      case .person(let id): return id == person.id && RightsTable.allowsSomewhere(right, roles: person.roles)
      case .section: return false
      }
    }
  }

  /// The case and its body for a person who may do it; a case they may not see is not found.
  func caseFile(
    _ id: Int64, for person: Person, with right: Right, in db: any ReadConnection
  ) throws -> (file: CaseFile, body: Body) {
    let (file, body) = try visibleCase(id, for: person, in: db)
    guard try Self.allows(right, person, on: file, in: db) else { throw DeskRefusal.notAllowed(right) }
    return (file, body)
  }

  /// Adds the office's work to a case as it stands in this transaction.
  @discardableResult
  func append(
    _ entries: [CaseEntry], to file: CaseFile, by person: Person, in db: any WriteConnection
  ) throws -> CaseFile {
    try Cases.append(
      entries, to: file.id, expecting: file.version, by: person.id, at: clock.now, on: clock.today, in: db)
  }

  /// A text somebody must type, without white space at both ends.
  static func typed(_ text: String, field: String) throws -> String {
    let trimmed = text.trimmed
    if trimmed.isEmpty { throw DeskRefusal.fields([FieldProblem(field, .missing)]) }
    if trimmed.count > ApplicationForm.Limit.text {
      throw DeskRefusal.fields([FieldProblem(field, .tooLong(limit: ApplicationForm.Limit.text))])
    }
    return trimmed
  }
}
