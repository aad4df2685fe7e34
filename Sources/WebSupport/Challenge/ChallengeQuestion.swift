/// A question that a person answers at once: in words, so that a screen reader can say it, and without a picture.
enum ChallengeQuestion: Sendable, Equatable {
  case sum(Int, Int)
  case difference(Int, Int)
  case character(word: String, position: Int)

  static func random(using generator: inout some RandomNumberGenerator) -> ChallengeQuestion {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: return .sum(Int.random(in: 1...10, using: &generator), Int.random(in: 1...9, using: &generator))
    case 1:
      let smaller = Int.random(in: 1...9, using: &generator)
      return .difference(smaller + Int.random(in: 1...9, using: &generator), smaller)
    default:
      let word = words.randomElement(using: &generator) ?? "政府信息公开"
      return .character(word: word, position: Int.random(in: 1...word.count, using: &generator))
    }
  }

  /// No character occurs twice in a word.
  static let words = ["政府信息公开", "依法行政", "春夏秋冬", "东南西北", "青山绿水", "人民群众", "笔墨纸砚"]

  /// What the page asks.
  var text: String {
    switch self {
    case .sum(let left, let right): "\(Self.numeral(left))加\(Self.numeral(right))等于几？"
    case .difference(let left, let right): "\(Self.numeral(left))减\(Self.numeral(right))等于几？"
    case .character(let word, let position): "“\(word)”的第\(Self.numeral(position))个字是什么？"
    }
  }

  /// The answer in the form that `normalise` gives.
  var answer: String {
    switch self {
    case .sum(let left, let right): String(left + right)
    case .difference(let left, let right): String(left - right)
    case .character(let word, let position): word.dropFirst(position - 1).first.map(String.init) ?? ""
    }
  }

  /// 1 to 19 in Chinese numerals.
  static func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...19).contains(number) else { return String(number) }
    return number < 10 ? digits[number] : "十" + digits[number - 10]
  }

  /// An answer as typed: full-width digits, Chinese numerals, quotation marks and spaces count as what they mean.
  static func normalise(_ typed: String) -> String {
    let kept = typed.filter { !$0.isWhitespace && !"“”\"'「」。.".contains($0) }
    for number in 1...19 where kept == numeral(number) { return String(number) }
    if !kept.isEmpty, kept.count <= 3,
      kept.allSatisfy({ $0.isWholeNumber && $0.wholeNumberValue.map { $0 < 10 } == true }),
      !kept.contains(where: { "一二三四五六七八九〇零".contains($0) })
    {
      let number = kept.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
      return String(number)
    }
    return String(kept.prefix(8))
  }
}
