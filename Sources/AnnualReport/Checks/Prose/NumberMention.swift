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
      var isRough = index > 0 && ["约", "近", "超", "逾", "过", "足"].contains(letters[index - 1])
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
    guard letters[start].isDigit else { return ChineseNumeral.read(letters, at: start) }
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
}
