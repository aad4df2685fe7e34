import Mustache

/// Makes text harmless in HTML text and in quoted attributes.
///
/// It goes by Unicode scalar, as a browser does. Going by `Character` would miss a `<` or `"` that a combining mark,
/// a joiner or a variation selector follows: the two are one `Character`, which is not equal to the bare sign.
package struct ScalarEscaper: MustacheContentType {
  /// The name under which templates ask for it.
  static let name = "HTML-SCALAR"

  package static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      case 0: bytes += Array("\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  package func escapeText(_ text: String) -> String { Self.escape(text) }

  /// In UTF-8 these bytes occur as nothing but themselves.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0: true
    default: false
    }
  }
}
