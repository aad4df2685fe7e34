package import Ledger
package import Statute

extension Desk {
  /// The letter of an act from the standard template, as it would read if it went out today; what is not known is marked
  /// in the text. It names the applicant, so it is for those who may draft papers of the case.
  ///
  /// - Parameters:
  ///   - details: what each item of an answer must say, in the order of the items.
  ///   - supplement: values that only the office knows.
  package func composeLetter(
    of act: PendingAct, onCase id: Int64, details: [[ReplyElement: String]] = [],
    supplement: [LetterField: String] = [:], for person: Person
  ) async throws -> Letter {
    let events = try await events(
      of: act, onCase: id, service: Service(method: .portal, sentOn: clock.today), for: person)
    return try await database.read { db in
      let (file, body) = try caseFile(id, for: person, with: .draftPaper, in: db)
      guard let event = events.first, let applicantID = Int64(file.law.applicantID),
        let applicant = try applicants.open(applicantID, in: db)
      else { throw DeskRefusal.notFound }
      var law = file.law
      for event in events { law.apply(event) }
      let context = try context(body: body.id, in: db)
      let letters = LetterContext(
        letterhead: BodyLetterhead(
          name: body.facts.name, kind: body.facts.kind, office: "", address: "", postcode: "", telephone: ""),
        applicant: applicant.name, calendar: context.calendar,
        feeSchedule: try OfficeSettings.settings(of: body.id, in: db).feeSchedule, details: details,
        supplement: supplement)
      let facts = LetterFacts(act.paper, case: law, event: event, in: letters)
      return try Letter.compose(.standard(for: facts.kind), facts, gaps: .marked)
    }
  }
}
