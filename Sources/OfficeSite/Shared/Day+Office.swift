import PageKit
import Civil
import Statute

extension Day {
  /// As lists of the office write it: `10-17 周四`, with the year where it is not the given one.
  func inList(year: Int) -> String {
    let (own, month, day) = components
    let date = "\(Self.twoDigits(month))-\(Self.twoDigits(day)) \(weekday.short)"
    return own == year ? date : "\(own)-\(date)"
  }

  /// As prose writes it, with the weekday: `2024年10月17日 周四`.
  var chineseWithWeekday: String { "\(chinese) \(weekday.short)" }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension Weekday {
  /// 周一 to 周日.
  var short: String { "周\(chinese.suffix(1))" }
}
