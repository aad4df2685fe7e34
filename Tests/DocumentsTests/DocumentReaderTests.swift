import Documents
import Formats
import Foundation
import TestSupport
import Testing

@Suite struct DocumentReaderTests {
  static let foreign: [(FileFormat, [UInt8])] = [
    (.pdf, Array("%PDF-1.7\n".utf8)), (.pdf, Array("\n\n%PDF-1.4\n".utf8)),
    (.docx, HandmadeZip([.init("word/document.xml")]).bytes), (.xlsx, HandmadeZip([.init("xl/workbook.xml")]).bytes),
    (.pptx, HandmadeZip([.init("ppt/slides")]).bytes), (.ofd, HandmadeZip([.init("OFD.xml")]).bytes),
    (.zip, HandmadeZip([.init("a.txt")]).bytes), (.zip, Array("PK\u{5}\u{6}".utf8)),
    (.ole, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]), (.rtf, Array("{\\rtf1\\ansi".utf8)),
    (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]), (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0]),
    (.gif, Array("GIF89a".utf8)),
    (.bmp, [0x42, 0x4D, 1, 2, 3, 4, 0, 0, 0, 0]), (.tiff, [0x49, 0x49, 0x2A, 0]),
    (.webp, Array("RIFF0000WEBPVP8 ".utf8)),
    (.archive, [0x1F, 0x8B, 0x08]), (.mhtml, Array("MIME-Version: 1.0\r\nContent-Type: multipart/related;".utf8)),
  ]

  @Test(arguments: foreign)
  func `a known foreign format is refused by name whatever the file is called`(format: FileFormat, bytes: [UInt8]) {
    #expect(throws: DocumentError.unsupportedFormat(format)) {
      try DocumentReader.read(bytes, named: "report.html", contentType: "text/html")
    }
  }

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF], Array(" \r\n\t\u{3000}".utf8)] as [[UInt8]])
  func `nothing but white space is empty`(bytes: [UInt8]) {
    #expect(throws: DocumentError.empty) { try DocumentReader.read(bytes) }
  }

  static let sniffed: [(String, String?, String?, SourceFormat)] = [
    ("<!DOCTYPE html><p>a", "a.txt", "text/plain", .html),
    (" \n<!-- x --><?xml version='1.0'?><HTML>a", nil, nil, .html),
    ("\u{FEFF}<table><tr><td>1", nil, nil, .html), ("数量<5，比例>3", "a.html", "text/html", .text),
    ("一<p>二", nil, nil, .text), ("一<p>二", "A.HTM", nil, .html), ("一<p>二", nil, "text/html; charset=utf-8", .html),
    ("一<p>二</p><br>", nil, nil, .html), ("年度报告", "a.html", nil, .text), ("<pan>x", nil, nil, .text),
  ]

  @Test(arguments: sniffed)
  func `the format is found from the content`(text: String, name: String?, type: String?, format: SourceFormat) throws {
    #expect(try DocumentReader.read(Array(text.utf8), named: name, contentType: type).format == format)
  }

  @Test func `bytes beyond the limit are refused`() {
    let limits = DocumentLimits(bytes: 3)
    let refusal = DocumentError.tooLarge(bytes: 4, limit: 3)
    #expect(throws: refusal) { try DocumentReader.read(Array("abcd".utf8), limits: limits) }
    #expect(throws: refusal) { try DocumentReader.read(Data("abcd".utf8), limits: limits) }
    #expect(throws: refusal) { try HTMLReader.read(Array("abcd".utf8), limits: limits) }
  }

  @Test func `a file of three gigabytes is refused for its size`() throws {
    let path = NSTemporaryDirectory() + "documents-\(UUID().uuidString).txt"
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let size = 3 << 30
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: UInt64(size))
    try handle.close()
    #expect(throws: DocumentError.tooLarge(bytes: size, limit: 64 << 20)) {
      try DocumentReader.read(contentsOf: URL(filePath: path))
    }
  }

  @Test(arguments: [
    ("/tmp", FileDefect.isDirectory), ("/dev/zero", .notRegularFile), ("/nowhere/at/all", .notFound),
    ("a\0b", .notFound),
  ])
  func `what is not a regular file is refused`(path: String, defect: FileDefect) {
    #expect(throws: DocumentError.unreadable(defect)) { try DocumentReader.read(contentsOfFile: path) }
  }

  @Test func `a pipe is refused without waiting for a writer`() throws {
    let path = NSTemporaryDirectory() + "documents-\(UUID().uuidString)"
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    #expect(throws: DocumentError.unreadable(.notRegularFile)) { try DocumentReader.read(contentsOfFile: path) }
  }

  @Test func `a file is read`() throws {
    let path = NSTemporaryDirectory() + "documents-\(UUID().uuidString).txt"
    try Data("政府\t1\n".utf8).write(to: URL(filePath: path))
    defer { unlink(path) }
    #expect(try DocumentReader.read(contentsOfFile: path).blocks == [.paragraph("政府\t1")])
  }

  static let errors: [DocumentError] =
    [
      .tooLarge(bytes: 2, limit: 1), .empty, .nestedTooDeep(limit: 256), .tooManyAttributes(limit: 1),
      .gridTooLarge(cells: 2, limit: 1),
    ]
    + TextDefect.allCases.map(DocumentError.notText) + FileFormat.allCases.map(DocumentError.unsupportedFormat)
    + FileDefect.allCases.map(DocumentError.unreadable)

  @Test func `every refusal has a code of its own and one Chinese sentence`() {
    #expect(Set(Self.errors.map(\.code)).count == Self.errors.count)
    #expect(Set(Self.errors.map(\.message)).count == Self.errors.count)
    for error in Self.errors {
      #expect(error.message.hasSuffix("。") && !error.message.contains("\n"))
      #expect(error.message.filter { $0 == "。" }.count == 1)
    }
  }
}
