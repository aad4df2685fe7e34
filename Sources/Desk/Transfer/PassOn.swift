import Chronicle
package import Civil
package import Ledger
import Statute

/// A case that was passed on, and the one opened at the body that received it.
package struct PassedOn: Sendable, Equatable {
  package var caseID: Int64
  package var number: String
  package var bodyName: String
}

extension Desk {
  /// The bodies of this installation to which a case may be passed on.
  func receivers(ofCase id: Int64, for person: Person, in db: any ReadConnection) throws -> [Body] {
    let (_, own) = try visibleCase(id, for: person, in: db)
    return try Bodies.all(in: db).filter { $0.facts.isActive && $0.id != own.id }
  }

  /// Passes a case on to another body of this installation (转送): it ends here, and a case is opened in that body's
  /// register, with the applicant's data sealed anew and the applicant's papers by reference.
  ///
  /// This is the one way in which a person puts something in the register of a body where they hold no right: it registers
  /// what already is on file here, and nothing else. At the other body the case arrives on the day it is passed on; its day
  /// of receipt is fixed there (条例第三十一条). The applicant must have been told, and opens the new case with the secret
  /// they have.
  ///
  /// - Parameter told: how the applicant was told.
  @discardableResult
  package func passOn(
    _ id: Int64, to receiver: Int64, reason: String, told: String, on day: Day, expecting version: Int64,
    by person: Person, uploads: [Upload] = [], requestID: String? = nil
  ) async throws -> PassedOn {
    let papers = try await store(uploads, as: .letter) { db in
      _ = try leaving(id, to: receiver, expecting: version, by: person, in: db)
    }
    return try await database.write { db in
      let (file, other) = try leaving(id, to: receiver, expecting: version, by: person, in: db)
      let place = try Cases.reserve(body: other, year: clock.today.year, in: db)
      let elsewhere = OpenedElsewhere(caseID: String(place.id), number: place.number, told: told.trimmed)
      let command = CaseCommand.transfer(to: other.facts.name, reason: reason, on: day, opened: elsewhere)
      try carryOut(command, on: file, approvals: CaseContext.Approvals(), papers: papers, by: person.id, in: db)
      try open(place, at: other, from: file, on: day, by: person, in: db)
      try AuditTrail.append(
        AuditEntry(
          recordedAt: clock.now, person: person.id, action: "case.passed-on", object: "case:\(id)",
          requestID: requestID, detail: ["opened": "case:\(place.id)"]), in: db)
      return PassedOn(caseID: place.id, number: place.number, bodyName: other.facts.name)
    }
  }

  /// Whether a person may see a case.
  func maySee(_ id: Int64, _ person: Person, in db: any ReadConnection) throws -> Bool {
    do {
      _ = try visibleCase(id, for: person, in: db)
      return true
    } catch DeskRefusal.notFound { return false }
  }

  /// The number and the body of a case that was passed on: the receiving body may know both.
  func transferOrigin(_ id: Int64, in db: any ReadConnection) throws -> PassedOn? {
    guard let file = try Cases.find(id, in: db), let body = try Bodies.find(file.body, in: db) else { return nil }
    return PassedOn(caseID: id, number: file.law.number, bodyName: body.facts.name)
  }

  private func leaving(
    _ id: Int64, to receiver: Int64, expecting version: Int64, by person: Person, in db: any ReadConnection
  ) throws -> (CaseFile, Body) {
    let (file, own) = try actable(id, with: CaseAction.transfer.right, expecting: version, by: person, in: db)
    guard receiver != own.id, let other = try Bodies.find(receiver, in: db), other.facts.isActive else {
      throw DeskRefusal.fields([FieldProblem("receiver", .notAChoice)])
    }
    return (file, other)
  }

  private func open(
    _ place: Cases.Reservation, at body: Body, from file: CaseFile, on day: Day, by person: Person,
    in db: any WriteConnection
  ) throws {
    guard let applicant = try applicants.open(file.applicant, in: db) else { throw DeskRefusal.notFound }
    let sealed = try applicants.add(applicant, at: clock.now, in: db)
    let law = file.law
    let registration = Registration(
      id: String(place.id), number: place.number, bodyID: String(body.id), applicantID: String(sealed.id),
      kind: law.kind, applicantKind: law.applicantKind, channel: law.channel, requested: law.requested,
      formWanted: law.formWanted, submittedOn: law.submittedOn, arrivedOn: day, passedOnFrom: law.id)
    let context = try context(body: body.id, in: db)
    let events = try decide(.register(registration), on: nil, in: context)
    let filing = CaseFiling(
      title: file.filing.title, followCode: FollowCode.normalised(FollowCode.generate().code),
      secretHash: file.filing.secretHash, applicantDigest: sealed.digest)
    let opened = try Cases.open(
      place.id, filing: filing, events: events, dueDay: Case.replaying(events)?.clock(in: context).due, by: person.id,
      at: clock.now, on: clock.today, in: db)
    let papers = try Attachments.all(case: file.id, in: db)
      .filter { [.application, .identityProof, .correction].contains($0.facts.kind) }
      .map { paper in
        CaseEntry.attached(
          AttachmentFacts(
            id: try Attachments.reserve(in: db), sha256: paper.facts.sha256, kind: paper.facts.kind,
            fileName: paper.facts.fileName, mediaType: paper.facts.mediaType))
      }
    if !papers.isEmpty { try append(papers, to: opened, by: person, in: db) }
  }
}
