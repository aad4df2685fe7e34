/// A document number (发文字号) such as 洛政〔2024〕12号: the body's code, the year in full, the serial without leading zeros.
public struct DocumentNumber: Hashable, Codable, Sendable, CustomStringConvertible {
  /// The code before the year (机关代字).
  public let code: String
  /// The year.
  public let year: Int
  /// The serial (序号).
  public let serial: Int

  /// A number; nil when the code is not 2 to 20 Chinese characters or Latin letters, the year not of 1900 to 2099, or the
  /// serial not of 1 to 9999.
  public init?(code: String, year: Int, serial: Int) {
    guard (2...20).contains(code.unicodeScalars.count), code.unicodeScalars.allSatisfy(Self.isOfACode),
      (1900...2099).contains(year), (1...9999).contains(serial)
    else { return nil }
    self.code = code
    self.year = year
    self.serial = serial
  }

  /// Reads a number however its brackets are written (`[2024]`, `（2024）`, `【2024】` …); a stray 第 and leading zeros are
  /// dropped. Nil for anything else.
  public init?(normalising text: String) {
    let characters = text.filter { !$0.isWhitespace }
    guard let open = characters.firstIndex(where: { "〔[(（【［".contains($0) }),
      let close = characters.firstIndex(where: { "〕])）】］".contains($0) }), open < close
    else { return nil }
    var rest = characters[characters.index(after: close)...]
    if rest.first == "第" { rest.removeFirst() }
    guard rest.last == "号" else { return nil }
    rest.removeLast()
    let year = characters[characters.index(after: open)..<close]
    guard year.count == 4, let year = Self.number(year), rest.count <= 8, let serial = Self.number(rest) else {
      return nil
    }
    self.init(code: String(characters[..<open]), year: year, serial: serial)
  }

  /// `洛政〔2024〕12号`.
  public var description: String { "\(code)〔\(year)〕\(serial)号" }

  private static func number(_ digits: Substring) -> Int? {
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits)
  }

  private static func isOfACode(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic || ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
  }
}
