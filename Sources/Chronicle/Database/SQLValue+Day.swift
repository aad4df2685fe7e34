package import Civil

extension SQLValue {
  /// A civil date, kept as `YYYY-MM-DD`.
  package init(_ day: Day?) { self = day.map { .text($0.description) } ?? .null }
}

extension SQLRow {
  package func optionalDay(_ column: String) throws -> Day? {
    guard let text = try optionalText(column) else { return nil }
    guard let day = Day(text) else { throw DatabaseFailure.column(name: column, problem: .malformed) }
    return day
  }

  package func day(_ column: String) throws -> Day {
    guard let day = try optionalDay(column) else { throw DatabaseFailure.column(name: column, problem: .null) }
    return day
  }
}
