import Chronicle
import Civil
import Ledger
import SQLiteEngine
import Statute
import Testing

@Suite struct SettingsTests {
  @Test func `a body's own setting stands before the common one`() async throws {
    try await Office.with { office in
      let (first, second) = (office.bodies[0].id, office.bodies[1].id)
      try await office.database.write { db in
        try Settings.set("correctionPeriod", to: "15", body: nil, by: nil, at: .sample, in: db)
        try Settings.set("correctionPeriod", to: "10", body: first, by: nil, at: .sample, in: db)
        try Settings.set("correctionPeriod", to: "12", body: first, by: office.officers[0], at: .sample, in: db)
        #expect(try Settings.value("correctionPeriod", body: first, in: db) == "12")
        #expect(try Settings.value("correctionPeriod", body: second, in: db) == "15")
        #expect(try Settings.value("correctionPeriod", body: nil, in: db) == "15")
        #expect(try Settings.value("other", body: first, in: db) == nil)
        #expect(try Settings.all(body: first, in: db).map(\.value) == ["12"])
      }
    }
  }

  @Test func `a body's own calendar day stands before the common one and can be taken back`() async throws {
    try await Office.with { office in
      let body = office.bodies[0].id
      let (early, late) = (Day.day("2025-03-10"), Day.day("2025-06-01"))
      try await office.database.write { db in
        func set(_ day: Day, _ kind: CalendarOverride.Kind, body: Int64?) throws {
          try CalendarOverrides.set(
            CalendarOverride(day: day, kind: kind, note: "令"), body: body, by: nil, at: .sample, in: db)
        }
        try set(late, .rest, body: nil)
        try set(early, .rest, body: nil)
        try set(late, .work, body: body)
        #expect(try CalendarOverrides.all(body: body, in: db).map(\.kind) == [.rest, .work])
        #expect(try CalendarOverrides.all(body: nil, in: db).map(\.day) == [early, late])
        #expect(try CalendarOverrides.remove(late, body: body, by: nil, at: .sample, in: db))
        #expect(try !CalendarOverrides.remove(late, body: body, by: nil, at: .sample, in: db))
        #expect(try CalendarOverrides.all(body: body, in: db).map(\.kind) == [.rest, .rest])
      }
    }
  }
}
