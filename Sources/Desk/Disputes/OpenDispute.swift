import Chronicle
package import Civil
package import Ledger
package import Statute

/// A reconsideration or a lawsuit as a person enters it (复议、诉讼登记).
package struct NewDispute: Sendable, Equatable {
  package var route: DisputeRoute
  package var procedure: DisputeProcedure
  /// The reconsideration body or the court (行政复议机关、人民法院).
  package var forum: String
  /// Its number for the matter (案号).
  package var reference: String
  /// The day the body received the papers.
  package var receivedOn: Day

  package init(
    route: DisputeRoute, procedure: DisputeProcedure = .ordinary, forum: String, reference: String, receivedOn: Day
  ) {
    self.route = route
    self.procedure = procedure
    self.forum = forum
    self.reference = reference
    self.receivedOn = receivedOn
  }
}

/// A dispute just put on file, with what to notice about it.
package struct OpenedDispute: Sendable, Equatable {
  package var id: Int64
  package var notices: [DisputeNotice]
}

extension Desk {
  /// What to notice before a dispute is put on file; nothing is written. Notices warn and never prevent.
  package func previewDispute(_ new: NewDispute, onCase id: Int64, for person: Person) async throws -> [DisputeNotice] {
    try await database.read { db in
      let (file, body) = try visibleCase(id, for: person, in: db)
      try Self.require(.manageDisputes, of: person, at: body.id, in: db)
      let others = try Disputes.all(case: id, in: db).map(\.law)
      return DisputeNotice.notices(on: opening(new, id: 0, of: file, previous: nil), of: file.law, others: others)
    }
  }

  /// Puts a dispute about a case on file. A lawsuit after reconsideration is linked to the last reconsideration of the
  /// case that was decided.
  package func openDispute(
    _ new: NewDispute, onCase id: Int64, expecting version: Int64, by person: Person
  ) async throws -> OpenedDispute {
    let (now, today) = (clock.now, clock.today)
    return try await database.write { db in
      let (file, body) = try visibleCase(id, for: person, in: db)
      try Self.require(.manageDisputes, of: person, at: body.id, in: db)
      guard file.version == version else {
        throw DeskRefusal.changedMeanwhile(try Cases.timeline(id, after: version, in: db))
      }
      let others = try Disputes.all(case: id, in: db)
      let previous = others.last { $0.law.route == .reconsideration && !$0.law.isPending }
      let key = try Disputes.reserve(in: db)
      let opening = opening(
        new, id: key, of: file, previous: new.route == .litigationAfterReconsideration ? previous?.id : nil)
      let events = try Self.decide(.open(opening), on: nil, today: today)
      try Cases.append(
        events.map { .dispute(key, $0) }, to: id, expecting: version, by: person.id, at: now, on: today, in: db)
      return OpenedDispute(
        id: key, notices: DisputeNotice.notices(on: opening, of: file.law, others: others.map(\.law)))
    }
  }

  private func opening(_ new: NewDispute, id: Int64, of file: CaseFile, previous: Int64?) -> DisputeOpening {
    DisputeOpening(
      id: String(id), caseID: file.law.id, bodyID: file.law.bodyID, route: new.route, procedure: new.procedure,
      forum: new.forum.trimmed, reference: new.reference.trimmed, receivedOn: new.receivedOn,
      previousID: previous.map { String($0) })
  }

  /// Asks the law; a refusal becomes one of the desk.
  static func decide(_ command: DisputeCommand, on dispute: Dispute?, today: Day) throws -> [DisputeEvent] {
    do throws(DisputeRefusal) { return try Dispute.decide(command, dispute, today: today) } catch {
      throw DeskRefusal.dispute(error)
    }
  }
}
