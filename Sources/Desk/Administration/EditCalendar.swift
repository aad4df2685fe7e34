import Chronicle
package import Civil
package import Ledger
package import Statute

/// A case whose due day an amended calendar moves.
package struct MovedDueDay: Sendable, Equatable {
  package var caseID: Int64
  package var number: String
  package var from: Day?
  package var to: Day?
}

/// A case whose reply an amended calendar makes late, or in time.
package struct FlippedReply: Sendable, Equatable {
  package var caseID: Int64
  package var number: String
  package var repliedOn: Day
  /// Whether it was in time; nil where that could not be said.
  package var before: Bool?
  package var after: Bool?
}

/// What entering a year's list changes.
package struct CalendarEffect: Sendable, Equatable {
  /// The open cases whose due day moves.
  package var moved: [MovedDueDay] = []
  /// The answered cases whose reply is no longer in time, or is so again.
  package var flipped: [FlippedReply] = []
}

extension Desk {
  /// What entering a year's table would change, without entering it.
  package func previewCalendar(_ table: YearTable, year: Int, by person: Person) async throws -> CalendarEffect {
    try Self.check(table, year: year)
    return try await database.read { db in
      try Self.requireAtTheTop(.manageCalendar, of: person, in: db)
      return try effect(of: table, year: year, in: db)
    }
  }

  /// Enters a year's table of holidays and make-up days (节假日安排) for all bodies; the due days it moves are put on
  /// record in each case. The list it takes the place of stays in the trail with the reason, which is asked for unless
  /// the year had no list; a list that says the same changes nothing.
  package func enterCalendar(
    _ table: YearTable, year: Int, reason: String? = nil, by person: Person, requestID: String?
  ) async throws -> CalendarEffect {
    try Self.check(table, year: year)
    let (now, today) = (clock.now, clock.today)
    return try await database.write { db in
      try Self.requireAtTheTop(.manageCalendar, of: person, in: db)
      let known = try OfficeCalendar.calendar(of: nil, in: db).years[year]
      if known == table { return CalendarEffect() }
      let reason = reason?.trimmed ?? ""
      if known != nil, reason.isEmpty { throw DeskRefusal.fields([FieldProblem("reason", .missing)]) }
      let effect = try effect(of: table, year: year, in: db)
      try OfficeCalendar.enter(table, year: year, by: person.id, at: now, in: db)
      for change in effect.moved {
        guard let file = try Cases.find(change.caseID, in: db) else { continue }
        try Cases.append(
          [.dueDaySet(change.to)], to: file.id, expecting: file.version, by: person.id, at: now, on: today, in: db)
      }
      try AuditTrail.append(
        CalendarAmendment.entry(
          from: known, to: table, year: year, reason: reason, effect: effect, by: person.id, at: now,
          requestID: requestID), in: db)
      return effect
    }
  }

  /// A year's table holds days of that year, and no day is both off and worked.
  private static func check(_ table: YearTable, year: Int) throws {
    var problems: [FieldProblem] = []
    if table.holidays.contains(where: { $0.year != year }) {
      problems.append(FieldProblem("holidays", .outOfRange(year...year)))
    }
    if table.workdays.contains(where: { $0.year != year || table.holidays.contains($0) || !$0.weekday.isWeekend }) {
      problems.append(FieldProblem("workdays", .outOfRange(year...year)))
    }
    guard problems.isEmpty else { throw DeskRefusal.fields(problems) }
  }

  private func effect(of table: YearTable, year: Int, in db: any ReadConnection) throws -> CalendarEffect {
    let known = try OfficeCalendar.calendar(of: nil, in: db).years[year]
    guard let first = table.firstDifference(from: known, year: year) else { return CalendarEffect() }
    var effect = CalendarEffect()
    for body in try Bodies.all(in: db) {
      let context = try context(body: body.id, in: db)
      var amended = context
      amended.calendar = try OfficeCalendar.calendar(of: body.id, trying: [year: table], in: db)
      for summary in try Cases.list(CaseFilter(bodies: [body.id], isOpen: true, limit: .max), in: db) {
        guard let file = try Cases.find(summary.id, in: db) else { continue }
        let due = file.law.clock(in: amended).due
        if due != file.dueDay {
          effect.moved.append(MovedDueDay(caseID: file.id, number: file.law.number, from: file.dueDay, to: due))
        }
      }
      // A period that ended before the first changed day is not touched.
      let ended = CaseFilter(bodies: [body.id], isOpen: false, closedOnOrAfter: first, order: .newest, limit: .max)
      for summary in try Cases.list(ended, in: db) {
        guard let file = try Cases.find(summary.id, in: db), let day = file.law.replyEffectiveDay else { continue }
        let before = (try? file.law.repliedOnTime(in: context)) ?? nil
        let after = (try? file.law.repliedOnTime(in: amended)) ?? nil
        if before != after {
          effect.flipped.append(
            FlippedReply(
              caseID: file.id, number: file.law.number, repliedOn: day, before: before, after: after))
        }
      }
    }
    return effect
  }
}

extension YearTable {
  /// The first day that counts otherwise than in the other list, the year's first where there is none; nil when no day
  /// does.
  fileprivate func firstDifference(from other: YearTable?, year: Int) -> Day? {
    guard let other else { return Day(year: year, month: 1, day: 1) }
    return holidays.symmetricDifference(other.holidays).union(workdays.symmetricDifference(other.workdays)).min()
  }
}
