/// Money in hundredths of a yuan (分).
public struct Fen: Hashable, Comparable, Codable, Sendable {
  /// The amount in 分.
  public let amount: Int

  /// So many 分.
  public init(_ amount: Int) { self.amount = amount }

  /// The amount in yuan as a decimal: `3000` when whole, `30.50` otherwise.
  public var yuan: String {
    let whole = amount.magnitude / 100
    let rest = amount.magnitude % 100
    let sign = amount < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Less money comes first.
  public static func < (left: Fen, right: Fen) -> Bool { left.amount < right.amount }

  /// Reads the number of 分.
  public init(from decoder: any Decoder) throws { amount = try decoder.singleValueContainer().decode(Int.self) }

  /// Writes the number of 分.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(amount)
  }
}
