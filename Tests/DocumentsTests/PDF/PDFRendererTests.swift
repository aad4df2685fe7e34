import Documents
import Foundation
import Testing

struct PDFRendererTests {
  private static var python: String? {
    ProcessInfo.processInfo.environment["GONGKAI_PDF_PYTHON"]
      .flatMap { FileManager.default.isExecutableFile(atPath: $0) ? $0 : nil }
  }

  private static let need: Comment = "needs GONGKAI_PDF_PYTHON, the interpreter that script/bootstrap-pdf made"

  private func renderer(_ change: (inout PDFSettings) -> Void = { _ in }) throws -> PDFRenderer {
    var settings = PDFSettings(python: try #require(Self.python), workers: 1)
    change(&settings)
    return PDFRenderer(settings)
  }

  @Test func withoutAnInterpreterTheErrorSaysSo() async {
    let renderer = PDFRenderer(PDFSettings(python: "/nonexistent/python3"))
    await #expect(throws: PDFError.notInstalled(python: "/nonexistent/python3")) { try await renderer.render("<p>x") }
  }

  @Test func aPageOverTheLimitIsRefusedBeforeAnyWorkerStarts() async {
    let renderer = PDFRenderer(PDFSettings(python: "/nonexistent/python3", pageBytes: 3))
    await #expect(throws: PDFError.pageTooLarge(limit: 3)) { try await renderer.render("<p>x") }
  }

  /// Stands for a worker: a program of a few lines in place of the engine.
  private func impostor(_ script: String) throws -> (settings: PDFSettings, file: URL) {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("worker-\(UUID().uuidString).sh")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return (PDFSettings(python: file.path, script: file.path, workers: 1, seconds: 0.5), file)
  }

  @Test func aWorkerThatDiesAtOnceIsAnErrorAndNotASignal() async throws {
    let (settings, file) = try impostor("exit 3")
    defer { try? FileManager.default.removeItem(at: file) }
    let renderer = PDFRenderer(settings)
    await #expect(throws: PDFError.workerDied) { try await renderer.render("<p>x") }
  }

  @Test func aWorkerThatDiesWhileAPageIsSentIsAnErrorAndNotASignal() async throws {
    let (settings, file) = try impostor("printf '\\000\\000\\000\\000\\000'; exit 0")
    defer { try? FileManager.default.removeItem(at: file) }
    let renderer = PDFRenderer(settings)
    let page = String(repeating: "公开", count: 1_000_000)
    await #expect(throws: PDFError.workerDied) { try await renderer.render(page) }
  }

  @Test func aWorkerThatHangsIsEnded() async throws {
    let (settings, file) = try impostor("printf '\\000\\000\\000\\000\\000'; exec sleep 60")
    defer { try? FileManager.default.removeItem(at: file) }
    let renderer = PDFRenderer(settings)
    await #expect(throws: PDFError.timedOut) { try await renderer.render("<p>x") }
  }

  @Test func anEnvironmentWithoutTheEngineIsTold() async throws {
    let (settings, file) = try impostor("printf '\\002\\000\\000\\000\\000'")
    defer { try? FileManager.default.removeItem(at: file) }
    let renderer = PDFRenderer(settings)
    await #expect(throws: PDFError.engineMissing) { try await renderer.render("<p>x") }
  }

  @Test(.enabled(if: python != nil, need)) func severalPagesAtOnceAreAllMade() async throws {
    let renderer = try renderer { $0.workers = 2 }
    let pages = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for index in 1...6 { group.addTask { try await renderer.render("<p>第\(index)页</p>") } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(pages.count == 6)
    for page in pages { #expect(page.starts(with: Array("%PDF-".utf8))) }
    await renderer.shutDown()
    await #expect(throws: PDFError.shutDown) { try await renderer.render("<p>x") }
  }

  @Test(.enabled(if: python != nil, need)) func theSamePageMakesTheSameBytes() async throws {
    let renderer = try renderer()
    let first = try await renderer.render(DOCXWriterTests.letter.page)
    #expect(first == (try await renderer.render(DOCXWriterTests.letter.page)))
  }

  @Test(.enabled(if: python != nil, need)) func aPageCanLoadNeitherFilesNorTheNetwork() async throws {
    let secret = FileManager.default.temporaryDirectory.appendingPathComponent("secret-\(UUID().uuidString).html")
    try Data("<p>SECRETWORD</p>".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    let renderer = try renderer()
    let plain = try await renderer.render("<p>x</p>")
    for page in [
      "<link rel=attachment href='file://\(secret.path)'><p>x</p>", "<img src='file://\(secret.path)'><p>x</p>",
      "<link rel=stylesheet href='http://127.0.0.1:9/'><p>x</p>",
      "<style>@import 'file://\(secret.path)'</style><p>x</p>",
      "<object data='file://\(secret.path)'></object><p>x</p>",
    ] {
      let made = try await renderer.render(page)
      #expect(made.count < plain.count + 400)
      #expect(!String(decoding: made, as: UTF8.self).contains("EmbeddedFile"))
    }
  }

  @Test(.enabled(if: python != nil, need)) func aWorkerOutOfTimeOrMemoryIsReplaced() async throws {
    let slow = "<table>" + String(repeating: "<tr><td>公<td>开</tr>", count: 60_000) + "</table>"
    let hurried = try renderer { $0.seconds = 1 }
    await #expect(throws: PDFError.timedOut) { try await hurried.render(slow) }
    // On a busy machine a new worker may itself need more than the second it is given.
    var made: [UInt8]?
    for _ in 0..<20 where made == nil { made = try? await Array(hurried.render("<p>x</p>")) }
    #expect(try #require(made).starts(with: Array("%PDF-".utf8)))
  }
}
