package import Documents
import Foundation

/// The engine for tests of PDF: a real one where `GONGKAI_PDF_PYTHON` names it, and one that is not there.
package enum PDFEngine {
  package static let missing = PDFSettings(python: "/nonexistent/python3")

  package static var installed: PDFSettings? {
    ProcessInfo.processInfo.environment["GONGKAI_PDF_PYTHON"]
      .flatMap { FileManager.default.isExecutableFile(atPath: $0) ? PDFSettings(python: $0) : nil }
  }
}
