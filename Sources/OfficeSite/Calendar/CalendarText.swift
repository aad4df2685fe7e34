import PageKit
import Civil
import Foundation
import Statute

/// A year's list of holidays and make-up days as a person types it (节假日安排): one day or span on a line, `放假` or `上班`
/// before it.
enum CalendarText {
  /// A line that cannot be read, by its number.
  struct Fault: Error, Equatable {
    let line: Int
    let text: String
  }

  /// The table of a text, or the first lines that cannot be read.
  static func table(_ text: String, year: Int, notice: String?) throws(CalendarFaults) -> YearTable {
    var table = YearTable(holidays: [], workdays: [], notice: notice)
    var faults: [Fault] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty { continue }
      guard let (isHoliday, days) = read(line, year: year) else {
        faults.append(Fault(line: index + 1, text: line))
        continue
      }
      if isHoliday { table.holidays.formUnion(days) } else { table.workdays.formUnion(days) }
    }
    guard faults.isEmpty, table.holidays.isDisjoint(with: table.workdays) else {
      throw CalendarFaults(lines: faults, both: table.holidays.intersection(table.workdays).sorted())
    }
    return table
  }

  /// The text that reads back to the table.
  static func text(_ table: YearTable) -> String {
    let holidays = spans(table.holidays).map { "放假 \($0)" }
    return (holidays + table.workdays.sorted().map { "上班 \($0)" }).joined(separator: "\n")
  }

  private static func read(_ line: String, year: Int) -> (isHoliday: Bool, days: [Day])? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[0] == "放假" || words[0] == "上班" else { return nil }
    let ends = words[1].split(separator: "至", omittingEmptySubsequences: false).map { Day(String($0)) }
    guard let first = ends[0], ends.count <= 2, let last = ends[ends.count - 1], first <= last,
      first.days(to: last) <= 31, first.year == year, last.year == year
    else { return nil }
    let days = (0...first.days(to: last)).compactMap { try? first.adding(days: $0) }
    return (words[0] == "放假", days)
  }

  private static func spans(_ days: Set<Day>) -> [String] {
    var spans: [(Day, Day)] = []
    for day in days.sorted() {
      if let last = spans.last, last.1.days(to: day) == 1 {
        spans[spans.count - 1].1 = day
      } else {
        spans.append((day, day))
      }
    }
    return spans.map { $0.0 == $0.1 ? "\($0.0)" : "\($0.0)至\($0.1)" }
  }
}

/// Why a text is not a year's list.
struct CalendarFaults: Error, Equatable {
  let lines: [CalendarText.Fault]
  /// Days that are both a holiday and a make-up day.
  let both: [Day]

  var chinese: String {
    if let first = lines.first { return "第\(first.line)行“\(first.text.prefix(30))”读不懂，请按示例填写" }
    return "\(both.first?.chinese ?? "")既是放假又是上班，请改正"
  }
}
