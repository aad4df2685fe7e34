import Civil
package import Chronicle
package import Ledger
package import Statute

/// How a body approves (审批方式).
package enum ApprovalMode: String, CaseIterable, Sendable {
  /// By papers that go through a chain; commands that need approval are carried out by an approved paper only.
  case chain
  /// By the person who acts, with a secrecy reviewer they name: for a small office.
  case direct

  /// The Chinese name.
  package var label: String { self == .chain ? "文书逐级审批" : "经办时直接确认" }
}

/// What a body has set about its papers, or else what is set for all bodies, or else the defaults.
package enum WorkflowSettings {
  /// The names under which the settings are stored.
  package static let approvals = "workflow.approvals"
  package static let chains = "workflow.chains"
  package static let numbers = "workflow.numbers"
  package static let number = "letter.number-pattern"

  package static func mode(of body: Int64, in db: any ReadConnection) throws -> ApprovalMode {
    try Settings.value(approvals, body: body, in: db).flatMap(ApprovalMode.init(rawValue:)) ?? .chain
  }

  /// The chain of every class of paper.
  package static func chains(of body: Int64, in db: any ReadConnection) throws -> [PaperClass: ApprovalChain] {
    let set = try stored(chains, as: [String: ApprovalChain].self, body: body, in: db) ?? [:]
    return Dictionary(
      uniqueKeysWithValues: PaperClass.allCases.map { ($0, set[$0.rawValue] ?? $0.defaultChain) })
  }

  package static func chain(for paper: PaperClass, of body: Int64, in db: any ReadConnection) throws -> ApprovalChain {
    try chains(of: body, in: db)[paper] ?? paper.defaultChain
  }

  /// The patterns of document numbers that are set, by kind of paper.
  package static func patterns(of body: Int64, in db: any ReadConnection) throws -> [PaperKind: String] {
    let set = try stored(numbers, as: [String: String].self, body: body, in: db) ?? [:]
    return Dictionary(
      uniqueKeysWithValues: set.compactMap { name, pattern in PaperKind(rawValue: name).map { ($0, pattern) } })
  }

  /// The pattern of kinds that have none of their own.
  package static func pattern(of body: Int64, in db: any ReadConnection) throws -> String {
    try Settings.value(number, body: body, in: db) ?? DocumentNumbers.standardPattern
  }

  static func stored<Value: Codable>(
    _ name: String, as type: Value.Type, body: Int64, in db: any ReadConnection
  ) throws -> Value? {
    try Settings.value(name, body: body, in: db).map { try StoredText<Value>.read($0) }
  }
}

extension Desk {
  /// Everything set about a body's papers.
  package struct BodyWorkflow: Sendable {
    package var mode: ApprovalMode
    package var chains: [PaperClass: ApprovalChain]
    /// The pattern of kinds that have none of their own.
    package var pattern: String
    /// The kinds that have one.
    package var ownPatterns: Set<PaperKind>
    /// The pattern in force for each kind of paper that bears a number.
    package var patterns: [PaperKind: String]
    /// The number each kind would get today; nothing is used up. Absent where the body's symbol makes no number.
    package var nextNumbers: [PaperKind: String]
  }

  package func workflow(of body: Int64, for person: Person) async throws -> BodyWorkflow {
    let year = clock.today.year
    return try await database.read { db in
      try Self.require(.manageWorkflow, of: person, at: body, in: db)
      guard let facts = try Bodies.find(body, in: db) else { throw DeskRefusal.notFound }
      var patterns: [PaperKind: String] = [:]
      var numbers: [PaperKind: String] = [:]
      for kind in PaperKind.allCases where DocumentNumbers.isNumbered(kind) {
        patterns[kind] = try DocumentNumbers.pattern(for: kind, of: body, in: db)
        numbers[kind] = try? DocumentNumbers.preview(for: kind, of: facts, year: year, in: db)
      }
      return BodyWorkflow(
        mode: try WorkflowSettings.mode(of: body, in: db), chains: try WorkflowSettings.chains(of: body, in: db),
        pattern: try WorkflowSettings.pattern(of: body, in: db),
        ownPatterns: Set(try WorkflowSettings.patterns(of: body, in: db).keys), patterns: patterns, nextNumbers: numbers
      )
    }
  }

  package func setApprovalMode(_ mode: ApprovalMode, of body: Int64, by person: Person) async throws {
    try await set(WorkflowSettings.approvals, of: body, by: person) { _ in mode.rawValue }
  }

  /// Sets the chain for a class of paper. Refuses a chain without a step the law requires, one that names a step twice,
  /// and one that wants no person or more persons than steps. Papers under review go on in the chain they began.
  package func setChain(_ chain: ApprovalChain, for paper: PaperClass, of body: Int64, by person: Person) async throws {
    guard Set(chain.steps).count == chain.steps.count, paper.requiredSteps.isSubset(of: chain.steps),
      paper == .form || !chain.steps.isEmpty
    else { throw DeskRefusal.fields([FieldProblem("steps", .notAChoice)]) }
    if let people = chain.people, !chain.steps.isEmpty, !(1...chain.steps.count).contains(people) {
      throw DeskRefusal.fields([FieldProblem("people", .outOfRange(1...chain.steps.count))])
    }
    try await set(WorkflowSettings.chains, of: body, by: person) { db in
      var all =
        try WorkflowSettings.stored(
          WorkflowSettings.chains, as: [String: ApprovalChain].self, body: body, in: db) ?? [:]
      all[paper.rawValue] = chain
      return try StoredText(all).text()
    }
  }

  /// Sets the pattern of a kind's document numbers, such as `{代字}公开〔{年}〕{序号}号`; without a kind, that of all kinds that
  /// have none of their own; without a pattern, the kind goes back to that. Equal patterns share one series.
  package func setNumberPattern(
    _ pattern: String?, for kind: PaperKind?, of body: Int64, by person: Person
  ) async throws {
    let name = kind == nil ? WorkflowSettings.number : WorkflowSettings.numbers
    try await set(name, of: body, by: person) { db in
      guard let facts = try Bodies.find(body, in: db) else { throw DeskRefusal.notFound }
      if let pattern {
        do throws(DocumentNumberSeries.Problem) {
          _ = try DocumentNumberSeries(code: facts.facts.symbol, pattern: pattern)
        } catch { throw DeskRefusal.fields([FieldProblem("pattern", .unusable(error.message))]) }
      }
      guard let kind else { return pattern ?? DocumentNumbers.standardPattern }
      var all =
        try WorkflowSettings.stored(WorkflowSettings.numbers, as: [String: String].self, body: body, in: db) ?? [:]
      all[kind.rawValue] = pattern
      return try StoredText(all).text()
    }
  }

  private func set(
    _ name: String, of body: Int64, by person: Person,
    value: @escaping @Sendable (any ReadConnection) throws -> String
  ) async throws {
    let now = clock.now
    try await database.write { db in
      try Self.require(.manageWorkflow, of: person, at: body, in: db)
      let text = try value(db)
      try Settings.set(name, to: text, body: body, by: person.id, at: now, in: db)
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "workflow.set", object: "body:\(body)",
          detail: ["name": name, "value": text]), in: db)
    }
  }
}
