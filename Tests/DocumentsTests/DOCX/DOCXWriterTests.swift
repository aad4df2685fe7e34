import CLibXML2
import Documents
import Formats
import Testing

struct DOCXWriterTests {
  static let letter = OfficialLetter(
    mark: "某区<水利&局>", documentNumber: "某水公开〔2025〕3号", title: "政府信息公开告知书", salutation: "李\"某'：",
    blocks: [
      .heading("一、甲"), .paragraph("正文 <b>&amp;\u{1}\u{FFFF}</b>"), .table([["项目", "内容"], ["签名", ""]]),
    ], attachments: ["甲", "乙"], signature: "某区水利局", date: "2025年3月6日", annotation: "此件公开发布",
    enclosures: [.init(title: "回执", blocks: [.table([["意见", ""]])])])

  @Test func everyPartIsWellFormed() throws {
    let archive = try ZipArchive(reading: try DOCXWriter(Self.letter.page).bytes())
    #expect(archive.entries.first?.path == "[Content_Types].xml")
    #expect(archive.entries.count == 14)
    for entry in archive.entries { #expect(Self.isWellFormed(entry.data), "\(entry.path)") }
  }

  @Test func everyPartIsDeclaredAndEveryRelationLeadsToAPart() throws {
    let archive = try ZipArchive(reading: try DOCXWriter(Self.letter.page).bytes())
    let types = String(decoding: try #require(archive["[Content_Types].xml"]), as: UTF8.self)
    for entry in archive.entries where !entry.path.hasSuffix(".rels") && entry.path != "[Content_Types].xml" {
      #expect(types.contains("PartName=\"/\(entry.path)\""), "\(entry.path)")
    }
    let relations = String(decoding: try #require(archive["word/_rels/document.xml.rels"]), as: UTF8.self)
    for match in relations.matches(of: /Target="([^"]*)"/) { #expect(archive["word/\(match.1)"] != nil, "\(match.1)") }
    let body = String(decoding: try #require(archive["word/document.xml"]), as: UTF8.self)
    for match in body.matches(of: /r:id="([^"]*)"/) { #expect(relations.contains("Id=\"\(match.1)\"")) }
  }

  @Test func theSameLetterMakesTheSameBytes() throws {
    #expect(try DOCXWriter(Self.letter.page).bytes() == (try DOCXWriter(Self.letter.page).bytes()))
  }

  @Test func thePageHasTheMeasuresOfTheStandard() throws {
    let archive = try ZipArchive(reading: try DOCXWriter(Self.letter.page).bytes())
    let body = String(decoding: try #require(archive["word/document.xml"]), as: UTF8.self)
    #expect(body.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"))
    #expect(body.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" w:header=\"1701\""))
    #expect(body.contains("w:line=\"579\" w:lineRule=\"exact\""))
    #expect(body.contains("w:firstLineChars=\"200\""))
  }

  /// Whether libxml2 reads the bytes as XML without complaint.
  static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { memory in
      let start = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
      let options = Int32(
        bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
      guard let tree = xmlReadMemory(start, Int32(memory.count), nil, nil, options) else { return false }
      xmlFreeDoc(tree)
      return true
    }
  }
}
