public import Civil

extension WorkingCalendar {
  /// The declared breaks that touch the days after the first up to and with the last, in order, cut to those days.
  public func holidays(after first: Day, through last: Day) -> [DaySpan] {
    var spans: [DaySpan] = []
    for day in declared(after: first, through: last, in: \.holidays) {
      if let open = spans.last, open.through.days(to: day) == 1, let longer = DaySpan(from: open.from, through: day) {
        spans[spans.count - 1] = longer
      } else if let span = DaySpan(from: day, through: day) {
        spans.append(span)
      }
    }
    return spans
  }

  /// The weekend days worked instead, after the first day up to and with the last, in order.
  public func makeUpDays(after first: Day, through last: Day) -> [Day] {
    declared(after: first, through: last, in: \.workdays)
  }

  /// The notice that ordered the year's breaks, where the table names it.
  public func notice(for year: Int) -> String? { years[year]?.notice }

  private func declared(after first: Day, through last: Day, in set: KeyPath<YearTable, Set<Day>>) -> [Day] {
    guard first < last else { return [] }
    var found: [Day] = []
    for (year, table) in years where year >= first.year && year <= last.year {
      found += table[keyPath: set].filter { first < $0 && $0 <= last }
    }
    return found.sorted()
  }
}
