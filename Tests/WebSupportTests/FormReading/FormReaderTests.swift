import Foundation
import NIOCore
import Testing

@testable import WebSupport

@Suite struct FormReaderTests {
  static func body(_ parts: [(head: String, content: [UInt8])]) -> [UInt8] {
    parts.flatMap { Array("--B\r\nContent-Disposition: form-data; \($0.head)\r\n\r\n".utf8) + $0.content + [13, 10] }
      + Array("--B--\r\n".utf8)
  }

  static func read(_ bytes: [UInt8], chunk: Int = 1000, limits: FormLimits, folder: SpoolFolder = .system) async throws
    -> Form
  {
    let (stream, source) = AsyncStream.makeStream(of: ByteBuffer.self)
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      source.yield(ByteBuffer(bytes: bytes[start..<min(start + chunk, bytes.count)]))
    }
    source.finish()
    return try await FormReader(limits: limits, spool: folder).read(
      stream, contentType: "multipart/form-data; charset=utf-8; boundary=\"B\"")
  }

  @Test("Small files stay in memory, large ones lie on disk until the last copy goes")
  func spooling() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "spool-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let large = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    do {
      let form = try await Self.read(
        Self.body([
          ("name=\"note\"", Array("说明".utf8)), ("name=\"f\"; filename=\"小.txt\"", Array("abc".utf8)),
          ("name=\"f\"; filename=\"大.bin\"", large), ("name=\"g\"; filename=\"\"", []),
        ]), limits: FormLimits(total: 1 << 20, file: 100_000, memory: 1000), folder: SpoolFolder(url: folder))
      #expect(form["note"] == "说明")
      #expect(form.files("f").map(\.name) == ["小.txt", "大.bin"])
      #expect(form.files("g").isEmpty)
      #expect(form.files[0].fileURL == nil)
      #expect(try form.files[0].data() == Data("abc".utf8))
      #expect(form.files[0].sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
      #expect(try form.files[1].data() == Data(large))
      let url = try #require(form.files[1].fileURL)
      let mode = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("A refused upload leaves nothing on disk")
  func refusedUpload() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "spool-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = Self.body([("name=\"f\"; filename=\"a\"", Array(repeating: 1, count: 5000))])
    await #expect(throws: FormError.fileTooLarge(limit: 4999)) {
      try await Self.read(
        bytes, chunk: 500, limits: FormLimits(file: 4999, memory: 100), folder: SpoolFolder(url: folder))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("A text value has its limit and must be UTF-8")
  func fields() async throws {
    await #expect(throws: FormError.fieldTooLarge(limit: 3)) {
      try await Self.read(Self.body([("name=\"a\"", [65, 65, 65, 65])]), limits: FormLimits(field: 3))
    }
    await #expect(throws: FormError.malformed(.encoding)) {
      try await Self.read(Self.body([("name=\"a\"", [0xFF])]), limits: .text)
    }
    await #expect(throws: FormError.fileTooLarge(limit: 0)) {
      try await Self.read(Self.body([("name=\"a\"; filename=\"a\"", [65])]), limits: .text)
    }
  }
}
