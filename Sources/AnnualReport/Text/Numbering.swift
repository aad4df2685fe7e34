/// The number a label or a heading begins with.
struct Numbering: Hashable {
  enum Kind: Hashable {
    /// 一、
    case chinese
    /// （一）
    case bracketed
    /// 1.
    case arabic
  }

  var kind: Kind
  var number: Int

  /// The numbering at the start of folded text and how many scalars it takes; `nil` when there is none.
  /// A bare digit counts only before a Chinese character, a bare Chinese numeral never does (三类内部事务信息).
  static func parse(_ text: ArraySlice<Unicode.Scalar>) -> (numbering: Numbering, length: Int)? {
    var index = skippingSpaces(text, from: text.startIndex)
    let opened = index < text.endIndex && text[index] == "("
    if opened { index = skippingSpaces(text, from: index + 1) }
    guard let (number, isDigits, after) = numeral(text, from: index) else { return nil }
    index = skippingSpaces(text, from: after)
    let mark = index < text.endIndex ? text[index] : nil
    if opened || mark == ")" {
      guard mark == ")" else { return nil }
      index += 1
      if index < text.endIndex, isSeparator(text[index]) { index += 1 }
      return (Numbering(kind: .bracketed, number: number), index - text.startIndex)
    }
    if let mark, isSeparator(mark) {
      let next = index + 1
      if isDigits, mark == ".", next < text.endIndex, text[next].isDigit { return nil }
      return (Numbering(kind: isDigits ? .arabic : .chinese, number: number), next - text.startIndex)
    }
    guard isDigits, let mark, mark.isHan else { return nil }
    return (Numbering(kind: .arabic, number: number), index - text.startIndex)
  }

  /// The value of one Chinese digit, 十 being ten.
  static func value(ofChinese scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": 10
    default: nil
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "、" || scalar == "," || scalar == "．" || scalar == "﹒" || scalar == "·"
  }

  private static func skippingSpaces(_ text: ArraySlice<Unicode.Scalar>, from start: Int) -> Int {
    var index = start
    while index < text.endIndex, text[index].isSpace { index += 1 }
    return index
  }

  private static func numeral(
    _ text: ArraySlice<Unicode.Scalar>, from start: Int
  ) -> (number: Int, isDigits: Bool, after: Int)? {
    guard start < text.endIndex else { return nil }
    let first = text[start]
    if ("①"..."⑩").contains(first) { return (Int(first.value - 0x245F), true, start + 1) }
    var index = start
    var number = 0
    if first.isDigit {
      while index < text.endIndex, text[index].isDigit, index - start < 2 {
        number = number * 10 + Int(text[index].value - 0x30)
        index += 1
      }
      return index < text.endIndex && text[index].isDigit ? nil : (number, true, index)
    }
    while index < text.endIndex, index - start < 3, let digit = value(ofChinese: text[index]) {
      number = digit == 10 ? max(number, 1) * 10 : number + digit
      index += 1
    }
    return index == start ? nil : (number, false, index)
  }
}
