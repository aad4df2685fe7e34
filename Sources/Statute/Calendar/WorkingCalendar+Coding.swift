import Civil

extension WorkingCalendar: Codable {
  /// Reads `{"2025": {"holidays": [...], "workdays": [...]}}`; every day must lie in the year it is listed under.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    var years: [Int: YearTable] = [:]
    for (key, table) in try container.decode([String: YearTable].self) {
      guard let year = Int(key), table.holidays.union(table.workdays).allSatisfy({ $0.year == year }) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "the list for \(key) is not a year's list of that year's days")
      }
      years[year] = table
    }
    self.init(years: years)
  }

  /// Writes the same shape.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    var tables: [String: YearTable] = [:]
    for (year, table) in years { tables[String(year)] = table }
    try container.encode(tables)
  }
}
