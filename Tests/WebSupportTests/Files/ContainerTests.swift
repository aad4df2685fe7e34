import Formats
import Foundation
import TestSupport
import Testing

@testable import WebSupport

/// Documents that are ZIP containers are unpacked once before they are taken.
@Suite struct ContainerTests {
  private let threads = BlockingWork("test", concurrency: 1, queueLimit: 8)

  private func refusal(_ bytes: [UInt8], _ name: String = "a.docx") async throws -> UploadRefusal? {
    try await UploadPolicy(kinds: [.docx, .xlsx, .ofd, .zip], fileLimit: 10 << 20, count: 5).refusal(
      of: UploadedFile(
        field: "f", name: name, declaredType: nil, size: bytes.count, sha256: "", kind: FileFormat(content: bytes),
        storage: .memory(bytes)), on: threads)
  }

  private static func container(_ names: [String]) -> HandmadeZip { HandmadeZip(names.map { .init($0) }) }

  private static let whole = container(["[Content_Types].xml", "_rels/.rels", "word/document.xml"])

  @Test func `A document in order is taken, with a comment at its end too`() async throws {
    #expect(try await refusal(Self.whole.bytes) == nil)
    var remarked = Self.whole
    remarked.comment = Array("PK\u{5}\u{6} 由某软件生成".utf8)
    #expect(try await refusal(remarked.bytes) == nil)
    #expect(try await refusal(Self.container(["[Content_Types].xml", "xl/workbook.xml"]).bytes, "a.xlsx") == nil)
    #expect(try await refusal(Self.container(["OFD.xml"]).bytes, "a.ofd") == nil)
    #expect(try await refusal(Self.container(["a.pdf"]).bytes, "a.zip") == nil)
  }

  @Test func `A document with a large part is judged from the file in which it lies`() async throws {
    let folder = SpoolFolder(url: FileManager.default.temporaryDirectory)
    var generator = SeededGenerator(seed: 7)
    let picture = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let parts = ["[Content_Types].xml", "word/document.xml"].map { ZipArchive.Entry(path: $0, data: [1]) }
    let bytes = try ZipArchive(entries: [.init(path: "word/media/1.png", data: picture)] + parts).bytes()
    #expect(bytes.count > FormLimits.text.memory)
    var assembler = FormAssembler(limits: .upload(file: 10 << 20, count: 1), spool: folder)
    try assembler.take(.begin(MultipartHeader(name: "f", fileName: "a.docx", contentType: nil)))
    for start in stride(from: 0, to: bytes.count, by: 50_000) {
      try assembler.take(.data(Array(bytes[start..<min(start + 50_000, bytes.count)])))
    }
    try assembler.take(.end)
    let file = try #require(assembler.form.files.first)
    #expect(file.fileURL != nil)
    #expect(file.kind == .docx)
    let policy = UploadPolicy(kinds: [.docx], fileLimit: 10 << 20, count: 1)
    #expect(try await policy.refusal(of: file, on: threads) == nil)
    let narrow = UploadPolicy(
      kinds: [.docx], fileLimit: 10 << 20, count: 1, containers: ZipLimits(totalBytes: 100_000))
    #expect(try await narrow.refusal(of: file, on: threads) == .container(.tooLarge(limit: 100_000)))
  }

  /// A document whose last part says that it unpacks to so many bytes.
  private static func claiming(_ sizes: Int...) -> HandmadeZip {
    var zip = whole
    for (index, size) in sizes.enumerated() {
      var file = HandmadeZip.File("word/part\(index).xml")
      file.unpacked = size
      file.method = 8
      zip.files.append(file)
    }
    return zip
  }

  private static func changed(_ change: (inout HandmadeZip.File) -> Void) -> HandmadeZip {
    var zip = whole
    change(&zip.files[2])
    return zip
  }

  static let refused: [(HandmadeZip, ContainerFault)] = [
    (claiming(300 << 20), .tooLarge(limit: 128 << 20)), (claiming(20 << 20), .tooLarge(limit: 128 << 20)),
    (claiming(100 << 20, 100 << 20), .tooLarge(limit: 128 << 20)),
    (claiming(0xFFFF_FFFF), .tooLarge(limit: 128 << 20)), (claiming(9), .unreadable),
    (container(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]), .macros),
    (container(["[Content_Types].xml", "word/document.xml", "word/VBAPROJECT.BIN"]), .macros),
    (container(["[Content_Types].xml", "word/document.xml", "Word/Document.xml"]), .unreadable),
    (container(["word/document.xml"]), .unreadable), (changed { $0.localName = Array("word/x.xml".utf8) }, .unreadable),
    (changed { $0.checksum = 1 }, .unreadable), (changed { $0.localUnpacked = 0 }, .unreadable),
    (changed { $0.flags = 1 }, .encrypted), (container(["[Content_Types].xml", "word/a", "../../a"]), .unreadable),
  ]

  @Test(arguments: refused)
  func `A bomb, a program, a lie and half a document are refused`(zip: HandmadeZip, fault: ContainerFault) async throws
  {
    #expect(try await refusal(zip.bytes) == .container(fault))
  }

  @Test func `Folders of a document inside another folder make no document`() async throws {
    let zip = Self.container(["[Content_Types].xml", "a/word/document.xml"])
    #expect(try await refusal(zip.bytes) == .mismatch(extension: "docx", kind: .zip))
    #expect(try await refusal(Self.container([]).bytes, "a.zip") == .container(.unreadable))
  }

  @Test func `A container that was cut off is refused as damaged at every length`() async throws {
    let bytes = Self.whole.bytes
    for length in stride(from: 4, to: bytes.count, by: 7) {
      #expect(try await refusal(Array(bytes[..<length])) == .container(.unreadable), "\(length)")
    }
  }

  @Test(arguments: [
    ("明细\r\n见附件\u{202E}cod.exe", "明细 见附件cod.exe"), ("甲\u{0}乙\u{200B}丙", "甲乙丙"), ("𠮷\u{E000}", "𠮷\u{E000}"),
    ("征地\t补偿", "征地 补偿"),
  ]) func `What cannot be seen is taken out of a line, and nothing that can`(typed: String, kept: String) {
    #expect(HarmlessText.line(typed) == kept)
  }

  @Test func `A text of several lines keeps its lines`() {
    #expect(HarmlessText.lines("一\r\n二\r三\u{202E}\n\t四") == "一\n二\n三\n\t四")
  }
}
