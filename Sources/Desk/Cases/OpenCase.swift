package import Chronicle
package import Ledger
package import Statute

/// A case as an officer sees it, with everything the page needs in one consistent snapshot.
package struct OpenedCase: Sendable {
  package var file: CaseFile
  package var body: Body
  /// What the body says about itself, such as who hears a reconsideration against it.
  package var contact: SiteFacts
  package var clock: CaseClock
  package var entries: [RecordedEntry]
  package var attachments: [Attachment]
  /// The applicant with what identifies them masked.
  package var applicant: MaskedApplicant
  /// Every action with whether the law and the person's rights allow it now.
  package var actions: [CaseActionState]
  package var remedy: Remedy?
  /// The names of the people who appear in the entries.
  package var names: [Int64: String]
  /// The calendar the clock was worked out with.
  package var calendar: WorkingCalendar
  /// The people who may do a secrecy review, without the person looking.
  package var secrecyReviewers: [Person]
  /// Units, notes, requests and papers.
  package var work: CaseWork
  /// How the body approves. By chain, an action of `PendingAct.actions` that is allowed means that its paper may be
  /// drafted.
  package var approvals: ApprovalMode
  /// What the person may do to this case besides its actions, at its body or as one of the units in charge.
  package var rights: Set<Right>
}

/// An action, and why it is not allowed where it is not.
package struct CaseActionState: Sendable {
  package enum Verdict: Sendable {
    case allowed
    case againstTheLaw(CaseRefusal)
    case withoutRight(Right)
  }

  package var action: CaseAction
  package var verdict: Verdict
}

extension Desk {
  /// Opens a case for a person who may see it.
  package func openCase(_ id: Int64, for person: Person) async throws -> OpenedCase {
    try await database.read { try openCase(id, for: person, in: $0) }
  }

  func openCase(_ id: Int64, for person: Person, in db: any ReadConnection) throws -> OpenedCase {
    let (file, body) = try visibleCase(id, for: person, in: db)
    let context = try context(body: body.id, in: db)
    let entries = try Cases.timeline(id, in: db)
    let lineage = try Self.lineage(of: body.id, in: db)
    var work = CaseWork()
    for entry in entries { try work.apply(entry) }
    let mode = try WorkflowSettings.mode(of: body.id, in: db)
    let actors = Set(entries.compactMap(\.actor) + [file.assignee].compactMap { $0 } + work.people)
    var names: [Int64: String] = [:]
    for actor in actors { names[actor] = try People.find(actor, in: db)?.displayName }
    guard let applicantID = Int64(file.law.applicantID), let applicant = try applicants.open(applicantID, in: db)
    else { throw DeskRefusal.notFound }
    let contact = try SiteFacts.load(body: body.id, in: db)
    return OpenedCase(
      file: file, body: body, contact: contact, clock: file.law.clock(in: context), entries: entries,
      attachments: try Attachments.all(case: id, in: db), applicant: MaskedApplicant(applicant),
      actions: Self.actions(
        of: file.law, context: context, lineage: lineage, person: person, mode: mode,
        mayDraft: try Self.allows(.draftPaper, person, on: file, in: db)),
      remedy: Self.remedy(for: file.law, body: body, in: context, contact: contact), names: names,
      calendar: context.calendar,
      secrecyReviewers: try People.holding([.secrecyReviewer], at: body.id, in: db).filter { $0.id != person.id },
      work: work, approvals: mode,
      rights: try Self.workRights.filter { try Self.allows($0, person, on: file, in: db) })
  }

  private static let workRights: Set<Right> = [.assignCase, .handleCase, .noteCase, .draftPaper]

  /// A paper of a case, for a person who may see the case.
  package func paper(_ id: Int64, ofCase caseID: Int64, for person: Person) async throws -> (
    Attachment, BlobStore.Chunks
  ) {
    let attachment = try await database.read { db in
      _ = try visibleCase(caseID, for: person, in: db)
      return try Attachments.find(id, in: db)
    }
    guard let attachment, attachment.caseID == caseID else { throw DeskRefusal.notFound }
    return (attachment, try await blobs.chunks(of: attachment.facts.sha256))
  }

  /// The case and its body, if the person may see it; otherwise it is not found, so that nobody learns that it exists.
  func visibleCase(_ id: Int64, for person: Person, in db: any ReadConnection) throws -> (CaseFile, Body) {
    guard person.isActive, let file = try Cases.find(id, in: db), let bodyID = Int64(file.law.bodyID),
      let body = try Bodies.find(bodyID, in: db),
      try Self.allows(.viewCases, person, on: file, in: db)
    else { throw DeskRefusal.notFound }
    return (file, body)
  }

  private static func actions(
    of law: Case, context: CaseContext, lineage: [Int64], person: Person, mode: ApprovalMode,
    mayDraft: Bool
  ) -> [CaseActionState] {
    let permissions = law.permissions(in: context)
    return CaseAction.allCases.filter { $0 != .register && $0.kinds.contains(law.kind) }.map { action in
      let isByPaper = mode == .chain && PendingAct.actions.contains(action)
      let right = isByPaper ? .draftPaper : action.right
      let mayDo = isByPaper ? mayDraft : RightsTable.allows(right, at: lineage, roles: person.roles)
      let verdict: CaseActionState.Verdict =
        switch permissions[action] {
        case .refused(let refusal): .againstTheLaw(refusal)
        case .allowed where mayDo: .allowed
        case .allowed, nil: .withoutRight(right)
        }
      return CaseActionState(action: action, verdict: verdict)
    }
  }
}
