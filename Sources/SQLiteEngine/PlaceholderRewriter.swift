import Foundation

/// Turns `$n` into `?n`.
///
/// SQLite takes `$1` for a *name* and numbers it by first appearance, so that `$2, $1` would get its values swapped;
/// `?2, ?1` goes by number. Text inside quotes and comments stays as it is.
enum PlaceholderRewriter {
  struct Rewritten: Sendable, Equatable {
    var sql: String
    /// The highest placeholder number, and so the number of values the statement takes.
    var placeholders: Int
  }

  static func rewrite(_ sql: String) -> Rewritten {
    let source = Array(sql.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    var index = 0
    var highest = 0
    while index < source.count {
      let end = endOfOpaqueText(in: source, from: index)
      if end > index {
        output.append(contentsOf: source[index..<end])
        index = end
        continue
      }
      let byte = source[index]
      index += 1
      guard byte == dollar else {
        output.append(byte)
        continue
      }
      let digits = source[index...].prefix { (zero...nine).contains($0) }
      output.append(digits.isEmpty ? dollar : questionMark)
      if let number = Int(String(decoding: digits, as: UTF8.self)) { highest = max(highest, number) }
    }
    return Rewritten(sql: String(decoding: output, as: UTF8.self), placeholders: highest)
  }

  private static let dollar = UInt8(ascii: "$")
  private static let questionMark = UInt8(ascii: "?")
  private static let zero = UInt8(ascii: "0")
  private static let nine = UInt8(ascii: "9")

  /// Where the quoted text or comment that begins at `start` ends, or `start` when none begins there.
  private static func endOfOpaqueText(in source: [UInt8], from start: Int) -> Int {
    let next = start + 1 < source.count ? source[start + 1] : 0
    switch (source[start], next) {
    case (UInt8(ascii: "'"), _), (UInt8(ascii: "\""), _):
      return source[(start + 1)...].firstIndex(of: source[start]).map { $0 + 1 } ?? source.count
    case (UInt8(ascii: "-"), UInt8(ascii: "-")):
      return source[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
    case (UInt8(ascii: "/"), UInt8(ascii: "*")):
      var index = start + 2
      while index + 1 < source.count {
        if source[index] == UInt8(ascii: "*"), source[index + 1] == UInt8(ascii: "/") { return index + 2 }
        index += 1
      }
      return source.count
    default:
      return start
    }
  }
}
