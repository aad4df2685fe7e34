public import Civil

/// A resident identity number (公民身份号码), 18 characters, whose birth date exists and whose check character is right.
public struct ResidentIdentityNumber: Hashable, Codable, Sendable {
  /// The number, an X in capitals.
  public let value: String

  /// The day of birth it holds.
  public var born: Day? {
    let digits = value.utf8.prefix(14).suffix(8).map { Int($0) - 0x30 }
    let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
    return digits.count == 8 ? Day(year: number(0..<4), month: number(4..<6), day: number(6..<8)) : nil
  }

  /// The number, or nil when it cannot be one.
  public init?(_ text: String) {
    let characters = Array(text.utf8).map { $0 == 0x78 ? 0x58 : $0 }
    guard characters.count == 18, characters.prefix(17).allSatisfy({ (0x30...0x39).contains($0) }),
      characters[0] != 0x30
    else { return nil }
    let digits = characters.prefix(17).map { Int($0) - 0x30 }
    let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
    guard let born = Day(year: number(6..<10), month: number(10..<12), day: number(12..<14)), born.year >= 1800 else {
      return nil
    }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    guard characters[17] == Array("10X98765432".utf8)[sum % 11] else { return nil }
    value = String(decoding: characters, as: UTF8.self)
  }

  /// All but the first three and last two characters hidden.
  public var masked: String { "\(value.prefix(3))*************\(value.suffix(2))" }

  /// Reads the number and checks it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let number = ResidentIdentityNumber(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a resident identity number")
    }
    self = number
  }

  /// Writes the number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
