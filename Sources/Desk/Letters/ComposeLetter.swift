import Chronicle
package import Civil
package import Ledger
package import Statute

extension Desk {
  /// The letter of an act from the body's template, as it would read if it went out today; what is not known is marked in
  /// the text. It names the applicant, so it is for those who may draft papers of the case.
  ///
  /// - Parameters:
  ///   - day: the day on which the act was done, where it is entered later; today otherwise.
  ///   - details: what each item of an answer must say, in the order of the items.
  ///   - supplement: values that only the office knows.
  package func composeLetter(
    of act: PendingAct, onCase id: Int64, on day: Day? = nil, details: [[ReplyElement: String]] = [],
    supplement: [LetterField: String] = [:], for person: Person
  ) async throws -> Letter {
    try await database.read {
      try composeLetter(of: act, onCase: id, on: day, details: details, supplement: supplement, for: person, in: $0)
    }
  }

  func composeLetter(
    of act: PendingAct, onCase id: Int64, on day: Day?, details: [[ReplyElement: String]],
    supplement: [LetterField: String], for person: Person, in db: any ReadConnection
  ) throws -> Letter {
    // How and when it will be served is not known yet: as by post, no day is told that only its receipt decides.
    let service = Service(method: .post, sentOn: day ?? clock.today)
    let command = try Self.command(act, service: service, documentNumber: nil)
    let (file, _) = try caseFile(id, for: person, with: .draftPaper, in: db)
    // Nothing is put on file here: what shows an earlier day is asked for when it is.
    let outcome = try outcome(
      of: command, on: file, approvals: CaseContext.Approvals(head: true, secrecyReview: true),
      late: LateEntryProof(kind: .postReceipt), in: db)
    let draft = try LetterSource(file, desk: self, in: db).draft(
      act.paper, after: outcome.events, details: details, supplement: supplement)
    switch draft.composed {
    case .success(let letter): return letter
    case .failure(let error): throw DeskRefusal.workflow(.letter(error))
    }
  }
}
