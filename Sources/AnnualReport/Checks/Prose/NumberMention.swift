/// A number with a measure word in prose: 205件, 1,518条, 两件.
struct NumberMention {
  var value: Int
  var unit: Unicode.Scalar
  /// The number without its measure word.
  var range: Range<Int>
  /// The number is said to be rough (200余条, 约30件).
  var isRough: Bool

  private static let units: Set<Unicode.Scalar> = ["件", "条", "份", "起", "宗", "例", "项", "个", "篇", "次"]

  /// All mentions in a sentence, in order.
  static func all(in sentence: ProseText.Sentence) -> [NumberMention] {
    var found: [NumberMention] = []
    let letters = sentence.letters
    var index = 0
    while index < letters.count {
      guard let (value, end) = number(letters, at: index) else {
        index += 1
        continue
      }
      var after = end
      var isRough = index > 0 && ["约", "近", "超"].contains(letters[index - 1])
      if after < letters.count, ["余", "多"].contains(letters[after]) {
        isRough = true
        after += 1
      }
      if after < letters.count, units.contains(letters[after]) {
        found.append(NumberMention(value: value, unit: letters[after], range: index..<end, isRough: isRough))
      }
      index = max(end, index + 1)
    }
    return found
  }

  private static func number(_ letters: Scalars, at start: Int) -> (value: Int, end: Int)? {
    let first = letters[start]
    if first.isDigit {
      var end = start
      while end < letters.count,
        letters[end].isDigit
          || (letters[end] == "," && end + 3 < letters.count && letters[(end + 1)...(end + 3)].allSatisfy(\.isDigit)
            && !(end + 4 < letters.count && letters[end + 4].isDigit))
      { end += 1 }
      guard start == 0 || (letters[start - 1] != "." && !letters[start - 1].isDigit) else { return nil }
      if end < letters.count, letters[end] == "." { return nil }
      guard case .integer(let value) = NumberText(folded: letters[start..<end]) else { return nil }
      return (value, end)
    }
    return chinese(letters, at: start)
  }

  /// Chinese numerals up to 99: 两, 三, 十二, 二十一.
  private static func chinese(_ letters: Scalars, at start: Int) -> (value: Int, end: Int)? {
    guard start == 0 || digit(letters[start - 1]) == nil && letters[start - 1] != "第" else { return nil }
    var end = start
    while end < letters.count, digit(letters[end]) != nil, end - start < 4 { end += 1 }
    let digits = letters[start..<end].compactMap(digit)
    switch (digits.count, digits.first, digits.last) {
    case (1, let value?, _): return (value, end)
    case (2, 10?, let ones?) where ones < 10: return (10 + ones, end)
    case (2, let tens?, 10?) where tens < 10 && tens > 0: return (tens * 10, end)
    case (3, let tens?, let ones?) where digits[1] == 10 && tens < 10 && ones < 10: return (tens * 10 + ones, end)
    default: return nil
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "两": 2
    case "零", "〇": 0
    default: Numbering.value(ofChinese: scalar)
    }
  }
}
