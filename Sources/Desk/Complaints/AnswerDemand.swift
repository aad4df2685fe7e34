import Chronicle
package import Ledger
import Statute

/// What an office wants of a body, as the people of that body see it. Nothing in it tells who complained, what they wrote, or
/// that an application is about it.
package struct DemandView: Sendable {
  package var complaint: Int64
  package var number: String
  package var office: String
  package var matter: String
  package var demand: ComplaintDemand
  package var isOpen: Bool
}

extension Desk {
  /// What is asked of the bodies for which a person answers.
  package func demands(for person: Person) async throws -> [DemandView] {
    try await database.read { db in
      let bodies = try Self.bodies(where: .answerComplaints, of: person, in: db)
      return try Complaints.demands(of: bodies, in: db).compactMap { try view($0, bodies: bodies, in: db)?.view }
    }
  }

  package func demand(
    _ kind: ComplaintDemand.Kind, _ ordinal: Int, ofComplaint id: Int64, for person: Person
  ) async throws -> DemandView {
    try await database.read { try demand(kind, ordinal, id, for: person, in: $0).view }
  }

  /// Puts the body's statement, or its report of the correction, on file at the office that wants it.
  package func answer(
    _ kind: ComplaintDemand.Kind, _ ordinal: Int, ofComplaint id: Int64, text: String, uploads: [Upload],
    by person: Person
  ) async throws {
    let papers = try await store(uploads, as: .other) { db in _ = try demand(kind, ordinal, id, for: person, in: db) }
    let (now, today) = (clock.now, clock.today)
    try await database.write { db in
      try Complaints.takeTurn(id, at: now, in: db)
      let (view, record) = try demand(kind, ordinal, id, for: person, in: db)
      guard view.isOpen, let law = record.law else { throw DeskRefusal.notFound }
      let command: ComplaintCommand =
        switch kind {
        case .statement: .receiveStatement(text, on: today)
        case .correction: .recordCorrection(text, on: today)
        }
      let entries = try decide(command, on: law, in: db).map { ComplaintEntry.law(event: $0) }
      let files = try papers.map { ComplaintEntry.attached(file: try $0.facts(in: db)) }
      try Complaints.append(
        entries + files, to: id, expecting: record.version, by: person.id, at: now, on: today, in: db)
    }
  }

  private func demand(
    _ kind: ComplaintDemand.Kind, _ ordinal: Int, _ id: Int64, for person: Person, in db: any ReadConnection
  ) throws -> (view: DemandView, record: ComplaintRecord) {
    let asked = Complaints.Asked(complaint: id, kind: kind, ordinal: ordinal)
    let bodies = try Self.bodies(where: .answerComplaints, of: person, in: db)
    guard let found = try view(asked, bodies: bodies, in: db) else { throw DeskRefusal.notFound }
    return found
  }

  private func view(
    _ asked: Complaints.Asked, bodies: [Int64], in db: any ReadConnection
  ) throws -> (view: DemandView, record: ComplaintRecord)? {
    guard let record = try ComplaintRecord.find(asked.complaint, in: db), let law = record.law,
      let body = law.receipt.respondent.body, bodies.contains(body),
      let demand = ComplaintDemand.all(of: law).first(where: { $0.kind == asked.kind && $0.ordinal == asked.ordinal })
    else { return nil }
    let view = DemandView(
      complaint: record.id, number: law.receipt.number,
      office: try Bodies.find(law.receipt.office, in: db)?.facts.name ?? "", matter: law.receipt.matter.label,
      demand: demand, isOpen: demand.answeredOn == nil && law.ending == nil)
    return (view, record)
  }
}
