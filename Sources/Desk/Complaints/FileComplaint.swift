import Chronicle
package import Civil
import Foundation
package import Ledger
package import Statute

/// A complaint just put on file, with what whoever complained needs to follow it.
package struct FiledComplaint: Sendable, Equatable {
  package var id: Int64
  package var number: String
  /// The secret is known to nobody else and is shown once.
  package var follow: FollowCode
}

extension Desk {
  /// Files a complaint or report that somebody sends on the public site. It goes to the supervisory office or to the next
  /// higher body, never to the body complained of (条例第五十一条).
  package func fileComplaint(
    _ form: ComplaintForm, uploads: [Upload], on site: Int64
  ) async throws -> FiledComplaint {
    var problems = form.problems
    if form.choice == nil { problems.append(FieldProblem("choice", .missing)) }
    guard problems.isEmpty, let choice = form.choice, let respondent = form.respondent else {
      throw DeskRefusal.fields(problems)
    }
    let today = clock.today
    let office = try await database.read { db in
      guard try Bodies.withDescendants(site, in: db).contains(respondent) else {
        throw DeskRefusal.fields([FieldProblem("respondent", .notAChoice)])
      }
      let supervisor = try Self.complaintOffice(of: site, in: db).supervisor ?? site
      let found = ComplaintRouting.office(
        choice, respondent: try Self.lineage(of: respondent, in: db),
        supervisor: try Self.lineage(of: supervisor, in: db))
      guard let found else {
        throw DeskRefusal.fields([
          FieldProblem("choice", .unusable("本网站没有可以受理对这个机关投诉举报的\(choice.label)，请换另一个，或者向它的上一级行政机关提出"))
        ])
      }
      return found
    }
    return try await file(
      form, uploads: uploads, at: office, channel: .portal, receivedOn: today, by: nil)
  }

  /// Registers a complaint that came by telephone, letter, mail or visit (登记投诉举报).
  package func registerComplaint(
    _ form: ComplaintForm, uploads: [Upload], at office: Int64, channel: ComplaintChannel, receivedOn day: Day,
    by person: Person
  ) async throws -> FiledComplaint {
    try await database.read { try Self.require(.handleComplaints, of: person, at: office, in: $0) }
    var problems = form.problems
    // What comes through the site is registered by the site, and what is passed on by the office that passes it on.
    if channel == .portal || channel == .passedOn { problems.append(FieldProblem("channel", .notAChoice)) }
    if day > clock.today { problems.append(FieldProblem("receivedOn", .inTheFuture)) }
    guard problems.isEmpty else { throw DeskRefusal.fields(problems) }
    return try await file(form, uploads: uploads, at: office, channel: channel, receivedOn: day, by: person)
  }

  private func file(
    _ form: ComplaintForm, uploads: [Upload], at office: Int64, channel: ComplaintChannel, receivedOn day: Day,
    by person: Person?
  ) async throws -> FiledComplaint {
    guard let kind = form.kind, let matter = form.matter else { throw DeskRefusal.fields(form.problems) }
    let papers = try await store(uploads, as: .application)
    let (now, today) = (clock.now, clock.today)
    return try await database.write { db in
      guard let body = try Bodies.find(office, in: db) else { throw DeskRefusal.notFound }
      let name = try form.respondent.flatMap { try Bodies.find($0, in: db)?.facts.name } ?? form.respondentName.trimmed
      let place = try Complaints.reserve(body: body, year: today.year, in: db)
      let receipt = ComplaintReceipt(
        number: place.number, office: office, kind: kind, matter: matter, channel: channel,
        respondent: ComplaintRespondent(body: form.respondent, name: name), title: form.title.trimmed,
        text: form.text.trimmed, isAnonymous: form.isAnonymous, receivedOn: day)
      let follow = FollowCode.generate()
      try open(
        receipt, as: place.id, follow: follow, complainant: form.complainant,
        files: papers.map { try $0.facts(in: db) }, by: person?.id, at: now, in: db)
      return FiledComplaint(id: place.id, number: place.number, follow: follow)
    }
  }

  /// Opens the file of a complaint at an office that may handle it.
  func open(
    _ receipt: ComplaintReceipt, as id: Int64, follow: FollowCode, complainant: Applicant?, files: [AttachmentFacts],
    by person: Int64?, at now: Instant, in db: any WriteConnection
  ) throws {
    let context = try complaintContext(office: receipt.office, in: db)
    let lineage = try Self.lineage(of: receipt.office, in: db)
    let events: [ComplaintEvent]
    do throws(ComplaintRefusal) { events = try Complaint.receive(receipt, at: lineage, context) } catch {
      throw DeskRefusal.complaint(error)
    }
    let stored = try complainant.map { try applicants.add($0, at: now, in: db) }
    let filing = ComplaintFiling(
      followCode: FollowCode.normalised(follow.code), secretHash: applicants.secretHash(follow.secret),
      complainant: stored?.id, complainantDigest: stored?.digest)
    try Complaints.open(
      id, filing: filing, events: events, files: files, by: person, at: now, on: context.today, in: db)
  }
}
