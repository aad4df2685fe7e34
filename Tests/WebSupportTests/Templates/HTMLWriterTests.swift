import NIOCore
import Testing
import WebSupport

@Suite struct HTMLWriterTests {
  static let specials: [(Character, String)] = [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
  ]

  private static func written(_ text: String) -> String {
    var out = HTMLWriter()
    out.value(text)
    return out.text
  }

  @Test("Text without special signs stays as it is", arguments: ["", "公开", "a\u{301}", "👩‍👩‍👧", "1 + 1"])
  func plain(text: String) {
    #expect(Array(Self.written(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("Special signs are replaced wherever they stand")
  func specialSigns() {
    for (sign, escaped) in Self.specials {
      for (before, after) in [("", ""), ("公", ""), ("", "开"), ("公", "开"), ("\(sign)", "\(sign)")] {
        let around = [before, after].map { $0 == String(sign) ? escaped : $0 }
        #expect(Self.written("\(before)\(sign)\(after)") == around[0] + escaped + around[1])
      }
    }
  }

  @Test("Every scalar but the six specials comes out as itself")
  func everyScalar() {
    for value in (UInt32(1)...0x2FFFF) {
      guard let scalar = Unicode.Scalar(value), !"&<>\"'".unicodeScalars.contains(scalar) else { continue }
      let text = String(scalar)
      if Self.written(text) != text { Issue.record("U+\(String(value, radix: 16))") }
    }
    #expect(Self.written("\u{0}") == "\u{FFFD}")
  }

  @Test("Markup stays as it is, numbers are decimal, nil is nothing")
  func kinds() {
    var out = HTMLWriter()
    out.fixed("<p class=\"公\">")
    out.value(-7)
    out.value(nil as String?)
    out.value(nil as Int?)
    out.value("x" as String?)
    out.value(8 as Int?)
    #expect(out.text == "<p class=\"公\">-7x8")
    #expect(out.buffer.readableBytes == out.text.utf8.count)
  }
}

extension String {
  /// How often the bytes of a text occur.
  func count(utf8 text: String) -> Int {
    let (bytes, needle) = (Array(utf8), Array(text.utf8))
    guard bytes.count >= needle.count else { return 0 }
    return (0...(bytes.count - needle.count)).count { bytes[$0..<($0 + needle.count)].elementsEqual(needle) }
  }
}
