/// Finds `charset=…` (or another parameter) in header values, `meta` elements and XML declarations.
enum CharsetParameter {
  /// The value of the first parameter called `name`, quotes removed; `nil` when there is none.
  static func value(in bytes: some Collection<UInt8>, name: String = "charset") -> String? {
    let bytes = Array(bytes)
    let name = Array(name.utf8)
    var start = 0
    while let found = bytes.firstRange(ofASCII: name, from: start) {
      start = found.upperBound
      var rest = bytes[start...].drop(while: \.isASCIIWhitespace)
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0.isASCIIWhitespace || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let value = rest.prefix { $0.isLabel }
      if !value.isEmpty { return String(decoding: value, as: UTF8.self) }
    }
    return nil
  }
}

extension UInt8 {
  var isASCIIWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isASCIILetter: Bool { (0x61...0x7A).contains(lowercasedASCII) }
  var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// Whether the byte may stand in the name of an encoding.
  fileprivate var isLabel: Bool {
    isASCIILetter || (0x30...0x39).contains(self)
      || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":")].contains(self)
  }
}

extension [UInt8] {
  /// Where the lower-case ASCII `word` stands at or after `start`, upper case taken as lower case.
  func firstRange(ofASCII word: [UInt8], from start: Int = 0, before end: Int = .max) -> Range<Int>? {
    let end = Swift.min(end, count)
    guard let first = word.first, start >= 0, end - start >= word.count else { return nil }
    for index in start...(end - word.count) where self[index].lowercasedASCII == first {
      if word.indices.allSatisfy({ self[index + $0].lowercasedASCII == word[$0] }) {
        return index..<(index + word.count)
      }
    }
    return nil
  }
}
