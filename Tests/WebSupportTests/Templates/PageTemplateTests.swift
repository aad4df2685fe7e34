import Testing
import WebSupport

@testable import TemplateSamples

@Suite struct PageTemplateTests {
  private static func page<Content>(_ template: PageTemplate<SampleFrame, Content>, _ content: Content) -> String {
    var out = HTMLWriter()
    template.write(&out, SampleFrame(heading: "题"), content)
    return out.text
  }

  @Test("Sections go by what is there: false, nil and empty lists are not, an empty text and zero are")
  func shapes() {
    var shapes = SampleShapes()
    shapes.rows = [.init(name: "甲", note: nil), .init(name: "乙", note: "注")]
    #expect(
      Self.page(.shapes, shapes) == """
        yes not-no\u{20}
        empty:; zero:0; 0
        nothing
        none
        <ul>
        <li>甲 without note, 题</li>
        <li>乙 注 of 乙</li>
        </ul>
        objectnotednoted?

        """)
  }

  @Test("What may be nil is followed to its values where it is there")
  func optionals() {
    var shapes = SampleShapes(nothing: "", none: ["a", "b"])
    shapes.maybe = .init(name: "maybe", note: nil)
    shapes.maybeYes = true
    shapes.maybeRows = [.init(name: "x", note: nil)]
    let lines = Self.page(.shapes, shapes).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[2] == "something")
    #expect(lines[3] == "xx")
    #expect(lines.dropLast().last == "objectnotednotedmaybe!")
    shapes.maybeYes = false
    shapes.maybeRows = []
    #expect(Self.page(.shapes, shapes).hasSuffix("objectnotednotedmaybe?\n"))
  }

  @Test("A page stands in its layout, and what it leaves open is the layout's")
  func layout() {
    #expect(
      Self.page(.filled, SampleContent("x")) == """
        <h1>题</h1>
        <b>x</b><i>x</i>
        <i>x</i>

        <footer>题</footer>

        """)
  }

  @Test("A template knows its path")
  func name() {
    #expect(PageTemplate<SampleFrame, SampleContent>.filled.name == "filled")
  }

  static let followers: [Unicode.Scalar] = [
    "\u{301}", "\u{338}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{E0100}", "\u{1F3FD}",
  ]

  @Test("No special sign survives with a mark, a joiner or a selector behind it, wherever a template writes it")
  func marksBehindSigns() {
    for (sign, escaped) in HTMLWriterTests.specials {
      for follower in Self.followers {
        let text = "a\(sign)\(Character(follower))b"
        let pages = [Self.page(.everywhere, SampleContent(text)), Self.page(.filled, SampleContent(text))]
        for (page, times) in zip(pages, [11, 3]) {
          let place = "\(sign) U+\(String(follower.value, radix: 16))"
          #expect(page.count(utf8: "a\(escaped)\(follower)b") == times, "\(place)")
          #expect(page.count(utf8: "a\(sign)\(follower)") == 0, "\(place)")
        }
      }
    }
  }
}
