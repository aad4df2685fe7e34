import Civil
import Desk
import Statute
import Testing

@Suite struct ReminderStageTests {
  /// Around the National Day holidays of 2025: 1 to 8 October off, Sunday 28 September and Saturday 11 October worked.
  @Test(arguments: [
    // A period that ends on Friday 17 October.
    ("2025-10-17", "2025-09-30", nil), ("2025-10-17", "2025-10-08", nil), ("2025-10-17", "2025-10-09", nil),
    ("2025-10-17", "2025-10-10", nil), ("2025-10-17", "2025-10-11", "ahead-5"), ("2025-10-17", "2025-10-12", "ahead-5"),
    ("2025-10-17", "2025-10-13", "ahead-5"), ("2025-10-17", "2025-10-14", "ahead-3"),
    ("2025-10-17", "2025-10-15", "ahead-3"), ("2025-10-17", "2025-10-16", "ahead-1"),
    ("2025-10-17", "2025-10-17", "today"), ("2025-10-17", "2025-10-18", "late-0"),
    ("2025-10-17", "2025-10-20", "late-0"), ("2025-10-17", "2025-10-24", "late-0"),
    ("2025-10-17", "2025-10-27", "late-1"), ("2025-10-17", "2025-10-31", "late-1"),
    ("2025-10-17", "2025-11-03", "late-2"),
    // One that ends on the first working day after the holidays.
    ("2025-10-09", "2025-09-24", nil), ("2025-10-09", "2025-09-25", "ahead-5"), ("2025-10-09", "2025-09-26", "ahead-5"),
    ("2025-10-09", "2025-09-28", "ahead-3"),
    ("2025-10-09", "2025-09-29", "ahead-3"), ("2025-10-09", "2025-09-30", "ahead-1"),
    ("2025-10-09", "2025-10-01", "ahead-1"), ("2025-10-09", "2025-10-08", "ahead-1"),
    ("2025-10-09", "2025-10-09", "today"),
    // Late over the holidays: they do not count.
    ("2025-09-30", "2025-10-01", "late-0"), ("2025-09-30", "2025-10-08", "late-0"),
    ("2025-09-30", "2025-10-09", "late-0"),
    ("2025-09-30", "2025-10-14", "late-0"), ("2025-09-30", "2025-10-15", "late-1"),
    // A year nobody announced yet.
    ("2027-03-01", "2026-12-31", nil),
  ])
  func `a stage follows from the working days left`(due: String, today: String, stage: String?) {
    let found = ReminderStage.of(
      due: day(due), on: day(today), days: [5, 3, 1], every: 5, calendar: .national)
    #expect(found?.stage.code == stage)
  }

  @Test func `a late one is told on each working day when that is wanted`() {
    let days = ["2025-10-18": 0, "2025-10-19": 0, "2025-10-20": 0, "2025-10-21": 1, "2025-10-24": 4, "2025-10-27": 5]
    for (today, turn) in days {
      let found = ReminderStage.of(
        due: day("2025-10-17"), on: day(today), days: [5, 3, 1], every: 1, calendar: .national)
      #expect(found?.stage == .late(turn), "\(today)")
    }
  }

  /// Every due day of a year × every day around it: stages come in order, none is skipped that has a day of its own, and
  /// the days left are those of an independent count.
  @Test func `stages follow one another for every day of a year`() throws {
    let calendar = WorkingCalendar.national
    let order = ["ahead-5", "ahead-3", "ahead-1", "today", "late-0", "late-1", "late-2", "late-3"]
    var due = day("2025-01-20")
    while due < day("2025-11-20") {
      if try calendar.isWorkingDay(due) {
        var seen: [String] = []
        var today = try due.adding(days: -19)
        while try today < due.adding(days: 20) {
          if let found = ReminderStage.of(due: due, on: today, days: [5, 3, 1], every: 5, calendar: calendar) {
            var left = 0
            var walking = min(today, due)
            while walking < max(today, due) {
              walking = try walking.adding(days: 1)
              if try calendar.isWorkingDay(walking) { left += 1 }
            }
            #expect(found.left == (today <= due ? left : -max(1, left)))
            if seen.last != found.stage.code { seen.append(found.stage.code) }
          }
          today = try today.adding(days: 1)
        }
        #expect(Array(order.prefix(seen.count)) == seen, "\(due)")
        #expect(seen.count >= 5, "\(due)")
      }
      due = try due.adding(days: 1)
    }
  }
}
