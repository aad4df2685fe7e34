import Formats
import TestSupport
import Testing

@testable import WebSupport

@Suite struct UploadPolicyTests {
  private let threads = BlockingWork("test", concurrency: 1, queueLimit: 8)

  private func file(_ name: String, _ bytes: [UInt8]) -> UploadedFile {
    UploadedFile(
      field: "f", name: name, declaredType: "application/pdf", size: bytes.count, sha256: "",
      kind: FileFormat(content: bytes), storage: .memory(bytes))
  }

  @Test("A file is taken only when its content is wanted and its name agrees")
  func policy() async throws {
    let policy = UploadPolicy(kinds: [.pdf, .jpeg], fileLimit: 10, count: 3)
    func refusal(_ name: String, _ bytes: [UInt8]) async throws -> UploadRefusal? {
      try await policy.refusal(of: file(name, bytes), on: threads)
    }
    #expect(try await refusal("a.PDF", Array("%PDF-1.7".utf8)) == nil)
    #expect(try await refusal("a.pdf", Array("<html>".utf8)) == .kind(.html))
    #expect(try await refusal("a.html", [0xFF, 0xD8, 0xFF]) == .mismatch(extension: "html", kind: .jpeg))
    #expect(try await refusal("a.pdf", []) == .empty)
    #expect(try await refusal("a.pdf", Array("%PDF-1.7 long".utf8)) == .tooLarge(limit: 10))
    let files = (0..<5).map { file("\($0).pdf", Array(($0 == 1 ? "<html>" : "%PDF-1.7").utf8)) }
    let refusals = try await policy.refusals(in: files, on: threads)
    #expect(refusals.map(\.file.name) == ["1.pdf", "3.pdf", "4.pdf"])
    #expect(refusals.map(\.reason) == [.kind(.html), .tooMany(limit: 3), .tooMany(limit: 3)])
    #expect(policy.formLimits.file == 12)
    #expect(policy.accept == ".jpeg,.jpg,.pdf")
  }

  @Test("A container waits for a thread of its own; everything else is told at once")
  func threadsOfItsOwn() async throws {
    let policy = UploadPolicy(kinds: [.pdf, .docx], fileLimit: 1 << 20, count: 3)
    let full = BlockingWork("test", concurrency: 1, queueLimit: 0)
    let gate = Gate()
    let blocker = Task { try await full.run { gate.wait() } }
    while full.load.running == 0 { await Task.yield() }
    let document = file("a.docx", try ZipArchive(entries: [.init(path: "word/document.xml", data: [1])]).bytes())
    await #expect(throws: BlockingWork.Busy()) { try await policy.refusal(of: document, on: full) }
    #expect(try await policy.refusal(of: file("a.pdf", Array("%PDF-1.7".utf8)), on: full) == nil)
    gate.open()
    try await blocker.value
    #expect(try await policy.refusal(of: document, on: full) == .container(.unreadable))
  }
}
