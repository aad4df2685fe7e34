import Chronicle
@testable import Desk
import Ledger
import Statute
import Testing

extension YearTable {
  /// A list for 2027 as it might be announced.
  static let of2027 = YearTable(
    holidays: Set(["2027-01-01", "2027-02-08", "2027-02-09", "2027-02-10"].map(day)), workdays: [day("2027-02-07")],
    notice: "国办发明电〔2026〕1号")
}

@Suite struct EditCalendarTests {
  @Test func `a case whose due day lies in a year not announced gets it when the year is entered`() async throws {
    try await Office.with(on: day("2026-12-14")) { office in
      let late = try await office.registered()
      #expect(try await office.file(late).dueDay == nil)
      let administrator = try office.person(.administrator, .above)
      let expected = CalendarEffect(moved: [
        MovedDueDay(caseID: late, number: "云政公开申〔2026〕1号", from: nil, to: day("2027-01-12"))
      ])
      #expect(try await office.desk.previewCalendar(.of2027, year: 2027, by: administrator) == expected)
      #expect(try await office.file(late).dueDay == nil)
      #expect(
        try await office.desk.enterCalendar(.of2027, year: 2027, by: administrator, requestID: "r1") == expected)
      let file = try await office.file(late)
      #expect(file.dueDay == day("2027-01-12"))
      let entries = try await office.database.read { try Cases.timeline(late, in: $0) }
      #expect(entries.last?.entry == .dueDaySet(day("2027-01-12")))
      #expect(entries.last?.actor == administrator.id)
      let entry = try #require(try await office.desk.auditTrail(for: administrator).first).recorded.entry
      #expect(entry.action == "calendar.entered")
      #expect(entry.object == "calendar:2027")
      #expect(entry.detail["moved"] == "1" && entry.detail["flipped"] == "0" && entry.detail["before"] == nil)
      let history = try await office.desk.calendarHistory(year: 2027)
      #expect(history.map(\.after) == [.of2027] && history.map(\.before) == [nil])
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).isSound)
    }
  }

  @Test func `an amended year moves open cases only, and entering it again moves nothing`() async throws {
    try await Office.with { office in
      let (open, ended) = (try await office.registered(), try await office.registered())
      try await office.act(.reply(.notFound, on: Office.monday), on: ended)
      let before = try await office.file(ended)
      var table = try #require(WorkingCalendar.national.years[2025])
      table.holidays.insert(day("2025-03-10"))
      let administrator = try office.person(.administrator, .above)
      let moved = try await office.desk.enterCalendar(
        table, year: 2025, reason: "通知修改", by: administrator, requestID: nil
      ).moved
      #expect(moved.map(\.caseID) == [open])
      #expect(moved.map(\.from) == [day("2025-03-31")])
      #expect(moved.map(\.to) == [day("2025-04-01")])
      #expect(try await office.file(ended) == before)
      #expect(
        try await office.desk.enterCalendar(table, year: 2025, by: administrator, requestID: nil) == CalendarEffect())
      // What is registered from now on counts with the amended year.
      #expect(try await office.file(try await office.registered()).dueDay == day("2025-04-01"))
    }
  }

  @Test func `an amended list needs a reason, every list is kept, and replies it makes late or in time are told`()
    async throws
  {
    try await Office.with { office in
      let (late, inTime) = (try await office.registered(), try await office.registered())
      try await office.act(.reply(.notFound, on: Office.monday), on: inTime)
      office.clock.move(to: day("2025-04-01"))
      try await office.act(.reply(.notFound, on: day("2025-04-01")), on: late)
      let first = try #require(WorkingCalendar.national.years[2025])
      var second = first
      second.holidays.insert(day("2025-03-10"))
      let administrator = try office.person(.administrator, .above)
      for reason in [nil, "  "] {
        let found = try await problems {
          _ = try await office.desk.enterCalendar(
            second, year: 2025, reason: reason, by: administrator, requestID: nil)
        }
        #expect(found == [FieldProblem("reason", .missing)])
      }
      #expect(try await office.desk.calendarHistory(year: 2025).isEmpty)
      let number = try await office.file(late).law.number
      func flip(_ before: Bool, _ after: Bool) -> CalendarEffect {
        CalendarEffect(flipped: [
          FlippedReply(caseID: late, number: number, repliedOn: day("2025-04-01"), before: before, after: after)
        ])
      }
      #expect(try await office.desk.previewCalendar(second, year: 2025, by: administrator) == flip(false, true))
      #expect(
        try await office.desk.enterCalendar(
          second, year: 2025, reason: "临时放假通知", by: administrator, requestID: nil) == flip(false, true))
      #expect(
        try await office.desk.enterCalendar(
          first, year: 2025, reason: "通知撤回", by: administrator, requestID: nil) == flip(true, false))
      let history = try await office.desk.calendarHistory(year: 2025)
      #expect(history.map(\.reason) == ["通知撤回", "临时放假通知"])
      #expect(history.map(\.before) == [second, first] && history.map(\.after) == [first, second])
      #expect(history.map(\.person) == [administrator.displayName, administrator.displayName])
      #expect(history.map(\.flipped) == [1, 1])
      #expect(try await LedgerVerification().run(on: office.database).isSound)
    }
  }

  @Test(arguments: [
    (YearTable(holidays: [day("2026-01-01")], workdays: []), "holidays"),
    (YearTable(holidays: [], workdays: [day("2026-01-03")]), "workdays"),
    (YearTable(holidays: [day("2027-01-02")], workdays: [day("2027-01-02")]), "workdays"),
    (YearTable(holidays: [], workdays: [day("2027-01-04")]), "workdays"),
  ]) func `a list that is not one year's departures from the plain week is refused`(_ table: YearTable, _ field: String)
    async throws
  {
    try await Office.with { office in
      let administrator = try office.person(.administrator, .above)
      for work in [
        { _ = try await office.desk.previewCalendar(table, year: 2027, by: administrator) },
        { _ = try await office.desk.enterCalendar(table, year: 2027, by: administrator, requestID: nil) },
      ] as [() async throws -> Void] {
        #expect(try await problems { try await work() } == [FieldProblem(field, .outOfRange(2027...2027))])
      }
      let body = try office.body()
      #expect(try await office.database.read { try OfficeCalendar.calendar(of: body, in: $0).years[2027] } == nil)
    }
  }
}
