import Civil

extension CaseContext {
  func check(_ day: Day, notBefore earliest: Day?) throws(CaseRefusal) {
    if day > today { throw .dayInFuture(day) }
    if let earliest, day < earliest { throw .dayTooEarly(day, earliest: earliest) }
  }

  func check(_ text: String, for action: CaseAction) throws(CaseRefusal) {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .textMissing(action) }
  }

  func isWithin(
    _ day: Day, workingDays: Int, from start: Day, suspensions: [Suspension] = []
  ) throws(CaseRefusal) -> Bool {
    do throws(CalendarError) {
      return try Deadline.isWithin(
        day, workingDays: workingDays, from: start, suspensions: suspensions, calendar: calendar)
    } catch { throw .calendar(error) }
  }

  func isWithin(_ day: Day, in terms: PeriodTerms) throws(CaseRefusal) -> Bool {
    do throws(CalendarError) { return try terms.contains(day, calendar: calendar) } catch { throw .calendar(error) }
  }
}
