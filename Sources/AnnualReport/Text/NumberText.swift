/// What the text of a cell says as a number.
enum NumberText: Hashable {
  case integer(Int)
  case decimal(DecimalAmount)
  /// Nothing, or a stroke that stands for nothing.
  case blank
  /// Something that is not certainly one number.
  case unreadable

  /// Reads the text of a cell. Certain are: digits, full-width digits, thousands separators in their places, a minus
  /// sign, a decimal point, and 件 or 万元 after the number. Not certain are spaces between digits, leading zeros,
  /// other units and any other word.
  init(_ text: some StringProtocol) {
    if let plain = Self.plain(text) {
      self = .integer(plain)
    } else {
      self.init(folded: text.foldedScalars[...])
    }
  }

  /// The number most cells are: nothing but ASCII digits, no needless zero before them.
  private static func plain(_ text: some StringProtocol) -> Int? {
    var value = 0
    var count = 0
    for byte in text.utf8 {
      guard (0x30...0x39).contains(byte), count == 0 || value > 0, count < 15 else { return nil }
      value = value * 10 + Int(byte - 0x30)
      count += 1
    }
    return count > 0 ? value : nil
  }

  init(folded text: ArraySlice<Unicode.Scalar>) {
    var rest = text.trimmed
    if rest.allSatisfy({ Self.isStroke($0) }) {
      self = .blank
      return
    }
    if rest.last == "件" || rest.last == "个" || rest.last == "项" || rest.last == "条" {
      rest = rest.dropLast().trimmed
    } else if rest.suffix(2).elementsEqual(["万", "元"]) {
      rest = rest.dropLast(2).trimmed
    }
    guard let plain = Self.withoutSeparators(rest) else {
      self = .unreadable
      return
    }
    if plain.allSatisfy({ $0.isDigit || $0 == "-" }), let value = Int(plain.text) {
      self = .integer(value)
    } else if let amount = DecimalAmount(plain.text) {
      self = .decimal(amount)
    } else {
      self = .unreadable
    }
  }

  /// The signed number of a cell under 本年增/减, where 减3 and 增3 are said as often as −3 and 3.
  init(change text: some StringProtocol) {
    let folded = text.foldedScalars
    let rest = folded[...].trimmed
    let sign = rest.first
    guard let sign, ["减", "增", "+"].contains(sign), case .integer(let value) = NumberText(folded: rest.dropFirst()),
      value >= 0
    else {
      self.init(folded: rest)
      return
    }
    self = .integer(sign == "减" ? -value : value)
  }

  /// Whether the scalar may stand alone in a cell without a number.
  static func isStroke(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isSpace || scalar == "/" || scalar == "-" || scalar == "—" || scalar == "–" || scalar == "―" || scalar == "─"
      || scalar == "\\" || scalar == "−"
  }

  /// The digits with sign and point, thousands separators taken out; `nil` when the separators are not in their places,
  /// when a needless zero leads, or when there is anything else.
  private static func withoutSeparators(_ text: ArraySlice<Unicode.Scalar>) -> Scalars? {
    var rest = text
    var plain: Scalars = []
    if rest.first == "-" || rest.first == "−" {
      plain.append("-")
      rest = rest.dropFirst()
    }
    let whole = rest.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty, whole.allSatisfy({ $0.isDigit || $0 == "," }) else { return nil }
    if groups.count > 1 {
      guard first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    let digits = groups.joined()
    guard digits.count <= 15 else { return nil }
    guard first.first != "0" || (first.count == 1 && groups.count == 1) else { return nil }
    plain += digits
    let fraction = rest.dropFirst(whole.count)
    if !fraction.isEmpty {
      guard fraction.count > 1, fraction.dropFirst().allSatisfy(\.isDigit) else { return nil }
      plain += fraction
    }
    return plain
  }
}
