import Foundation
import Testing

@testable import gongkai

@Suite struct PDFEngineTests {
  /// A folder like an installation, with an interpreter at each of the places.
  private func installed(_ places: [String], _ test: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pdf-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "bin"), withIntermediateDirectories: true)
    for place in places {
      let file = folder.appending(path: place)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("#!/bin/sh\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    try test(folder.resolvingSymlinksInPath())
  }

  private static let beside = "bin/.pdf/bin/python3"
  private static let shared = "share/gongkai/pdf/bin/python3"

  @Test func `what is named comes first, then the environment, then beside the program`() throws {
    try installed([Self.beside, Self.shared, "given", "named"]) { (folder: URL) throws in
      func find(_ given: String?, _ named: String?) throws -> String? {
        try PDFEngine.python(
          given: given.map { folder.appending(path: $0).path },
          environment: named.map { ["GONGKAI_PDF_PYTHON": folder.appending(path: $0).path] } ?? [:],
          program: folder.appending(path: "bin/gongkai"))
      }
      #expect(try find("given", "named")?.hasSuffix("/given") == true)
      #expect(try find(nil, "named")?.hasSuffix("/named") == true)
      #expect(try find(nil, nil)?.hasSuffix(Self.beside) == true)
      #expect(throws: CommandFailure.self) { _ = try find("missing", nil) }
      #expect(throws: CommandFailure.self) { _ = try find(nil, "missing") }
    }
  }

  @Test func `an installation under share is found, and none is no failure`() throws {
    try installed([Self.shared]) { (folder: URL) throws in
      let program = folder.appending(path: "bin/gongkai")
      #expect(try PDFEngine.python(given: nil, environment: [:], program: program)?.hasSuffix(Self.shared) == true)
    }
    try installed([]) { (folder: URL) throws in
      let program = folder.appending(path: "bin/gongkai")
      #expect(try PDFEngine.python(given: nil, environment: ["GONGKAI_PDF_PYTHON": ""], program: program) == nil)
    }
  }
}
