import Chronicle
package import Civil
import Foundation
package import Ledger
package import Statute

/// An application just put on file, with what its applicant needs to follow it.
package struct FiledApplication: Sendable, Equatable {
  package var caseID: Int64
  package var number: String
  /// The code and the secret; the secret is known to nobody else and is shown once.
  package var follow: FollowCode
}

/// How an application reached the office.
package struct Arrival: Sendable, Equatable {
  package var channel: Channel
  /// The day the applicant sent or handed it in.
  package var submittedOn: Day
  /// The day it reached the office.
  package var arrivedOn: Day

  package init(channel: Channel, submittedOn: Day, arrivedOn: Day) {
    self.channel = channel
    self.submittedOn = submittedOn
    self.arrivedOn = arrivedOn
  }
}

extension Desk {
  /// Files an application, a request for correction or a proposal that a citizen submits on the public site
  /// (条例第二十九条、第四十一条、第四十四条). The day of receipt is not yet fixed: on the internet it is the day both sides
  /// confirm (第三十一条).
  package func fileApplication(
    _ form: ApplicationForm, uploads: [Upload] = [], to body: Int64
  ) async throws -> FiledApplication {
    let today = clock.today
    return try await file(
      form, uploads: uploads, to: body, arrival: Arrival(channel: .portal, submittedOn: today, arrivedOn: today),
      by: nil)
  }

  /// Files what was drafted on the public site. The draft under the key, if it was saved, ends with it, and so do its
  /// files; a draft or a file that is gone is `notFound`, so that nothing is filed twice or without its papers.
  package func fileApplication(_ draft: ApplicationDraft, under key: DraftKey? = nil) async throws -> FiledApplication {
    let today = clock.today
    let uploads = try await database.read { db in try self.uploads(of: draft.files, in: db) }
    guard uploads.count == draft.files.count else { throw DeskRefusal.notFound }
    return try await file(
      draft.form, uploads: uploads, to: draft.body,
      arrival: Arrival(channel: .portal, submittedOn: today, arrivedOn: today), by: nil
    ) { db in
      if let key {
        guard let found = try find(key, in: db) else { throw DeskRefusal.notFound }
        try Drafts.remove(found.id, in: db)
      }
      for file in draft.files { try DraftFiles.remove(file.id, in: db) }
    }
  }

  /// Registers an application that came on paper, by fax, by mail or by word of mouth (登记).
  package func registerApplication(
    _ form: ApplicationForm, uploads: [Upload] = [], to body: Int64, arrival: Arrival, by person: Person
  ) async throws -> FiledApplication {
    try await database.read { try Desk.require(.registerApplication, of: person, at: body, in: $0) }
    // What comes through the site is registered by the site, with the receipt its applicant confirms.
    guard arrival.channel != .portal else { throw DeskRefusal.fields([FieldProblem("channel", .notAChoice)]) }
    return try await file(form, uploads: uploads, to: body, arrival: arrival, by: person)
  }

  private func file(
    _ given: ApplicationForm, uploads: [Upload], to body: Int64, arrival: Arrival, by person: Person?,
    also ending: @escaping @Sendable (any WriteConnection) throws -> Void = { _ in }
  ) async throws -> FiledApplication {
    let (today, now) = (clock.today, clock.now)
    let form = given.settled
    var problems = form.problems(on: today)
    if arrival.arrivedOn > today { problems.append(FieldProblem("arrivedOn", .inTheFuture)) }
    if arrival.submittedOn > arrival.arrivedOn { problems.append(FieldProblem("arrivedOn", .beforeTheApplication)) }
    // The two other kinds of case want no information; their result is told the way they came.
    let wanted = form.formWanted ?? (arrival.channel == .portal ? .portal : .post)
    guard problems.isEmpty, let kind = form.applicantKind else { throw DeskRefusal.fields(problems) }
    let statement = form.statement.map {
      Upload(fileName: "更正说明.txt", mediaType: "text/plain; charset=utf-8", content: Data($0.utf8))
    }
    let papers = try await store([statement].compactMap(\.self) + uploads, as: .application)
    return try await database.write { db in
      guard let receiver = try Bodies.find(body, in: db), receiver.facts.isActive else { throw DeskRefusal.notFound }
      let applicant = try applicants.add(form.applicant(of: kind), at: now, in: db)
      let place = try Cases.reserve(body: receiver, year: today.year, in: db)
      let context = try context(body: body, in: db)
      let events = try decide(
        .register(
          Registration(
            id: String(place.id), number: place.number, bodyID: String(body), applicantID: String(applicant.id),
            kind: form.caseKind, applicantKind: kind, channel: arrival.channel, requested: form.requested,
            formWanted: wanted,
            submittedOn: arrival.submittedOn, arrivedOn: arrival.arrivedOn)),
        on: nil, in: context)
      let follow = FollowCode.generate()
      let filing = CaseFiling(
        title: form.subject.trimmed, followCode: FollowCode.normalised(follow.code),
        secretHash: applicants.secretHash(follow.secret), applicantDigest: applicant.digest)
      let file = try Cases.open(
        place.id, filing: filing, events: events, dueDay: Case.replaying(events)?.clock(in: context).due,
        by: person?.id, at: now, on: today, in: db)
      if !papers.isEmpty {
        try Cases.append(
          papers.map { try $0.entry(in: db) }, to: file.id, expecting: file.version, by: person?.id, at: now, on: today,
          in: db)
      }
      try ending(db)
      return FiledApplication(caseID: place.id, number: place.number, follow: follow)
    }
  }

  /// Asks the law; a refusal of the law becomes one of the desk.
  func decide(_ command: CaseCommand, on law: Case?, in context: CaseContext) throws -> [CaseEvent] {
    do throws(CaseRefusal) { return try Case.decide(command, law, in: context) } catch { throw DeskRefusal.law(error) }
  }
}
