public import Civil

/// One year's departures from the plain week: days off (放假) and weekend days worked instead (调休上班).
public struct YearTable: Equatable, Sendable {
  /// Every day declared off, weekend days inside a break included.
  public var holidays: Set<Day>
  /// Weekend days declared working days.
  public var workdays: Set<Day>
  /// The notice that ordered it, for citation.
  public var notice: String?

  /// A table of these days.
  public init(holidays: Set<Day>, workdays: Set<Day>, notice: String? = nil) {
    self.holidays = holidays
    self.workdays = workdays
    self.notice = notice
  }
}

extension YearTable: Codable {
  private enum CodingKeys: String, CodingKey { case holidays, workdays, notice }

  /// Reads `{"holidays": [...], "workdays": [...], "notice": "..."}`; the notice may be absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    holidays = Set(try container.decode([Day].self, forKey: .holidays))
    workdays = Set(try container.decode([Day].self, forKey: .workdays))
    notice = try container.decodeIfPresent(String.self, forKey: .notice)
  }

  /// Writes the days in order.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(holidays.sorted(), forKey: .holidays)
    try container.encode(workdays.sorted(), forKey: .workdays)
    try container.encodeIfPresent(notice, forKey: .notice)
  }
}
