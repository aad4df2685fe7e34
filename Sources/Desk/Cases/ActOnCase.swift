package import Ledger
package import Statute

extension Desk {
  /// Does something to a case: asks for the right, asks the law, and writes the events with the due day after them.
  ///
  /// A split registers its parts too, under numbers of the register's own.
  ///
  /// - Parameter version: the version the person was looking at; when somebody acted meanwhile, nothing is done and
  ///   what they did is told.
  @discardableResult
  package func act(
    _ command: CaseCommand, on id: Int64, expecting version: Int64, by person: Person, secrecyReviewer: Int64? = nil,
    uploads: [Upload] = [], as kind: AttachmentFacts.Kind = .letter
  ) async throws -> CaseFile {
    if case .split(let parts, let day) = command {
      try await split(id, into: parts.map(\.requested), on: day, expecting: version, by: person)
      return try await database.read { try visibleCase(id, for: person, in: $0).0 }
    }
    let papers = try await store(uploads, as: kind)
    return try await database.write { db in
      let (file, body) = try visibleCase(id, for: person, in: db)
      try Self.require(command.action.right, of: person, at: body.id, in: db)
      guard file.version == version else {
        throw DeskRefusal.changedMeanwhile(try Cases.timeline(id, after: version, in: db))
      }
      let approvals = try approvals(of: person, secrecyReviewer: secrecyReviewer, at: body.id, in: db)
      if let secrecyReviewer {
        try AuditTrail.append(
          AuditEntry(
            recordedAt: clock.now, person: person.id, action: "case.secrecy-review", object: "case:\(id)",
            detail: ["reviewer": String(secrecyReviewer)]), in: db)
      }
      return try carryOut(command, on: file, approvals: approvals, papers: papers, by: person.id, in: db)
    }
  }

  /// Lets the applicant act on their own application, known by code and secret.
  @discardableResult
  package func act(
    _ command: CaseCommand, byApplicantWith code: String, secret: String, uploads: [Upload] = []
  ) async throws -> CaseFile {
    guard Self.applicantActions.contains(command.action) else { throw DeskRefusal.notAllowed(command.action.right) }
    let papers = try await store(uploads, as: .correction)
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
    try await database.read { db in
      let (file, body) = try visibleCase(id, for: person, in: db)
      let approvals = CaseContext.Approvals(head: true, secrecyReview: true)
      let context = try context(body: body.id, approvals: approvals, in: db)
      do throws(CaseRefusal) { return try file.law.preview(command, in: context) } catch {
        throw DeskRefusal.law(error)
      }
    }
  }

  private func carryOut(
    _ command: CaseCommand, on file: CaseFile, approvals: CaseContext.Approvals, papers: [StoredUpload],
    by person: Int64?, in db: any WriteConnection
  ) throws -> CaseFile {
    guard let body = Int64(file.law.bodyID) else { throw DeskRefusal.notFound }
    let context = try context(body: body, approvals: approvals, in: db)
    let events = try decide(command, on: file.law, in: context)
    var law = file.law
    for event in events { law.apply(event) }
    var entries = events.map(CaseEntry.law)
    entries += try papers.map { try $0.entry(in: db) }
    let due = law.clock(in: context).due
    if due != file.dueDay { entries.append(.dueDaySet(due)) }
    return try Cases.append(
      entries, to: file.id, expecting: file.version, by: person, at: clock.now, on: context.today, in: db)
  }

  /// What counts as approved: the head acts for the head; a secrecy review is somebody else's, never one's own.
  private func approvals(
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
