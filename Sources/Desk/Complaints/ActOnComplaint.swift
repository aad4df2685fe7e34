import Chronicle
import Civil
package import Ledger
package import Statute

extension Desk {
  /// Acts on a complaint for its office.
  ///
  /// - Parameter version: what the person was looking at; where somebody acted since, nothing is done.
  package func act(
    _ command: ComplaintCommand, onComplaint id: Int64, expecting version: Int64, uploads: [Upload] = [],
    by person: Person
  ) async throws {
    let papers = try await store(uploads, as: .other) { db in
      _ = try visibleComplaint(id, for: person, in: db)
    }
    let (now, today) = (clock.now, clock.today)
    try await database.write { db in
      try Complaints.takeTurn(id, at: now, in: db)
      let (record, law) = try visibleComplaint(id, for: person, in: db)
      try Self.require(command.action.right, of: person, at: law.receipt.office, in: db)
      if command.action.isReview, record.rounds.last?.submittedBy == person.id { throw DeskRefusal.ownWork }
      try check(command, on: law, for: person, in: db)
      guard record.version == version else { throw DeskRefusal.complaintChanged }
      let events = try decide(command, on: law, in: db)
      let passed = try events.map { try passOn($0, record: record, law: law, by: person, in: db) }
      let entries = passed.map { ComplaintEntry.law(event: $0) }
      let files = try papers.map { ComplaintEntry.attached(file: try $0.facts(in: db)) }
      try Complaints.append(
        entries + files, to: id, expecting: version, by: person.id, at: now, on: today, in: db)
    }
  }

  /// The complaint as the command would leave it, without doing it.
  package func preview(
    _ command: ComplaintCommand, onComplaint id: Int64, by person: Person
  ) async throws -> (before: Complaint, after: Complaint) {
    try await database.read { db in
      let (_, law) = try visibleComplaint(id, for: person, in: db)
      try Self.require(command.action.right, of: person, at: law.receipt.office, in: db)
      try check(command, on: law, for: person, in: db)
      var after = law
      for event in try decide(command, on: law, in: db) { after.apply(event) }
      return (law, after)
    }
  }

  func decide(
    _ command: ComplaintCommand, on law: Complaint, in db: any ReadConnection
  ) throws -> [ComplaintEvent] {
    let context = try complaintContext(office: law.receipt.office, in: db)
    do throws(ComplaintRefusal) { return try law.decide(command, context) } catch { throw DeskRefusal.complaint(error) }
  }

  /// What the ledger alone can tell of the arguments.
  private func check(
    _ command: ComplaintCommand, on law: Complaint, for person: Person, in db: any ReadConnection
  ) throws {
    switch command {
    case .assign(let assignee):
      guard try candidates(for: law, in: db).contains(where: { $0.id == assignee }) else {
        throw DeskRefusal.fields([FieldProblem("person", .notAChoice)])
      }
    case .linkCase(let id):
      guard try Cases.find(id, in: db) != nil, try maySee(id, person, in: db) else {
        throw DeskRefusal.fields([FieldProblem("case", .notAChoice)])
      }
    case .passOn(let passing):
      guard let office = passing.office else { return }
      guard ComplaintRouting.mayHandle(try Self.lineage(of: office, in: db), about: law.receipt.respondent.body) else {
        throw DeskRefusal.complaint(.ownBody)
      }
    case .adjust(.respondent(let respondent), _):
      let office = try Self.lineage(of: law.receipt.office, in: db)
      guard ComplaintRouting.mayHandle(office, about: respondent.body) else { throw DeskRefusal.complaint(.ownBody) }
    case .askStatement, .receiveStatement, .draft, .approve, .sendBack, .issue, .recordCorrection, .close, .withdraw,
      .adjust:
      break
    }
  }

  /// Opens the complaint at the office it is passed on to, and names it in the event; any other event stays as it is. Whoever
  /// complained goes on following it with the code they have.
  private func passOn(
    _ event: ComplaintEvent, record: ComplaintRecord, law: Complaint, by person: Person, in db: any WriteConnection
  ) throws -> ComplaintEvent {
    guard case .passedOn(var passing) = event, let office = passing.office else { return event }
    guard let body = try Bodies.find(office, in: db) else { throw DeskRefusal.notFound }
    let today = clock.today
    let place = try Complaints.reserve(body: body, year: today.year, in: db)
    var receipt = law.receipt
    (receipt.number, receipt.office, receipt.channel) = (place.number, office, .passedOn)
    (receipt.receivedOn, receipt.origin) = (today, record.id)
    let files = try record.files.map { file in
      var facts = file.facts
      facts.id = try Attachments.reserve(in: db)
      return facts
    }
    try open(
      receipt, as: place.id, follow: .generate(),
      complainant: try record.filing?.complainant.flatMap { try applicants.open($0, in: db) }, files: files,
      by: person.id,
      at: clock.now, in: db)
    (passing.openedAs, passing.name) = (place.id, body.facts.name)
    return .passedOn(passing: passing)
  }

  /// The case with this register number at a body the person may see, for the link.
  package func caseID(numbered number: String, for person: Person) async throws -> Int64? {
    try await database.read { db in
      for body in try Self.bodies(where: .viewCases, of: person, in: db) {
        if let file = try Cases.find(number: number, body: body, in: db) { return file.id }
      }
      return nil
    }
  }
}
