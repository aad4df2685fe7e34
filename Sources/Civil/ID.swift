/// The number under which a record is kept, typed by what it is a record of, so that the id of a body is never taken for
/// that of a case. Ids are handed out by the database, begin with 1, and say nothing else.
///
/// In JSON it is a number; the decimal text that older entries hold is read as well.
public struct ID<Subject>: Hashable, Sendable {
  /// The number in the database.
  public let number: Int64

  /// The record with this number.
  public init(_ number: Int64) { self.number = number }
}

extension ID: Comparable {
  /// By number.
  public static func < (left: ID, right: ID) -> Bool { left.number < right.number }
}

extension ID: CustomStringConvertible, LosslessStringConvertible {
  /// The number in decimal digits.
  public var description: String { String(number) }

  /// The id written as decimal digits; nil for anything else.
  public init?(_ text: String) {
    guard let number = Int64(text), String(number) == text else { return nil }
    self.number = number
  }
}

extension ID: ExpressibleByIntegerLiteral {
  /// For tests and constants.
  public init(integerLiteral value: Int64) { number = value }
}

extension ID: Codable {
  /// Reads a number, or the decimal text of one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int64.self) {
      self.number = number
      return
    }
    let text = try container.decode(String.self)
    guard let id = ID(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a number of a record: \(text)")
    }
    self = id
  }

  /// Writes the number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}
