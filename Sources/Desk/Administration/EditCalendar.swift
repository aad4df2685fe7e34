package import Ledger
package import Statute

/// A case whose due day an amended calendar moves.
package struct MovedDueDay: Sendable, Equatable {
  package var caseID: Int64
  package var number: String
  package var from: Day?
  package var to: Day?
}

extension Desk {
  /// What entering a year's table would change in the open cases, without entering it.
  package func previewCalendar(_ table: YearTable, year: Int, by person: Person) async throws -> [MovedDueDay] {
    try Self.check(table, year: year)
    return try await database.read { db in
      try Self.requireAtTheTop(.manageCalendar, of: person, in: db)
      return try moved(with: [year: table], in: db)
    }
  }

  /// Enters a year's table of holidays and make-up days (节假日安排) for all bodies; the due days it moves are put on
  /// record in each case.
  package func enterCalendar(
    _ table: YearTable, year: Int, by person: Person, requestID: String?
  ) async throws -> [MovedDueDay] {
    try Self.check(table, year: year)
    let (now, today) = (clock.now, clock.today)
    return try await database.write { db in
      try Self.requireAtTheTop(.manageCalendar, of: person, in: db)
      let moved = try moved(with: [year: table], in: db)
      try OfficeCalendar.enter(table, year: year, by: person.id, at: now, in: db)
      for change in moved {
        guard let file = try Cases.find(change.caseID, in: db) else { continue }
        try Cases.append(
          [.dueDaySet(change.to)], to: file.id, expecting: file.version, by: person.id, at: now, on: today, in: db)
      }
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "calendar.entered", object: "calendar:\(year)",
          requestID: requestID, detail: ["moved": String(moved.count)]), in: db)
      return moved
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

  private func moved(with years: [Int: YearTable], in db: any ReadConnection) throws -> [MovedDueDay] {
    var moved: [MovedDueDay] = []
    for body in try Bodies.all(in: db) {
      var amended = try context(body: body.id, in: db)
      amended.calendar = try OfficeCalendar.calendar(of: body.id, trying: years, in: db)
      for summary in try Cases.list(CaseFilter(bodies: [body.id], isOpen: true, limit: .max), in: db) {
        guard let file = try Cases.find(summary.id, in: db) else { continue }
        let due = file.law.clock(in: amended).due
        if due != file.dueDay {
          moved.append(MovedDueDay(caseID: file.id, number: file.law.number, from: file.dueDay, to: due))
        }
      }
    }
    return moved
  }
}
