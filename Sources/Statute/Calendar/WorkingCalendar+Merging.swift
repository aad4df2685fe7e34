extension WorkingCalendar {
  /// This calendar with local additions: a day off or a day worked in the overrides prevails over the table.
  ///
  /// A year that only the overrides know stays unknown, since a local list is not the whole of a year's list.
  public func merging(_ overrides: [Int: YearTable]) -> WorkingCalendar {
    var merged = years
    for (year, local) in overrides {
      guard var table = merged[year] else { continue }
      table.holidays = table.holidays.subtracting(local.workdays).union(local.holidays)
      table.workdays = table.workdays.subtracting(local.holidays).union(local.workdays)
      if let notice = local.notice { table.notice = [table.notice, notice].compactMap(\.self).joined(separator: "；") }
      merged[year] = table
    }
    return WorkingCalendar(years: merged)
  }

  /// This calendar with whole years added or replaced, as when the next year's notice is entered.
  public func replacing(_ newYears: [Int: YearTable]) -> WorkingCalendar {
    WorkingCalendar(years: years.merging(newYears) { _, new in new })
  }
}
