package import Chronicle
package import Civil
package import Ledger
package import Statute

/// An application as its applicant sees it: no names of officers, no internal entries.
package struct FollowedApplication: Sendable {
  package var file: CaseFile
  package var body: Body
  package var clock: CaseClock
  /// What the law knows as events, in order, with the moment each was recorded.
  package var events: [(event: CaseEvent, recordedAt: Instant)]
  /// The papers meant for the applicant, and the applicant's own.
  package var papers: [Attachment]
  /// The remedies against the reply in force; nil while there is none.
  package var remedy: Remedy?
  /// What the applicant may do now.
  package var actions: [CaseAction]
  /// The applications it was split into or passed on as, each with the code that opens it together with the same secret.
  package var parts: [Part]
  /// Whether a correction would now come after its period.
  package var isCorrectionLate: Bool
  /// What the applicant handed in or confirmed besides, with the day of each.
  package var statements: [(entry: ApplicantEntry, day: Day)]
  /// What the applicant already handed in or confirmed of that which the state waits for, with the day of the last; nil
  /// while nothing lies there for the office to judge.
  package var handedIn: (entry: ApplicantEntry, day: Day)?
  /// What the law leaves to the body, as it set it.
  package var settings: CaseSettings
  /// What the body says about itself, such as how a fee is paid.
  package var contact: SiteFacts
  /// The calendar its periods are reckoned with.
  package var calendar: WorkingCalendar

  /// One of the applications a whole was split into.
  package struct Part: Sendable, Equatable {
    package var number: String
    package var title: String
    package var followCode: String
  }
}

extension FollowedApplication {
  /// Whether the applicant may still confirm having sent it.
  package var canConfirmSubmission: Bool { file.law.isConfirmedByBoth && handedIn == nil }

  /// The day the applicant confirmed on the portal that a letter was received (签收).
  package func received(_ paper: PaperKind, event: Int64) -> Day? {
    statements.first { $0.entry == .received(event: event, paper: paper) }?.day
  }

  /// The day the reply in force was signed for: as the office recorded it, or as the applicant confirmed on the portal.
  package var replySignedOn: Day? {
    guard let reply = file.law.reply else { return nil }
    if let signed = reply.service.signedOn { return signed }
    return statements.last { statement in
      if case .received(_, .reply) = statement.entry { return statement.day >= reply.effectiveDay }
      return false
    }?.day
  }
}

extension Desk {
  /// Opens an application by its code and secret. A wrong pair is `notFound`, whichever half is wrong.
  package func follow(code: String, secret: String) async throws -> FollowedApplication {
    try await database.read { db in
      guard
        let file = try Cases.find(followCode: code, secretHash: applicants.secretHash(secret), in: db),
        let bodyID = Int64(file.law.bodyID), let body = try Bodies.find(bodyID, in: db)
      else { throw DeskRefusal.notFound }
      let context = try context(body: bodyID, in: db)
      let entries = try Cases.timeline(file.id, in: db)
      let permissions = file.law.permissions(in: context)
      let contact = try SiteFacts.load(body: bodyID, in: db)
      return FollowedApplication(
        file: file, body: body, clock: file.law.clock(in: context),
        events: entries.compactMap { recorded in
          guard case .law(let event) = recorded.entry else { return nil }
          return (event, recorded.recordedAt)
        },
        papers: try Attachments.all(case: file.id, in: db).filter { $0.facts.kind.isForApplicant },
        remedy: Self.remedy(for: file.law, body: body, in: context, contact: contact),
        actions: Self.applicantActions.filter { permissions[$0]?.isAllowed ?? false },
        parts: try (file.law.childIDs + [file.law.openedElsewhere?.caseID].compactMap(\.self)).compactMap(Int64.init)
          .compactMap { try Cases.find($0, in: db) }.map {
            .init(number: $0.law.number, title: $0.filing.title, followCode: $0.filing.followCode)
          }, isCorrectionLate: Self.isCorrectionLate(file.law, in: context),
        statements: entries.compactMap { recorded in
          guard case .applicant(let entry) = recorded.entry else { return nil }
          return (entry, OfficeClock.day(of: recorded.recordedAt))
        }, handedIn: Self.handedIn(entries, in: file.law.state), settings: context.settings,
        contact: contact, calendar: context.calendar)
    }
  }

  /// The content of a paper of an application, for its applicant.
  package func paper(_ id: Int64, code: String, secret: String) async throws -> (Attachment, BlobStore.Chunks) {
    let attachment = try await follow(code: code, secret: secret).papers.first { $0.id == id }
    guard let attachment else { throw DeskRefusal.notFound }
    return (attachment, try await blobs.chunks(of: attachment.facts.sha256))
  }

  /// The last statement of the kind that a state waits for, made since the notice that asks for it.
  private static func handedIn(
    _ entries: [RecordedEntry], in state: CaseState
  ) -> (entry: ApplicantEntry, day: Day)? {
    let awaited: ApplicantEntry
    switch state {
    case .arrived: awaited = .submissionConfirmed
    case .awaitingCorrection: awaited = .lateCorrection
    case .awaitingFee: awaited = .paymentProof
    case .registered, .awaitingReasons, .consulting, .deferred, .answered, .closed, .archived, .split, .transferred:
      return nil
    }
    let sinceNotice = entries.reversed().prefix { recorded in
      guard case .law(let event) = recorded.entry else { return true }
      return ![PaperKind.registrationForm, .correctionNotice, .feeNotice].contains { event.papers.contains($0) }
    }
    return sinceNotice.first { $0.entry == .applicant(awaited) }.map { (awaited, OfficeClock.day(of: $0.recordedAt)) }
  }

  /// Whether only good reason would still let a correction in, which is for the office to judge.
  static func isCorrectionLate(_ law: Case, in context: CaseContext) -> Bool {
    guard law.state == .awaitingCorrection else { return false }
    let command = CaseCommand.supplyCorrection(requested: nil, acceptedReason: nil, on: context.today)
    do throws(CaseRefusal) { _ = try Case.decide(command, law, in: context) } catch {
      if case .correctionLate = error { return true }
    }
    return false
  }

  /// The remedies open to the applicant now: against the reply, or for want of one; nil while none is.
  static func remedy(
    for law: Case, body: Body, in context: CaseContext, contact: SiteFacts? = nil
  ) -> Remedy? {
    guard let kind = law.remedyKind(in: context) else { return nil }
    return Remedy.against(
      kind, body: body.facts.kind, effectiveOn: law.outcomes.last?.day ?? context.today,
      authorityName: contact?.authority?.nonEmpty, court: contact?.court?.nonEmpty)
  }
}

extension AttachmentFacts.Kind {
  /// Whether the applicant may see it.
  package var isForApplicant: Bool {
    switch self {
    case .application, .identityProof, .correction, .letter, .disclosed, .payment: true
    case .proofOfService, .other: false
    }
  }
}
