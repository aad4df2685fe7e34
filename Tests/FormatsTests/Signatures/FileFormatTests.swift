import Formats
import TestSupport
import Testing

@Suite struct FileFormatTests {
  static func container(_ names: String...) -> [UInt8] { HandmadeZip(names.map { .init($0) }).bytes }

  static func openDocument(_ type: String) -> [UInt8] {
    HandmadeZip([.init("mimetype", Array(type.utf8)), .init("content.xml")]).bytes
  }

  static let samples: [([UInt8], FileFormat)] = [
    ([], .empty),
    (Array("%PDF-1.7\n".utf8), .pdf),
    (Array("\n\n%PDF-1.4".utf8), .pdf),
    (container("[Content_Types].xml", "word/document.xml"), .docx),
    (container("xl/workbook.xml"), .xlsx),
    (container("ppt/presentation.xml"), .pptx),
    (container("OFD.xml", "Doc_0/Document.xml"), .ofd),
    (openDocument("application/vnd.oasis.opendocument.text"), .odt),
    (openDocument("application/vnd.oasis.opendocument.spreadsheet"), .ods),
    (openDocument("application/vnd.oasis.opendocument.graphics"), .zip),
    (container("photo.jpg"), .zip),
    (container(), .zip),
    ([0x50, 0x4B, 3, 4] + Array("....word/document.xml".utf8), .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .ole),
    (Array("{\\rtf1\\ansi".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
    ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
    (Array("GIF89a".utf8), .gif),
    ([0x42, 0x4D, 1, 2, 3, 4, 0, 0, 0, 0], .bmp),
    ([0x49, 0x49, 0x2A, 0, 8], .tiff),
    (Array("RIFF0000WEBPVP8 ".utf8), .webp),
    ([0x1F, 0x8B, 0x08], .archive),
    (Array("MIME-Version: 1.0\r\nContent-Type: multipart/related;".utf8), .mhtml),
    (Array("  <!DOCTYPE HTML><title>".utf8), .html),
    ([0xEF, 0xBB, 0xBF] + Array("<html>".utf8), .html),
    (Array("hello <script>alert(1)</script>".utf8), .html),
    (Array("<svg onload=alert(1)>".utf8), .html),
    (Array("政府信息公开".utf8), .text),
    ([0xB9, 0xAB, 0xBF, 0xAA], .text),
    (Array(repeating: 0, count: 50), .unknown),
    ([0x7F, 0x45, 0x4C, 0x46, 2, 1], .unknown),
  ]

  @Test(arguments: samples) func `Content tells the format`(bytes: [UInt8], format: FileFormat) {
    #expect(FileFormat(content: bytes) == format)
  }

  @Test func `Every format has a sample here`() {
    #expect(Set(Self.samples.map(\.1)) == Set(FileFormat.allCases))
  }

  @Test func `Only what may be text or nothing has no signature`() {
    for (bytes, format) in Self.samples {
      let isPlain = [.html, .text, .empty, .unknown].contains(format)
      #expect(FileFormat(signatureOf: bytes) == (isPlain ? nil : format))
    }
  }

  @Test func `Names that stand in the contents and not in the directory make no document`() {
    let words = Array("word/document.xml [Content_Types].xml OFD.xml xl/workbook.xml".utf8)
    var zip = HandmadeZip([.init("a.txt", words)])
    zip.comment = words
    #expect(FileFormat(content: zip.bytes) == .zip)
    #expect(FileFormat(content: Self.container("a/word/document.xml", "a/OFD.xml")) == .zip)
  }

  @Test func `A container that claims to be two kinds of document is none of them`() {
    #expect(FileFormat(content: Self.container("word/document.xml", "OFD.xml")) == .zip)
    #expect(FileFormat(content: Self.container("word/document.xml", "xl/workbook.xml")) == .zip)
  }

  @Test func `The directory decides however far it is from both ends`() {
    let filler = (0..<3000).map { HandmadeZip.File("media/\($0)-\(String(repeating: "图", count: 30)).png") }
    #expect(
      FileFormat(content: HandmadeZip(filler + [.init("word/document.xml")] + filler.map(Self.renamed)).bytes) == .docx)
  }

  private static func renamed(_ file: HandmadeZip.File) -> HandmadeZip.File {
    HandmadeZip.File(Array("other-".utf8) + file.name, [2])
  }

  @Test func `What a browser would run is never sent as what it is`() {
    for format in [FileFormat.html, .mhtml, .unknown, .ole] { #expect(format.mediaType == "application/octet-stream") }
    #expect(FileFormat.pdf.mediaType == "application/pdf")
  }

  @Test func `An ending belongs to one format only`() {
    let endings = FileFormat.allCases.flatMap(\.extensions)
    #expect(Set(endings).count == endings.count)
  }
}
