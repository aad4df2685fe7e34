import PageKit
import Civil
import Desk
import Statute

/// One change of a year's list of holidays, as the calendar's page tells it.
struct CalendarHistoryLine: Sendable {
  let time: String
  let isoTime: String
  let person: String
  let reason: String?
  /// What each changed day was and became.
  let changes: [String]
  let effect: String
  /// The list as it was before; nil where there was none.
  let before: String?

  init(_ amendment: CalendarAmendment) {
    let day = OfficeClock.day(of: amendment.recordedAt)
    let clock = OfficeClock.time(of: amendment.recordedAt)
    time = "\(day.chinese) \(clock)"
    isoTime = "\(day)T\(clock):00+08:00"
    person = amendment.person ?? "已删除的账号"
    reason = amendment.reason.isEmpty ? nil : amendment.reason
    changes = Self.changes(from: amendment.before, to: amendment.after)
    effect = "到期日改变的在办申请\(amendment.moved)件，是否按期改变的已答复申请\(amendment.flipped)件"
    before = amendment.before.map(CalendarText.text)
  }

  private static func changes(from before: YearTable?, to after: YearTable?) -> [String] {
    guard let before, let after else { return [] }
    let days = before.holidays.symmetricDifference(after.holidays)
      .union(before.workdays.symmetricDifference(after.workdays))
    return days.sorted().map { "\($0.chinese)由\(kind($0, before))改为\(kind($0, after))" }
  }

  private static func kind(_ day: Day, _ table: YearTable) -> String {
    if table.holidays.contains(day) { return "放假" }
    if table.workdays.contains(day) { return "调休上班" }
    return day.weekday.isWeekend ? "周末" : "上班"
  }
}
