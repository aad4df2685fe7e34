/// Numbers in Chinese words: 两, 十二, 一百二十三, 二百零五, 一千二百.
enum ChineseNumeral {
  /// The number that begins at a place and where it ends; `nil` when the words are no certain number (二百三 may be 203
  /// or 230, 三四 is a rough number) or part of another (第三).
  static func read(_ letters: Scalars, at start: Int) -> (value: Int, end: Int)? {
    guard isNumeral(letters[start]), start == 0 || !isNumeral(letters[start - 1]) && letters[start - 1] != "第" else {
      return nil
    }
    var end = start
    while end < letters.count, isNumeral(letters[end]), end - start < 9 { end += 1 }
    guard let value = value(letters[start..<end]) else { return nil }
    return (value, end)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil || unit(scalar) != nil }

  private static func value(_ letters: ArraySlice<Unicode.Scalar>) -> Int? {
    var sum = 0
    var pending: Int?
    var lastUnit = 10_000
    var skipped = false
    for letter in letters {
      if let unit = unit(letter) {
        guard unit < lastUnit else { return nil }
        if pending == nil, unit == 10, sum == 0 || skipped { pending = 1 }
        guard let count = pending, count > 0 else { return nil }
        sum += count * unit
        lastUnit = unit
        pending = nil
        skipped = false
      } else if let digit = digit(letter) {
        guard pending == nil else { return nil }
        if digit == 0, sum > 0 { skipped = true } else { pending = digit }
      }
    }
    guard let ones = pending else { return skipped ? nil : sum }
    guard sum == 0 || lastUnit == 10 || skipped else { return nil }
    return sum + ones
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "两": 2
    case "零", "〇": 0
    case "十": nil
    default: Numbering.value(ofChinese: scalar)
    }
  }

  private static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }
}
