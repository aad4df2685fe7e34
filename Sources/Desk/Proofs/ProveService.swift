import Chronicle
package import Civil
package import Ledger
package import Statute

/// A proof of service as a person hands it in (送达凭证).
package struct NewProof: Sendable {
  /// The sequence of the entry to which the paper belongs.
  package var entry: Int64
  package var paper: PaperKind
  package var kind: ServiceProof.Kind
  /// The day that it shows: of posting, of signature, or of sending.
  package var day: Day
  package var file: Upload

  package init(entry: Int64, paper: PaperKind, kind: ServiceProof.Kind, day: Day, file: Upload) {
    self.entry = entry
    self.paper = paper
    self.kind = kind
    self.day = day
    self.file = file
  }
}

extension Desk {
  /// Puts a proof of service to a paper of a case, at any time until the case is archived. No day changes by it; where it
  /// shows that the applicant signed for a posted notice whose receipt was not known, that day is entered with it.
  @discardableResult
  package func proveService(_ new: NewProof, onCase id: Int64, by person: Person) async throws -> ServedPaper {
    _ = try await database.read { try provable(new, onCase: id, by: person, in: $0) }
    let stored = try await store([new.file], as: .proofOfService)
    return try await database.write { db in
      try Cases.takeTurn(.caseFile(id), at: clock.now, in: db)
      let (file, _) = try provable(new, onCase: id, by: person, in: db)
      guard let facts = try stored.first?.facts(in: db) else {
        throw DeskRefusal.fields([FieldProblem("proof", .missing)])
      }
      let proof = ServiceProof(
        entry: new.entry, paper: new.paper, kind: new.kind, day: new.day, attachment: facts.id)
      let receipt =
        new.kind.showsReceipt
        ? try noticeReceipt(
          of: new.paper, event: new.entry, on: new.day, case: file,
          shownBy: LateEntryProof(kind: new.kind.ofLateEntry), in: db) : []
      let isLate = !receipt.isEmpty && new.day < clock.today
      let late = CaseEntry.work(
        .enteredLate(
          late: LateEntry(
            entry: file.version + 1, day: new.day, proof: LateEntryProof(kind: new.kind.ofLateEntry),
            attachments: [facts.id])))
      try append(
        receipt + (isLate ? [late] : []) + [.work(.serviceProved(proof: proof)), .attached(facts)], to: file,
        by: person, in: db)
      return try served(new, of: id, in: db)
    }
  }

  private func provable(
    _ new: NewProof, onCase id: Int64, by person: Person, in db: any ReadConnection
  ) throws -> (CaseFile, ServedPaper) {
    let (file, _) = try caseFile(id, for: person, with: .handleCase, in: db)
    guard file.law.state != .archived else { throw DeskRefusal.workflow(.caseIsArchived) }
    let paper = try served(new, of: id, in: db)
    if new.day > clock.today { throw DeskRefusal.fields([FieldProblem("day", .inTheFuture)]) }
    if new.day < file.law.arrivedOn { throw DeskRefusal.fields([FieldProblem("day", .beforeTheApplication)]) }
    return (file, paper)
  }

  private func served(_ new: NewProof, of id: Int64, in db: any ReadConnection) throws -> ServedPaper {
    guard let file = try Cases.find(id, in: db) else { throw DeskRefusal.notFound }
    let entries = try Cases.timeline(id, in: db)
    var work = CaseWork()
    for entry in entries { try work.apply(entry) }
    let paper = ServedPaper.all(entries, law: file.law, work: work)
      .first { $0.entry == new.entry && $0.paper == new.paper }
    guard let paper else { throw DeskRefusal.fields([FieldProblem("paper", .notAChoice)]) }
    return paper
  }
}
