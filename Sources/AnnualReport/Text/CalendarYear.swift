/// A year in words or digits.
enum CalendarYear {
  /// The year a folded text begins with: four digits, or four Chinese digits (二〇二四); 2008 to 2099.
  static func read(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard text.count >= 4 else { return nil }
    let digits = text.prefix(4).compactMap(digit)
    guard digits.count == 4 else { return nil }
    if text.count > 4, let next = text.dropFirst(4).first, next.isDigit { return nil }
    let year = digits.reduce(0) { $0 * 10 + $1 }
    return (2008...2099).contains(year) ? year : nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isDigit { return Int(scalar.value - 0x30) }
    switch scalar {
    case "〇", "零", "○", "O": return 0
    case "十": return nil
    default: return Numbering.value(ofChinese: scalar)
    }
  }
}

/// The statistical period (统计期限) a report names: 自2024年1月1日起至2024年12月31日止.
enum StatisticalPeriod {
  /// The years of all periods from 1 January to 31 December in folded text; both years of a period when they differ.
  static func years(in text: Scalars) -> [Int] { ranges(in: text).flatMap { $0.years } }

  /// The same, with the place of each period.
  static func ranges(in text: Scalars) -> [(years: [Int], range: Range<Int>)] {
    var found: [(years: [Int], range: Range<Int>)] = []
    let letters = text.indices.filter { !text[$0].isSpace }
    let packed = letters.map { text[$0] }
    var index = 0
    while let start = packed.firstRange(ofWord: firstDay, from: index) {
      index = start.upperBound
      guard start.lowerBound >= 4, let year = CalendarYear.read(packed[(start.lowerBound - 4)..<start.lowerBound])
      else {
        continue
      }
      let near = Array(packed[index..<min(packed.count, index + 12 + lastDay.count)])
      guard let place = near.firstRange(ofWord: lastDay) else { continue }
      let end = (place.lowerBound + index)..<(place.upperBound + index)
      var years = [year]
      let last = packed[max(index, end.lowerBound - 4)..<end.lowerBound]
      if let other = CalendarYear.read(last), other != year { years.append(other) }
      found.append((years, letters[start.lowerBound - 4]..<(letters[end.upperBound - 1] + 1)))
    }
    return found
  }

  private static let firstDay = Array("年1月1日".unicodeScalars)
  private static let lastDay = Array("年12月31日".unicodeScalars)
}
