/// A unified social credit code (统一社会信用代码), 18 characters, whose check character is right.
public struct UnifiedSocialCreditCode: Hashable, Codable, Sendable {
  /// The code, in capitals.
  public let value: String

  /// The code, or nil when it cannot be one.
  public init?(_ text: String) {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    let characters = Array(text.utf8).map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    let values = characters.compactMap { alphabet.firstIndex(of: $0) }
    guard characters.count == 18, values.count == 18, values[2..<8].allSatisfy({ $0 < 10 }) else { return nil }
    var (weight, sum) = (1, 0)
    for value in values.prefix(17) {
      sum += value * weight
      weight = weight * 3 % 31
    }
    guard values[17] == (31 - sum % 31) % 31 else { return nil }
    value = String(decoding: characters, as: UTF8.self)
  }

  /// Reads the code and checks it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let code = UnifiedSocialCreditCode(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a unified social credit code")
    }
    self = code
  }

  /// Writes the code.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
