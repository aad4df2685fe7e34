import Foundation
import TestSupport

/// A program the rendering tests use; they are skipped, and say so, where it is not installed.
enum Tool: String, CaseIterable {
  case soffice, pdftotext, pdffonts, pdfinfo

  var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/\(rawValue)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static var areInstalled: Bool { allCases.allSatisfy { $0.path != nil } }

  /// Runs it and gives its standard output.
  func run(_ arguments: [String]) throws -> String {
    try StartedProgram.run(path ?? rawValue, arguments).output
  }
}

/// The interpreter of the environment that `script/bootstrap-pdf` made: named by `GONGKAI_PDF_PYTHON`.
enum PDFEngine {
  static var python: String? {
    ProcessInfo.processInfo.environment["GONGKAI_PDF_PYTHON"]
      .flatMap { FileManager.default.isExecutableFile(atPath: $0) ? $0 : nil }
  }
}

/// A folder for one test run, removed afterwards unless `GONGKAI_TEST_OUTPUT` names one to keep for looking at.
struct OutputFolder {
  let url: URL
  private let isKept: Bool

  init() throws {
    if let kept = ProcessInfo.processInfo.environment["GONGKAI_TEST_OUTPUT"] {
      url = URL(fileURLWithPath: kept)
      isKept = true
    } else {
      url = FileManager.default.temporaryDirectory.appendingPathComponent("letters-\(UUID().uuidString)")
      isKept = false
    }
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func remove() { if !isKept { try? FileManager.default.removeItem(at: url) } }
}
