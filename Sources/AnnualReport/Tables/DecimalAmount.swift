public import Foundation

/// A decimal number exactly as it was written: "18.8710" keeps its last zero. Never floating point.
public struct DecimalAmount: Sendable, Hashable, CustomStringConvertible {
  /// The digits without the point.
  public let unscaled: Int64
  /// How many of the digits stand after the point, 0 to 18.
  public let scale: Int

  /// The number `unscaled` ÷ 10^`scale`; `nil` when the scale is not in 0...18.
  public init?(unscaled: Int64, scale: Int) {
    guard (0...18).contains(scale) else { return nil }
    self.unscaled = unscaled
    self.scale = scale
  }

  /// Reads an optional minus sign, ASCII digits and at most one point between digits; at most 18 digits.
  public init?(_ text: some StringProtocol) {
    var digits: Int64 = 0
    var count = 0
    var scale = 0
    var seenPoint = false
    var bytes = Array(text.utf8)[...]
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { bytes.removeFirst() }
    guard bytes.first != UInt8(ascii: "."), bytes.last != UInt8(ascii: ".") else { return nil }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        count += 1
        guard count <= 18 else { return nil }
        digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
        if seenPoint { scale += 1 }
      case UInt8(ascii: ".") where !seenPoint: seenPoint = true
      default: return nil
      }
    }
    guard count > 0 else { return nil }
    unscaled = negative ? -digits : digits
    self.scale = scale
  }

  /// The number as it was written.
  public var description: String {
    let digits = String(unscaled.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let sign = unscaled < 0 ? "-" : ""
    guard scale > 0 else { return sign + padded }
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  /// The same number for arithmetic; numerically equal amounts give equal decimals.
  public var decimal: Decimal { Decimal(unscaled) / pow(Decimal(10), scale) }
}
