import Documents
import Testing

@Suite struct TextReaderTests {
  @Test func `each line that is not blank is a paragraph, tabs kept`() {
    let document = TextReader.read("一、总体情况\r\n\n\u{C}  规章\t0\t 1\r　\u{A0}\n末行")
    #expect(document.blocks == [.paragraph("一、总体情况"), .paragraph("  规章\t0\t 1"), .paragraph("末行")])
    #expect(document.format == .text)
  }
}
