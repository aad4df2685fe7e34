package import Chronicle
package import Civil
import Foundation
import Ledger
package import Statute

/// The working days of a body: the national table, the years and notices entered in the office, and local days.
package enum OfficeCalendar {
  /// The setting that holds a year's table entered in the office.
  package static func setting(forYear year: Int) -> String { "calendar.year.\(year)" }

  /// The calendar that counts at a body; `nil` for what counts at all of them. `trying` stands for years about to be entered.
  package static func calendar(
    of body: Int64?, trying years: [Int: YearTable] = [:], in db: any ReadConnection
  ) throws -> WorkingCalendar {
    var entered: [Int: YearTable] = [:]
    for setting in try Settings.all(body: nil, in: db) {
      guard let year = setting.name.split(separator: ".").last.flatMap({ Int($0) }),
        setting.name == Self.setting(forYear: year)
      else { continue }
      entered[year] = try JSONDecoder().decode(YearTable.self, from: Data(setting.value.utf8))
    }
    var local: [Int: YearTable] = [:]
    for override in try CalendarOverrides.all(body: body, in: db) {
      var table = local[override.day.year] ?? YearTable(holidays: [], workdays: [])
      switch override.kind {
      case .rest: table.holidays.insert(override.day)
      case .work: table.workdays.insert(override.day)
      }
      local[override.day.year] = table
    }
    return WorkingCalendar.national.replacing(entered).replacing(years).merging(local)
  }

  /// Years for which no list is entered although periods run into them: the current one, and the next from November,
  /// when its list is usually announced.
  package static func missingYears(on today: Day, in db: any ReadConnection) throws -> [Int] {
    let known = try calendar(of: nil, in: db).years
    return (today.month >= 11 ? [today.year, today.year + 1] : [today.year]).filter { known[$0] == nil }
  }

  /// Enters or replaces a year's table for all bodies.
  package static func enter(
    _ table: YearTable, year: Int, by person: Int64?, at now: Instant, in db: any WriteConnection
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(table), as: UTF8.self)
    try Settings.set(setting(forYear: year), to: text, body: nil, by: person, at: now, in: db)
  }
}
