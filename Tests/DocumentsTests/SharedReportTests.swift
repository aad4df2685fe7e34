import Documents
import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: SharedFolder.isPresent)) struct SharedReportTests {
  @Test func `the reports of the development folder are read as plain text`() throws {
    let folder = SharedFolder.url.appending(path: "reports")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    for file in files where file.pathExtension == "txt" {
      let document = try DocumentReader.read(contentsOf: file)
      #expect(document.format == .text)
      #expect(document.blocks.count > 20)
    }
  }
}
