import Testing
import WebSupport

@Suite struct ScalarEscaperTests {
  static let specials: [(Character, String)] = [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
  ]
  static let followers: [Unicode.Scalar] = ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{E0100}", "\u{1F3FD}"]

  static let templates: [String: String] = [
    "plain": "<p>{{x}}</p>",
    "attribute": "<input value=\"{{x}}\" title='{{x}}'>",
    "layout": "<main>{{$body}}{{x}}{{/body}}</main><footer>{{x}}</footer>",
    "child": "{{<layout}}{{$body}}<b>{{x}}</b>{{/body}}{{/layout}}",
    "includes": "<i>{{> parts/row }}</i>{{#list}}{{> parts/row}}{{/list}}",
    "parts/row": "[{{x}}]",
    "sections": "{{#list}}{{.}}{{x}}{{/list}}{{^none}}{{x}}{{/none}}",
    "indented": "<ul>\n  {{> parts/row}}\n</ul>",
  ]

  @Test("No special sign survives with a mark, a joiner or a selector behind it, wherever a template writes it")
  func hole() throws {
    let pages = try Templates(texts: Self.templates)
    for (sign, escaped) in Self.specials {
      for follower in Self.followers {
        let value = "a\(sign)\(Character(follower))b"
        for name in pages.names {
          let page = try pages.render(name, ["x": value, "list": [value]] as [String: Any])
          #expect(page.contains(scalars: "a\(escaped)\(follower)b"), "\(name) \(sign) U+\(follower.value)")
          #expect(!page.contains(scalars: "a\(sign)\(follower)"), "\(name) \(sign) U+\(follower.value)")
        }
      }
    }
  }

  @Test("Text without special signs stays as it is", arguments: ["", "公开", "a\u{301}", "👩‍👩‍👧", "1 + 1"])
  func plain(text: String) {
    #expect(Array(ScalarEscaper.escape(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("Every scalar but the six specials comes out as itself")
  func everyScalar() {
    for value in (UInt32(1)...0x2FFFF) {
      guard let scalar = Unicode.Scalar(value), !"&<>\"'".unicodeScalars.contains(scalar) else { continue }
      let text = String(scalar)
      if ScalarEscaper.escape(text) != text { Issue.record("U+\(String(value, radix: 16))") }
    }
    #expect(ScalarEscaper.escape("\u{0}") == "\u{FFFD}")
  }
}

extension String {
  /// Whether the scalars of a text occur in a row.
  func contains(scalars text: String) -> Bool {
    Array(utf8).contains(Array(text.utf8))
  }
}

extension Array where Element == UInt8 {
  func contains(_ needle: [UInt8]) -> Bool {
    guard count >= needle.count else { return false }
    return (0...(count - needle.count)).contains { self[$0..<($0 + needle.count)].elementsEqual(needle) }
  }
}
