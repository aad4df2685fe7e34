import Documents
import Foundation
import ServiceLifecycle

/// The PDF engine in the service group: its workers start with the first page and end with the server.
struct PDFEngine: Service {
  let renderer: PDFRenderer?

  func run() async throws {
    try? await gracefulShutdown()
    await renderer?.shutDown()
  }

  /// The interpreter to use: the one that was given, which must be there, or the one of the environment variable, or one
  /// that was installed beside the program. Nil where there is none.
  static func python(
    given: String?, environment: [String: String] = ProcessInfo.processInfo.environment,
    program: URL? = Bundle.main.executableURL
  ) throws -> String? {
    let files = FileManager.default
    if let named = given ?? environment["GONGKAI_PDF_PYTHON"].flatMap({ $0.isEmpty ? nil : $0 }) {
      guard files.isExecutableFile(atPath: named) else {
        throw CommandFailure("找不到 PDF 生成组件的解释器：\(named)；请执行 script/bootstrap-pdf，或者去掉 --pdf-python。")
      }
      return named
    }
    guard let folder = program?.resolvingSymlinksInPath().deletingLastPathComponent() else { return nil }
    return [".pdf/bin/python3", "../share/gongkai/pdf/bin/python3"]
      .map { folder.appending(path: $0).standardizedFileURL.path }.first(where: files.isExecutableFile)
  }
}
