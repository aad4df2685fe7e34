import Chronicle
package import Ledger
package import Statute

extension Desk {
  /// Does something to a case: asks for the right, asks the law, and writes the events with the due day after them.
  ///
  /// A split registers its parts too, under numbers of the register's own.
  ///
  /// Where the body approves by chain, commands that an approved paper carries out are refused here; otherwise the head's
  /// consent is that of a head who acts, and the secrecy review that of the reviewer named.
  ///
  /// - Parameter version: the version the person was looking at; when somebody acted meanwhile, nothing is done and
  ///   what they did is told. Notes and the work on papers do not count as acting.
  /// - Parameter mailing: that the system is to send the files handed in by e-mail.
  /// - Parameter late: what shows the day of an act that was done before today, or of one that is put right.
  /// - Parameter details: what each item of a reply says in its letter, in the order of the items.
  /// - Parameter supplement: what only the office knows and the letter has to say.
  @discardableResult
  package func act(
    _ command: CaseCommand, on id: Int64, expecting version: Int64, by person: Person, secrecyReviewer: Int64? = nil,
    uploads: [Upload] = [], as kind: AttachmentFacts.Kind = .letter, mailing: Mailing? = nil,
    late: LateProof? = nil, details: [[ReplyElement: String]] = [], supplement: [LetterField: String] = [:]
  ) async throws -> CaseFile {
    if let act = command.arguments as? SplitCase {
      try await split(id, into: act.parts.map(\.requested), on: act.day, expecting: version, by: person)
      return try await database.read { try visibleCase(id, for: person, in: $0).0 }
    }
    // A case at another body is opened by passing on, which is an act of its own.
    if let act = command.arguments as? TransferCase, act.opened != nil {
      throw DeskRefusal.fields([FieldProblem("receiver", .notAChoice)])
    }
    let papers = try await store(uploads, as: kind) { db in
      _ = try actable(id, with: command.action.right, expecting: version, by: person, in: db)
    }
    let proof = try await store(late) { db in
      _ = try actable(id, with: command.action.right, expecting: version, by: person, in: db)
    }
    return try await database.write { db in
      let (file, body) = try actable(id, with: command.action.right, expecting: version, by: person, in: db)
      let mode = try WorkflowSettings.mode(of: body.id, in: db)
      if mode == .chain, PendingAct.actions.contains(command.action) {
        throw DeskRefusal.workflow(.paperNeeded(command.action))
      }
      var approvals = CaseContext.Approvals()
      if mode == .direct {
        approvals = try directApprovals(of: person, secrecyReviewer: secrecyReviewer, at: body.id, in: db)
        if let secrecyReviewer {
          try AuditTrail.append(
            AuditEntry(
              recordedAt: clock.now, person: person.id, action: "case.secrecy-review", object: "case:\(id)",
              detail: ["reviewer": String(secrecyReviewer)]), in: db)
        }
      }
      return try carryOut(
        command, on: file, approvals: approvals, papers: papers, mailing: mailing, late: proof,
        details: details, supplement: supplement, by: person.id, in: db)
    }
  }

  /// Lets the applicant act on their own application, known by code and secret.
  @discardableResult
  package func act(
    _ command: CaseCommand, byApplicantWith code: String, secret: String, uploads: [Upload] = []
  ) async throws -> CaseFile {
    guard Self.applicantActions.contains(command.action) else { throw DeskRefusal.notAllowed(command.action.right) }
    let papers = try await store(uploads, as: .correction) { db in
      guard try Cases.find(followCode: code, secretHash: applicants.secretHash(secret), in: db) != nil else {
        throw DeskRefusal.notFound
      }
    }
    return try await database.write { db in
      guard let file = try Cases.find(followCode: code, secretHash: applicants.secretHash(secret), in: db) else {
        throw DeskRefusal.notFound
      }
      return try carryOut(command, on: file, approvals: CaseContext.Approvals(), papers: papers, by: nil, in: db)
    }
  }

  /// What an applicant may do to their own application, where the law allows it now.
  static let applicantActions: [CaseAction] = [.supplyCorrection, .receiveReasons, .withdraw]

  /// What the command would change, without doing it; approvals are taken as given.
  package func preview(_ command: CaseCommand, on id: Int64, by person: Person) async throws -> CasePreview {
    try await database.read { try preview(command, on: id, by: person, in: $0) }
  }

  func preview(_ command: CaseCommand, on id: Int64, by person: Person, in db: any ReadConnection) throws -> CasePreview
  {
    let (file, body) = try visibleCase(id, for: person, in: db)
    let approvals = CaseContext.Approvals(head: true, secrecyReview: true)
    let context = try context(body: body.id, approvals: approvals, earlier: .assumed, in: db)
    do throws(CaseRefusal) { return try file.law.preview(command, in: context) } catch {
      throw DeskRefusal.law(error)
    }
  }

  /// Writes what the command leads to, with the papers that came with it.
  @discardableResult
  func carryOut(
    _ command: CaseCommand, on file: CaseFile, approvals: CaseContext.Approvals, papers: [StoredUpload],
    mailing: Mailing? = nil, late: StoredProof? = nil, details: [[ReplyElement: String]] = [],
    supplement: [LetterField: String] = [:],
    by person: Int64?, in db: any WriteConnection
  ) throws -> CaseFile {
    guard let body = try Bodies.find(file.body, in: db) else { throw DeskRefusal.notFound }
    if mailing != nil, let service = command.service, service.method == .email, service.sentOn != clock.today {
      throw DeskRefusal.fields([FieldProblem("sentOn", .mail(.notToday))])
    }
    let command = try numbered(command, by: body, in: db)
    let outcome = try outcome(of: command, on: file, approvals: approvals, late: late?.proof, in: db)
    var additions = try numbers(for: outcome.events, after: file.version, by: body, in: db)
    additions += Self.statements(of: command, details, supplement, for: outcome.events, after: file.version)
    additions += try lateEntries(of: command, shownBy: late, for: outcome.events, on: file, in: db)
    let facts = try papers.map { try $0.facts(in: db) }
    additions += facts.map(CaseEntry.attached)
    if let mailing {
      guard let service = command.service else {
        throw DeskRefusal.fields([FieldProblem("mailing", .notAChoice)])
      }
      let (letter, enclosed) = (facts.filter { $0.kind == .letter }, facts.filter { $0.kind != .letter })
      guard !letter.isEmpty else { throw DeskRefusal.fields([FieldProblem("mailing", .mail(.noLetter))]) }
      additions.append(
        try serve(
          service, by: mailing, letter: outcome.events.flatMap(\.papers).first?.label ?? "文书", isForApplicant: true,
          files: Self.outgoing(letter, enclosed), ofCase: file, person: person, in: db))
    }
    let done = try Cases.append(
      outcome.entries(with: additions), to: file.id, expecting: file.version, by: person, at: clock.now,
      on: clock.today, in: db)
    return try keepLetters(of: done, from: file.version + 1, by: person, in: db)
  }

  /// What a command leads to: the events, and the day the case falls due after them.
  struct Outcome {
    var events: [CaseEvent]
    /// Holds the due day where it moves.
    fileprivate var dueDay: [CaseEntry]

    /// What goes on file: the events, what belongs to them, and the due day.
    func entries(with others: [CaseEntry]) -> [CaseEntry] { events.map(CaseEntry.law) + others + dueDay }
  }

  /// What the law makes of a command.
  ///
  /// - Parameter late: what shows a day before today, or one that is put right.
  func outcome(
    of command: CaseCommand, on file: CaseFile, approvals: CaseContext.Approvals, late: LateEntryProof? = nil,
    in db: any ReadConnection
  ) throws -> Outcome {
    let context = try context(
      body: file.body, approvals: approvals, earlier: late.map(EarlierDay.proven) ?? .unproven, in: db)
    let events = try decide(command, on: file.law, in: context)
    var law = file.law
    for event in events { law.apply(event) }
    let due = law.clock(in: context).due
    return Outcome(events: events, dueDay: due == file.dueDay ? [] : [.dueDaySet(due)])
  }

  /// The case, for a person who has the right to act on it and saw it as it is.
  func actable(
    _ id: Int64, with right: Right, expecting version: Int64, by person: Person, in db: any ReadConnection
  ) throws -> (CaseFile, Body) {
    let (file, body) = try visibleCase(id, for: person, in: db)
    try Self.require(right, of: person, at: body.id, in: db)
    try Self.checkUnchanged(file, since: version, in: db)
    return (file, body)
  }

  /// Refuses when somebody acted on the case since the version a person was looking at.
  static func checkUnchanged(_ file: CaseFile, since version: Int64, in db: any ReadConnection) throws {
    guard file.version != version else { return }
    let since = try Cases.timeline(file.id, after: version, in: db)
    if version > file.version || since.contains(where: { !$0.entry.isAside }) {
      throw DeskRefusal.changedMeanwhile(since)
    }
  }

  /// What counts as approved where papers are approved directly: the head acts for the head; a secrecy review is somebody else's, never one's own.
  private func directApprovals(
    of person: Person, secrecyReviewer: Int64?, at body: Int64, in db: any ReadConnection
  ) throws -> CaseContext.Approvals {
    var approvals = CaseContext.Approvals(head: person.roles.contains(RoleAssignment(body: body, role: .head)))
    guard let secrecyReviewer else { return approvals }
    guard secrecyReviewer != person.id else { throw DeskRefusal.ownWork }
    guard try People.holding([.secrecyReviewer], at: body, in: db).contains(where: { $0.id == secrecyReviewer }) else {
      throw DeskRefusal.fields([FieldProblem("secrecyReviewer", .notAChoice)])
    }
    approvals.secrecyReview = true
    return approvals
  }
}
