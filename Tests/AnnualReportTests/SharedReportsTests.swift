import AnnualReport
import Documents
import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: SharedFolder.isPresent))
struct SharedReportsTests {
  static let stems: [String] = {
    let folder = SharedFolder.url.appending(path: "reports")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  static func read(_ stem: String) throws -> ReadReport {
    let url = SharedFolder.url.appending(path: "reports/\(stem).txt")
    return try ReportReader.read(TextReader.read(String(contentsOf: url, encoding: .utf8)))
  }

  @Test("every cell of a real report is read right", arguments: stems)
  func cells(stem: String) throws {
    let read = try Self.read(stem)
    let data = try Data(contentsOf: SharedFolder.url.appending(path: "reports/\(stem).json"))
    let expected = try JSONDecoder().decode(AnnualReport.self, from: data)
    for cell in expected.cells { #expect(read.report.text(of: cell) == expected.text(of: cell), "\(cell.path)") }
    #expect(read.report.agency == expected.agency)
    #expect(read.report.year == expected.year)
    #expect(read.report.edition == expected.edition)
    #expect(read.report.raw == [:])
    #expect(read.report.sections.map(\.ordinal) == [1, 2, 3, 4, 5, 6])
  }

  @Test("a real report that closes gives no error finding", arguments: stems)
  func noFalseErrors(stem: String) throws {
    let read = try Self.read(stem)
    #expect(read.findings.filter { $0.severity == .error } == [])
  }
}
