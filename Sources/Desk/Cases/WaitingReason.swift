package import Chronicle
package import Civil
package import Ledger
package import Statute

/// Why a case waits for a person (等我处理的原因).
package enum WaitingReason: Sendable, Hashable {
  /// They have it in hand.
  case inHand
  /// It was given to them or to their body, and nobody has it in hand.
  case given(UnitAssignment.Part)
  /// They or their unit are asked for help by a day.
  case asked(due: Day)
  /// A paper waits for a step they may decide.
  case toDecide(PaperKind, ApprovalStep)
  /// A paper they began was returned to them.
  case returned(PaperKind)
  /// An approved paper waits to be issued.
  case toIssue(PaperKind)
}

extension WaitingReason {
  /// How many reasons of a kind are looked for; nobody works through more.
  private static let limit = 2_000

  /// The cases that wait for a person, each with the reasons. Read from columns alone.
  static func all(for person: Person, in db: any ReadConnection) throws -> [Int64: [WaitingReason]] {
    guard person.isActive else { return [:] }
    var reasons: [Int64: [WaitingReason]] = [:]
    func add(_ reason: WaitingReason, _ id: Int64) {
      if reasons[id]?.contains(reason) != true { reasons[id, default: []].append(reason) }
    }
    for id in try Cases.openIDs(inHandOf: person.id, limit: limit, in: db) { add(.inHand, id) }
    let handling = try Desk.bodies(where: .handleCase, of: person, in: db)
    let units = [CaseUnit.person(id: person.id)] + handling.map(CaseUnit.body)
    for found in try Assignments.waitingCases(with: units, in: db) { add(.given(found.part), found.caseID) }
    if RightsTable.allowsSomewhere(.noteCase, roles: person.roles) {
      let noting = try Desk.bodies(where: .noteCase, of: person, in: db)
      for request in try Assignments.waitingRequests(for: Desk.units(of: person), sectionsOf: noting, in: db) {
        add(.asked(due: request.due), request.caseID)
      }
    }
    for step in ApprovalStep.allCases {
      let bodies = try Desk.bodies(where: step.right, of: person, in: db)
      guard !bodies.isEmpty else { continue }
      let filter = PaperFilter(
        bodies: bodies, states: [.inReview], steps: [step], notBarring: person.id, limit: limit)
      for paper in try Papers.list(filter, in: db) { add(.toDecide(paper.kind, step), paper.caseID) }
    }
    for paper in try Papers.list(PaperFilter(states: [.returned], drafter: person.id, limit: limit), in: db) {
      add(.returned(paper.kind), paper.caseID)
    }
    let issuing = try Desk.bodies(where: .issuePaper, of: person, in: db)
    if !issuing.isEmpty {
      let filter = PaperFilter(bodies: issuing, states: [.approved], limit: limit)
      for paper in try Papers.list(filter, in: db) { add(.toIssue(paper.kind), paper.caseID) }
    }
    return reasons
  }

  /// Why, in a few Chinese words.
  package var label: String {
    switch self {
    case .inHand: "由您经办"
    case .given(let part): "分办给您，\(part.label)"
    case .asked(let due): "请您协办，\(due.chinese)前答复"
    case .toDecide(let kind, let step): "\(kind.label)待您\(step.label)"
    case .returned(let kind): "\(kind.label)被退回，待您修改"
    case .toIssue(let kind): "\(kind.label)待您印发"
    }
  }
}
