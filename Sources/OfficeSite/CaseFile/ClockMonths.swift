import PageKit
import Civil
import Statute

extension MonthPages {
  /// The months a period runs through: the day of receipt, every day that counts with its number, what does not count,
  /// the due day, and today.
  init?(_ deadline: Deadline, calendar: WorkingCalendar, today: Day) {
    let last = deadline.due ?? max(today, deadline.start)
    let counts = Self.counts(deadline, through: last, calendar)
    self.init(from: deadline.start, through: last) { day in
      var cell = Self.cell(day, deadline, last: last, count: counts[day], calendar)
      if day == today {
        cell.kind += cell.kind.isEmpty ? "today" : " today"
        cell.label += cell.label.isEmpty ? "今天" : "，今天"
      }
      return cell
    }
  }

  private static func counts(_ deadline: Deadline, through last: Day, _ calendar: WorkingCalendar) -> [Day: Int] {
    var counts: [Day: Int] = [:]
    var day = deadline.start
    while day < last, let next = try? day.adding(days: 1) {
      day = next
      let isSuspended = deadline.suspensions.contains { $0.contains(next) }
      if !isSuspended, (try? calendar.isWorkingDay(next)) == true { counts[next] = counts.count + 1 }
    }
    return counts
  }

  private static func cell(
    _ day: Day, _ deadline: Deadline, last: Day, count: Int?, _ calendar: WorkingCalendar
  ) -> DayCell {
    if day == deadline.start { return DayCell(kind: "receipt", label: "\(deadline.rule.startEvent)，不计入") }
    if day == deadline.due {
      return DayCell(kind: "due", count: count.map(String.init), label: "到期日，第\(count ?? 0)个工作日")
    }
    guard day > deadline.start, day <= last else { return DayCell() }
    if let suspension = deadline.suspensions.first(where: { $0.contains(day) }) {
      return DayCell(kind: "paused", label: "\(suspension.reason)，不计入")
    }
    if let count { return DayCell(kind: "counted", count: String(count), label: "第\(count)个工作日") }
    let declared = calendar.years[day.year]?.holidays.contains(day) ?? false
    return DayCell(kind: "rest", label: declared ? "放假，不计入" : "休息日，不计入")
  }
}
