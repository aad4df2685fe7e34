import Chronicle
package import Ledger
package import Statute

extension Desk {
  /// Puts what happened in a dispute on file: the answer, a change of procedure, the decision, a withdrawal, an appeal, a
  /// wrong day put right.
  ///
  /// A decision that orders a reply starts the case anew in the same transaction, which needs the right to do so; where
  /// the dispute was about silence and the case is still open, the ordered period takes the place of the running one. A
  /// case whose receipt is not confirmed yet has no period, and goes on as it is.
  ///
  /// - Parameter version: the version of the case, as `dispute(_:for:)` told it.
  /// - Returns: the case as it is then.
  @discardableResult
  package func record(
    _ command: DisputeCommand, onDispute id: Int64, expecting version: Int64, by person: Person
  ) async throws -> CaseFile {
    let (now, today) = (clock.now, clock.today)
    return try await database.write { db in
      guard let stored = try Disputes.find(id, in: db) else { throw DeskRefusal.notFound }
      let (file, body) = try visibleCase(stored.caseID, for: person, in: db)
      try Self.require(.manageDisputes, of: person, at: body.id, in: db)
      guard file.version == version else {
        throw DeskRefusal.changedMeanwhile(try Cases.timeline(file.id, after: version, in: db))
      }
      let events = try Self.decide(command, on: stored.law, today: today)
      var entries: [CaseEntry] = events.map { .dispute(id, $0) }
      var dispute = stored.law
      for event in events { dispute.apply(event) }
      if case .decide = command, let reopening = dispute.reopening, Self.canReopen(file.law) {
        try Self.require(.reopenCase, of: person, at: body.id, in: db)
        // The decision itself shows the day on which it came; it is named in the entry.
        let proof = LateEntryProof(kind: .arrivalStamp)
        let context = try context(body: body.id, earlier: .proven(proof), in: db)
        let reopened = try decide(reopening, on: file.law, in: context)
        var law = file.law
        for event in reopened { law.apply(event) }
        let place = file.version + Int64(entries.count)
        entries += reopened.map(CaseEntry.law)
        if let day = reopening.dayToProve(on: file.law, today: today) {
          entries += reopened.indices.map {
            .work(
              .enteredLate(
                late: LateEntry(entry: place + 1 + Int64($0), day: day, proof: proof, attachments: [])))
          }
        }
        let due = law.clock(in: context).due
        if due != file.dueDay { entries.append(.dueDaySet(due)) }
      }
      return try Cases.append(
        entries, to: file.id, expecting: version, by: person.id, at: now, on: today, in: db)
    }
  }

  /// Whether a new handling can be ordered of the case at all.
  private static func canReopen(_ law: Case) -> Bool {
    CaseAction.reopen.kinds.contains(law.kind) && CaseAction.reopen.states.contains(law.state) && law.receiptDay != nil
  }
}
