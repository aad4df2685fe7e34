import Chronicle
package import Civil
package import Ledger
import Statute

extension Desk {
  /// Splits an application under 一事一申请: each part is registered as an application of its own with the parent's day of
  /// receipt, in the same transaction. Returns the parts' ids.
  @discardableResult
  package func split(
    _ id: Int64, into subjects: [String], on day: Day, expecting version: Int64, by person: Person
  ) async throws -> [Int64] {
    let now = clock.now
    return try await database.write { db in
      let (file, body) = try visibleCase(id, for: person, in: db)
      try Self.require(.handleCase, of: person, at: body.id, in: db)
      try Self.checkUnchanged(file, since: version, in: db)
      let context = try context(body: body.id, in: db)
      let places = try subjects.map { _ in try Cases.reserve(body: body, year: context.today.year, in: db) }
      let parts = zip(places, subjects).map { place, subject in
        SplitPart(id: String(place.id), number: place.number, requested: subject.trimmed)
      }
      let events = try decide(.split(into: parts, on: day), on: file.law, in: context)
      try Cases.append(
        events: events, dueDay: nil, to: id, expecting: file.version, by: person.id, at: now, on: context.today, in: db)
      for (place, registration) in zip(places, file.law.registrations(for: parts)) {
        let registered = try decide(.register(registration), on: nil, in: context)
        // The applicant opens the parts with the secret of the whole; each has a code of its own.
        let filing = CaseFiling(
          title: String(registration.requested.prefix(ApplicationForm.Limit.line)),
          followCode: FollowCode.normalised(FollowCode.generate().code), secretHash: file.filing.secretHash,
          applicantDigest: file.filing.applicantDigest)
        let due = Case.replaying(registered)?.clock(in: context).due
        try Cases.open(
          place.id, filing: filing, events: registered, dueDay: due, by: person.id, at: now, on: context.today, in: db)
      }
      return places.map(\.id)
    }
  }
}
