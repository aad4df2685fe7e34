/// Finds tags with so many attributes that libxml2, which compares each with all before it, would take hours.
///
/// Comments and scripts are not told apart from the rest, so that no disguise helps; that is why only different names count: a script holds
/// `<` and long stretches without `>`, but not thousands of different words in them.
struct HTMLAttributeFlood {
  /// The most different attributes of one tag.
  static let limit = 2_000

  private let bytes: [UInt8]
  private var index = 0
  private var names: Set<ArraySlice<UInt8>> = []
  private var firstQuote: Int?

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether a tag of the page has more attributes than the limit, or finding out takes too long.
  static func occurs(in bytes: [UInt8]) -> Bool {
    var scan = HTMLAttributeFlood(bytes)
    return scan.run()
  }

  private mutating func run() -> Bool {
    var budget = bytes.count.multipliedReportingOverflow(by: 16).partialValue
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), bytes[index + 1].isASCIILetter else {
        index += 1
        continue
      }
      let start = index
      if tagIsFlooded() { return true }
      budget -= index - start
      if budget < 0 { return true }
      // What looks like a quoted value may be text if the tag stands in a comment: look into it too.
      if let firstQuote { index = firstQuote }
    }
    return false
  }

  /// Moves from `<` to the end of the tag.
  private mutating func tagIsFlooded() -> Bool {
    firstQuote = nil
    if !names.isEmpty { names.removeAll(keepingCapacity: true) }
    skip { !$0.isASCIIWhitespace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    var count = 0
    while true {
      skip { $0.isASCIIWhitespace || $0 == UInt8(ascii: "/") }
      guard index < bytes.count, bytes[index] != UInt8(ascii: ">") else { return false }
      let start = index
      index += 1
      skip {
        !$0.isASCIIWhitespace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/")
      }
      count += 1
      if count > 32 { names.insert(bytes[start..<index]) }
      if names.count > Self.limit { return true }
      skipValue()
    }
  }

  private mutating func skipValue() {
    skip(while: \.isASCIIWhitespace)
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return }
    index += 1
    skip(while: \.isASCIIWhitespace)
    guard index < bytes.count else { return }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      if firstQuote == nil { firstQuote = index }
      skip { $0 != quote }
      index = min(index + 1, bytes.count)
    } else {
      skip { !$0.isASCIIWhitespace && $0 != UInt8(ascii: ">") }
    }
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while index < bytes.count, condition(bytes[index]) { index += 1 }
  }
}
