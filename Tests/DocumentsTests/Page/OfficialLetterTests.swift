import Documents
import Testing

struct OfficialLetterTests {
  private func paragraphs(_ page: LetterPage) -> [(String, PageStyle)] {
    page.blocks.compactMap { if case .paragraph(let text, let style) = $0 { (text, style) } else { nil } }
  }

  @Test func theDateStandsFourCharactersFromTheRightAndTheNameIsCentredAboveIt() throws {
    let lines = paragraphs(DOCXWriterTests.letter.page)
    let name = try #require(lines.first { $0.0 == "某区水利局" })
    let date = try #require(lines.first { $0.0 == "2025年3月6日" })
    #expect(date.1.endIndent == 4)
    #expect(name.1.endIndent == 4.5)
    let long = OfficialLetter(
      mark: "甲", title: "乙", blocks: [.paragraph("丙")], signature: "某某市某某区住房和城乡建设局", date: "2025年3月6日"
    ).page
    let longLines = paragraphs(long)
    #expect(try #require(longLines.last).1.endIndent - #require(longLines.dropLast().last).1.endIndent == 4)
  }

  @Test func theLastParagraphStaysWithTheSignature() throws {
    let page = OfficialLetter(mark: "甲", title: "乙", blocks: [.paragraph("丙"), .paragraph("丁")], signature: "甲").page
    #expect(paragraphs(page).map(\.1.keepsWithNext) == [true, false, true, false])
  }

  @Test(arguments: [(10, [10]), (19, [19]), (20, [10, 10]), (39, [13, 13, 13]), (41, [14, 14, 13])])
  func aLongTitleIsBrokenIntoEqualLines(length: Int, lines: [Int]) {
    let page = OfficialLetter(mark: nil, title: String(repeating: "题", count: length), blocks: []).page
    #expect(paragraphs(page).filter { $0.1.font == .titleSong }.map(\.0.count) == lines)
  }

  @Test(arguments: [1, 4, 10, 11, 20, 30, 60]) func theMarkIsNeverWiderThanItsLine(count: Int) {
    let mark = LetterPage.Mark(String(repeating: "局", count: count))
    #expect(mark.size >= 16)
    if count <= 27 { #expect(mark.size * Double(count) * 25.4 / 72 <= mark.lineLength) }
  }

  @Test func theHTMLEscapesEverythingAndLoadsNothing() {
    let html = DOCXWriterTests.letter.page.html
    #expect(html.contains("某区&lt;水利&amp;局&gt;"))
    #expect(html.contains("&lt;b&gt;&amp;amp;\u{FFFD}&lt;/b&gt;"))
    #expect(!html.contains("url(") && !html.contains("src=") && !html.contains("@import") && !html.contains("http"))
  }
}
