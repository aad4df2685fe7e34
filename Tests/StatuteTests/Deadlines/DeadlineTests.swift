import Civil
import Statute
import Testing
import TestSupport

@Suite("A period in working days")
struct DeadlineTests {
  let calendar = WorkingCalendar.national

  @Test(
    "The day of receipt is not counted, and breaks are passed over",
    arguments: [
      ("2025-01-20", 20, "2025-02-21"), ("2025-09-15", 7, "2025-09-24"), ("2025-09-15", 20, "2025-10-17"),
      ("2024-02-02", 20, "2024-03-06"), ("2026-02-06", 7, "2026-02-24"), ("2026-02-06", 20, "2026-03-12"),
      ("2026-04-20", 15, "2026-05-13"), ("2026-09-18", 20, "2026-10-22"),
    ])
  func vectors(receipt: String, days: Int, due: String) throws {
    let start = try civil(receipt)
    let deadline = try Deadline.compute(from: start, workingDays: days, calendar: calendar)
    #expect(deadline.due?.description == due)
    #expect(deadline.steps.first?.kind == .start)
    #expect(deadline.steps.last?.kind == .due)
    #expect(deadline.steps.allSatisfy { !$0.text.isEmpty && !$0.citation.chinese.isEmpty })
  }

  @Test("The steps name the break, the days worked instead, the suspension and the extension, with their articles")
  func steps() throws {
    let start = try civil("2025-01-20")
    let letter = try civil("2025-02-10")
    let answer = try civil("2025-02-14")
    let suspension = try #require(Suspension(from: letter, through: answer, reason: "征求第三方意见"))
    let deadline = try Deadline.compute(
      from: start, workingDays: 20, extension: 10, suspensions: [suspension], calendar: calendar)
    #expect(deadline.due?.description == "2025-03-14")
    #expect(
      deadline.steps.map(\.kind) == [
        .start, .period, .makeUpDay, .holiday, .makeUpDay, .suspension, .extension, .due,
      ])
    #expect(deadline.steps[5].workingDays == 5)
    #expect(deadline.steps[5].citation.chinese == "《政府信息公开条例》第三十三条第三款")
    #expect(deadline.steps[3].text == "2025年1月28日至2025年2月4日放假，不计入。")
  }

  @Test("Overlapping suspensions are counted once")
  func union() throws {
    let start = try civil("2025-03-03")
    let days = try ["2025-03-05", "2025-03-10", "2025-03-07", "2025-03-12"].map { try #require(Day($0)) }
    let both = try [
      #require(Suspension(from: days[0], through: days[1], reason: "征求第三方意见")),
      #require(Suspension(from: days[2], through: days[3], reason: "征求其他机关意见")),
    ]
    let one = try [#require(Suspension(from: days[0], through: days[3]))]
    let split = try Deadline.compute(from: start, workingDays: 20, suspensions: both, calendar: calendar)
    let joined = try Deadline.compute(from: start, workingDays: 20, suspensions: one, calendar: calendar)
    #expect(split.due == joined.due)
    #expect(split.suspensions.count == 1)
    #expect(split.suspensions.first?.reason == "征求第三方意见、征求其他机关意见")
  }

  @Test("An open suspension holds the clock, and what was left stays")
  func open() throws {
    let start = try civil("2025-03-03")
    let letter = try civil("2025-03-06")
    let suspension = try #require(Suspension(from: letter, through: nil))
    let held = try Deadline.compute(from: start, workingDays: 20, suspensions: [suspension], calendar: calendar)
    #expect(held.due == nil)
    #expect(held.countedWorkingDays == 2)
    #expect(held.steps.last?.kind == .held)
    let today = try civil("2025-06-30")
    #expect(try held.remainingWorkingDays(from: today, calendar: calendar) == 18)
  }

  @Test(
    "What is left counts down to the due day and then below zero",
    arguments: [
      ("2025-01-20", 20), ("2025-01-21", 19), ("2025-02-20", 1), ("2025-02-21", 0), ("2025-02-22", -1),
      ("2025-02-24", -1), ("2025-02-25", -2),
    ])
  func remaining(today: String, left: Int) throws {
    let start = try civil("2025-01-20")
    let deadline = try Deadline.compute(from: start, workingDays: 20, calendar: calendar)
    #expect(try deadline.remainingWorkingDays(from: civil(today), calendar: calendar) == left)
  }

  @Test("No suspension moves the due day earlier, and the days left never exceed the period")
  func suspensionsOnlyLengthen() throws {
    var random = SeededGenerator(seed: 20_250_120)
    let base = try civil("2024-01-02")
    for _ in 0..<2_000 {
      let start = try base.adding(days: .random(in: 0...500, using: &random))
      var suspensions: [Suspension] = []
      var due = try Deadline.compute(from: start, workingDays: 20, calendar: calendar).due
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let from = try start.adding(days: .random(in: -20...50, using: &random))
        let through = try from.adding(days: .random(in: 0...25, using: &random))
        suspensions.append(try #require(Suspension(from: from, through: through)))
        let deadline = try Deadline.compute(
          from: start, workingDays: 20, suspensions: suspensions, calendar: calendar)
        let (earlier, later) = (try #require(due), try #require(deadline.due))
        #expect(earlier <= later)
        #expect(
          try Deadline.counted(after: start, through: later, suspensions: suspensions, calendar: calendar) == 20)
        due = later
      }
    }
  }

  @Test("Whether a day is in time agrees with the due day, and needs no later year's list")
  func within() throws {
    let start = try civil("2025-09-15")
    let due = try #require(Deadline.compute(from: start, workingDays: 20, calendar: calendar).due)
    var day = start
    while try day <= due.adding(days: 10) {
      #expect(try Deadline.isWithin(day, workingDays: 20, from: start, calendar: calendar) == (day <= due))
      day = try day.adding(days: 1)
    }
    let december = try civil("2026-12-25")
    #expect(
      try Deadline.isWithin(civil("2026-12-31"), workingDays: 20, from: december, calendar: calendar))
  }

  @Test("Lengths below zero and beyond reason are refused")
  func refused() throws {
    let start = try civil("2025-01-20")
    #expect(throws: CalendarError.negativeCount(-1)) {
      try Deadline.compute(from: start, workingDays: -1, calendar: calendar)
    }
    #expect(throws: CalendarError.outOfRange) {
      try Deadline.compute(from: start, workingDays: .max, extension: 1, calendar: calendar)
    }
    #expect(Suspension(from: start, through: try start.adding(days: -1)) == nil)
  }
}
