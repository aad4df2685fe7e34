package import NIOCore

/// A page as it is written: UTF-8 bytes, of which only literals of the program itself are taken as they are.
///
/// Text goes by Unicode scalar, as a browser does. Going by `Character` would miss a `<` or `"` that a combining mark,
/// a joiner or a variation selector follows: the two are one `Character`, which is not equal to the bare sign.
package struct HTMLWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() { bytes.reserveCapacity(32 << 10) }

  /// Markup; a literal, so that nothing from a person or a file can get here.
  package mutating func fixed(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Text, harmless in HTML text and in quoted attributes.
  package mutating func value(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for (index, byte) in utf8.enumerated() {
        guard let written = Self.written(byte) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        fixed(written)
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
  }

  /// The text, or nothing for nil.
  package mutating func value(_ text: String?) {
    if let text { value(text) }
  }

  /// In decimal.
  package mutating func value(_ number: Int) { value(String(number)) }

  /// In decimal, or nothing for nil.
  package mutating func value(_ number: Int?) {
    if let number { value(number) }
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package var buffer: ByteBuffer { ByteBuffer(bytes: bytes) }

  /// What stands for a sign that HTML gives a meaning, nil for any other. In UTF-8 these bytes occur as nothing but
  /// themselves.
  private static func written(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0: "\u{FFFD}"
    default: nil
    }
  }
}
