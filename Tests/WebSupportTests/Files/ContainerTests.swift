import Foundation
import Testing

@testable import WebSupport

/// Documents that are ZIP containers are judged by their directory before anything is unpacked.
@Suite struct ContainerTests {
  /// A container whose directory says what the entries are; the contents are not looked at.
  static func container(_ entries: [(name: String, unpacked: Int)], comment: String = "") -> [UInt8] {
    func number(_ value: Int, _ length: Int) -> [UInt8] { (0..<length).map { UInt8(value >> (8 * $0) & 0xFF) } }
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let place = bytes.count
      bytes += [0x50, 0x4B, 3, 4] + number(20, 2) + number(0, 8) + number(0, 12) + number(name.count, 2) + number(0, 2)
      bytes += name
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + number(20, 2) + number(0, 8) + number(0, 4)
      directory += number(100, 4) + number(entry.unpacked, 4) + number(name.count, 2) + number(0, 12)
      directory += number(place, 4) + name
    }
    let start = bytes.count
    bytes += directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
    return bytes + number(directory.count, 4) + number(start, 4) + number(comment.utf8.count, 2) + Array(comment.utf8)
  }

  private func refusal(_ bytes: [UInt8], _ name: String = "a.docx") -> UploadRefusal? {
    UploadPolicy(kinds: [.docx, .xlsx, .ofd, .zip], fileLimit: 10 << 20, count: 5).refusal(
      of: UploadedFile(
        field: "f", name: name, declaredType: nil, size: bytes.count, sha256: "", kind: FileKind.detect(bytes),
        storage: .memory(bytes)))
  }

  static let whole: [(name: String, unpacked: Int)] = [
    ("[Content_Types].xml", 1_300), ("_rels/.rels", 600), ("word/document.xml", 40_000),
  ]

  @Test func `A document in order is taken, with a comment at its end too`() {
    #expect(refusal(Self.container(Self.whole)) == nil)
    #expect(refusal(Self.container(Self.whole, comment: "PK\u{5}\u{6} 由某软件生成")) == nil)
    #expect(refusal(Self.container([("[Content_Types].xml", 9), ("xl/workbook.xml", 9)]), "a.xlsx") == nil)
    #expect(refusal(Self.container([("OFD.xml", 9)]), "a.ofd") == nil)
    #expect(refusal(Self.container([("a.pdf", 9)]), "a.zip") == nil)
  }

  @Test(
    arguments: [
      ([("[Content_Types].xml", 9), ("word/document.xml", 300 << 20)], ContainerFault.tooLarge(limit: 128 << 20)),
      ([("[Content_Types].xml", 9), ("word/document.xml", 20 << 20)], .tooLarge(limit: 128 << 20)),
      (
        [("[Content_Types].xml", 9), ("word/a.xml", 100 << 20), ("word/b.xml", 100 << 20)], .tooLarge(limit: 128 << 20)
      ),
      ([("[Content_Types].xml", 9), ("word/document.xml", 0xFFFF_FFFF)], .tooLarge(limit: 128 << 20)),
      ([("[Content_Types].xml", 9), ("word/document.xml", 9), ("word/vbaProject.bin", 9)], .macros),
      ([("word/document.xml", 9)], .unreadable),
      ([("[Content_Types].xml", 9), ("a/word/document.xml", 9)], .unreadable),
    ] as [([(String, Int)], ContainerFault)])
  func `A bomb, a program and half a document are refused`(entries: [(String, Int)], fault: ContainerFault) {
    #expect(refusal(Self.container(entries)) == .container(fault))
  }

  @Test func `A container that was cut off or tells lies about its directory is refused at every length`() {
    let bytes = Self.container(Self.whole)
    for length in stride(from: 60, to: bytes.count, by: 7) {
      #expect(ZipDirectory(Array(bytes[..<length])) == nil, "\(length)")
    }
    for place in (bytes.count - 12)..<(bytes.count - 2) {
      var changed = bytes
      changed[place] = 0xFF
      #expect(ZipDirectory(changed)?.entries.count ?? 3 <= 3)
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
