import Foundation
import Testing

@testable import WebSupport

@Suite struct FileKindTests {
  static let samples: [([UInt8], FileKind)] = [
    ([], .empty),
    (Array("%PDF-1.7\n".utf8), .pdf),
    (Array("\n\n%PDF-1.4".utf8), .pdf),
    ([0x50, 0x4B, 3, 4] + Array("....[Content_Types].xml...word/document.xml".utf8), .docx),
    ([0x50, 0x4B, 3, 4] + Array("....xl/workbook.xml".utf8), .xlsx),
    ([0x50, 0x4B, 3, 4] + Array("....OFD.xml".utf8), .ofd),
    ([0x50, 0x4B, 3, 4] + Array("....photo.jpg".utf8), .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .ole),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .png),
    ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
    (Array("GIF89a".utf8), .gif),
    ([0x49, 0x49, 0x2A, 0, 8], .tiff),
    (Array("  <!DOCTYPE HTML><title>".utf8), .html),
    ([0xEF, 0xBB, 0xBF] + Array("<html>".utf8), .html),
    (Array("hello <script>alert(1)</script>".utf8), .html),
    (Array("<svg onload=alert(1)>".utf8), .html),
    (Array("政府信息公开".utf8), .text),
    ([0xB9, 0xAB, 0xBF, 0xAA], .text),
    (Array(repeating: 0, count: 50), .unknown),
    ([0x7F, 0x45, 0x4C, 0x46, 2, 1], .unknown),
  ]

  @Test("Content tells the kind", arguments: samples)
  func detect(bytes: [UInt8], kind: FileKind) {
    #expect(FileKind.detect(bytes) == kind)
  }

  @Test("A file is taken only when its content is wanted and its name agrees")
  func policy() {
    let policy = UploadPolicy(kinds: [.pdf, .jpeg], fileLimit: 10, count: 3)
    func file(_ name: String, _ bytes: [UInt8]) -> UploadedFile {
      UploadedFile(
        field: "f", name: name, declaredType: "application/pdf", size: bytes.count, sha256: "",
        kind: FileKind.detect(bytes), storage: .memory(bytes))
    }
    #expect(policy.refusal(of: file("a.PDF", Array("%PDF-1.7".utf8))) == nil)
    #expect(policy.refusal(of: file("a.pdf", Array("<html>".utf8))) == .kind(.html))
    #expect(policy.refusal(of: file("a.html", [0xFF, 0xD8, 0xFF])) == .mismatch(extension: "html", kind: .jpeg))
    #expect(policy.refusal(of: file("a.pdf", [])) == .empty)
    #expect(policy.refusal(of: file("a.pdf", Array("%PDF-1.7 long".utf8))) == .tooLarge(limit: 10))
    let files = (0..<5).map { file("\($0).pdf", Array(($0 == 1 ? "<html>" : "%PDF-1.7").utf8)) }
    #expect(policy.refusals(in: files).map(\.file.name) == ["1.pdf", "3.pdf", "4.pdf"])
    #expect(policy.refusals(in: files).map(\.reason) == [.kind(.html), .tooMany(limit: 3), .tooMany(limit: 3)])
    #expect(policy.formLimits.file == 12)
    #expect(policy.accept == ".jpeg,.jpg,.pdf")
  }
}
