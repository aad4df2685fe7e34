import Chronicle
package import Ledger
import Statute

/// What a body's letters begin from, for the person who edits it.
package struct LetterSettings: Sendable {
  package var body: Body
  package var facts: SiteFacts
  package var templates: LetterTemplates
}

extension Desk {
  /// The templates and the letterhead of a body.
  package func letterSettings(of body: Int64, for person: Person) async throws -> LetterSettings {
    try await database.read { db in
      try Self.require(.manageTemplates, of: person, at: body, in: db)
      guard let found = try Bodies.find(body, in: db) else { throw DeskRefusal.notFound }
      return LetterSettings(
        body: found, facts: try SiteFacts.load(body: body, in: db), templates: try LetterTemplates(body: body, in: db))
    }
  }

  /// Stores a template of a body. One with problems is refused: each is a problem of the part it stands in.
  package func saveTemplate(
    _ template: Template, of body: Int64, by person: Person, requestID: String?
  ) async throws {
    let now = clock.now
    try await database.write { db in
      try Self.require(.manageTemplates, of: person, at: body, in: db)
      guard template.problems.isEmpty else {
        throw DeskRefusal.fields(
          template.problems.map { FieldProblem($0.position?.part.rawValue ?? "body", .unusable($0.message)) })
      }
      try LetterTemplates.store(template, body: body, by: person.id, at: now, in: db)
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "template.changed", object: "body:\(body)", requestID: requestID,
          detail: ["template": template.name.id]), in: db)
    }
  }

  /// Goes back to the standard template.
  package func resetTemplate(
    _ name: TemplateName, of body: Int64, by person: Person, requestID: String?
  ) async throws {
    let now = clock.now
    try await database.write { db in
      try Self.require(.manageTemplates, of: person, at: body, in: db)
      guard try Settings.remove(name.setting, body: body, by: person.id, at: now, in: db) else { return }
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "template.reset", object: "body:\(body)", requestID: requestID,
          detail: ["template": name.id]), in: db)
    }
  }

  /// Stores what the letterhead says; facts that letters do not use stay as they are.
  package func saveLetterhead(
    _ facts: SiteFacts, of body: Int64, by person: Person, requestID: String?
  ) async throws {
    let now = clock.now
    try await database.write { db in
      try Self.require(.manageTemplates, of: person, at: body, in: db)
      guard try Bodies.find(body, in: db) != nil else { throw DeskRefusal.notFound }
      try facts.store(body: body, by: person.id, at: now, in: db)
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "letterhead.changed", object: "body:\(body)",
          requestID: requestID), in: db)
    }
  }

  /// A letter of a case of the body as a template would make it, with the applicant masked: the first one of the
  /// template's kind. Nil where the case has none.
  package func previewTemplate(
    _ template: Template, of body: Int64, withCase number: String, for person: Person
  ) async throws -> CaseLetter? {
    try await database.read { db in
      try Self.require(.manageTemplates, of: person, at: body, in: db)
      try Self.require(.viewCases, of: person, at: body, in: db)
      guard let file = try Cases.find(number: number, body: body, in: db) else { throw DeskRefusal.notFound }
      let templates = try LetterTemplates(body: body, in: db).trying(template)
      let source = try LetterSource(file, trying: templates, desk: self, in: db)
      let letters = source.papers.compactMap { try? source.letter($0.paper, event: $0.event) }
      return letters.first { letter in
        switch template {
        case .letter(let template): letter.kind == template.kind
        case .answer(let template): letter.itemKinds.contains(template.kind)
        }
      }
    }
  }
}
