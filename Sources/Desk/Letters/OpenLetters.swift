import Civil
import Chronicle
package import Ledger
package import Statute

extension Desk {
  /// A letter of a case, for a person who may open the applicant's data, since letters name the applicant; that it was
  /// opened is put on the audit trail in the same transaction.
  package func letter(
    _ paper: PaperKind, event: Int64, ofCase id: Int64, for person: Person, requestID: String?
  ) async throws -> CaseLetter {
    let now = clock.now
    return try await database.write { db in
      let (file, body) = try visibleCase(id, for: person, in: db)
      try Self.require(.openPersonalData, of: person, at: body.id, in: db)
      let letter = try LetterSource(file, desk: self, in: db).letter(paper, event: event)
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "case.personal-data-opened", object: "case:\(id)",
          requestID: requestID, detail: ["letter": paper.rawValue]), in: db)
      return letter
    }
  }

  /// Writes down what a letter still lacks. Only what it asks for is taken: what a letter already says is never changed.
  package func completeLetter(
    _ paper: PaperKind, event: Int64, ofCase id: Int64, with answers: [LetterAsk: String], by person: Person,
    requestID: String?
  ) async throws {
    let (now, today) = (clock.now, clock.today)
    try await database.write { db in
      let (file, body) = try visibleCase(id, for: person, in: db)
      try Self.require(.handleCase, of: person, at: body.id, in: db)
      let source = try LetterSource(file, desk: self, in: db)
      let letter = try source.letter(paper, event: event)
      guard !letter.asks.isEmpty else { throw DeskRefusal.notFound }
      var record = LetterRecord(event: event, paper: paper)
      record.details = letter.itemKinds.map { _ in [:] }
      for ask in letter.asks {
        let text = answers[ask]?.trimmed.nonEmpty
        switch ask {
        case .documentNumber:
          record.documentNumber = try DocumentNumbers.take(
            typed: text, for: paper, of: body, year: letter.day.year, in: db)
        case .addressee:
          record.sealedAddressee = try text.map { try cipher.seal($0, place: LetterSource.addresseePlace(id)) }
        case .field(let field): record.supplement[field] = text
        case .item(let index, let element):
          if record.details.indices.contains(index) { record.details[index][element] = text }
        }
      }
      let completed = try Cases.append(
        [.letter(record)], to: id, expecting: file.version, by: person.id, at: now, on: today, in: db)
      try keepLetters(of: completed, from: event, by: person.id, in: db)
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "case.letter-completed", object: "case:\(id)",
          requestID: requestID, detail: ["letter": paper.rawValue]), in: db)
    }
  }

  /// The letters meant for the applicant, in order: only complete ones, never those to third parties or other bodies and
  /// never the office's own forms.
  package func letters(code: String, secret: String) async throws -> [CaseLetter] {
    try await database.read { db in
      guard let file = try Cases.find(followCode: code, secretHash: applicants.secretHash(secret), in: db) else {
        throw DeskRefusal.notFound
      }
      let source = try LetterSource(file, desk: self, in: db)
      return try source.papers.filter(\.paper.isForApplicant)
        .map { try source.letter($0.paper, event: $0.event) }.filter(\.isComplete)
    }
  }

  /// One of the letters meant for the applicant.
  package func letter(_ paper: PaperKind, event: Int64, code: String, secret: String) async throws -> CaseLetter {
    let letter = try await letters(code: code, secret: secret).first { $0.paper == paper && $0.event == event }
    guard let letter else { throw DeskRefusal.notFound }
    return letter
  }
}
