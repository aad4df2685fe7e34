/// A civil date (日期) of the proleptic Gregorian calendar, without time or zone, from year 1 to year 9999.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package let ordinal: Int

  static let firstOrdinal = -719_162
  static let lastOrdinal = 2_932_896

  /// A day that is known to be in range, for constants of the law.
  package init(constant year: Int, _ month: Int, _ day: Int) {
    ordinal = Day(year: year, month: month, day: day)?.ordinal ?? Self.lastOrdinal
  }

  package init?(ordinal: Int) {
    guard ordinal >= Self.firstOrdinal, ordinal <= Self.lastOrdinal else { return nil }
    self.ordinal = ordinal
  }

  /// The date of these numbers, or nil when there is no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    ordinal = era * 146_097 + dayOfEra - 719_468
  }

  /// The date written as `2025-01-20`, in exactly that shape; nil for anything else.
  public init?(_ iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Whether February of the year has 29 days (闰年).
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in a month; 0 for a month that does not exist.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  /// Earlier dates come first.
  public static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }
}
