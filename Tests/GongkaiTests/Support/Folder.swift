import AnnualReport
import Foundation
import Statute
import TestSupport

/// A folder of its own for one test, removed at the end.
struct Folder {
  let url: URL

  static func with<Value>(_ body: (Folder) async throws -> Value) async throws -> Value {
    let folder = Folder(url: FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)"))
    try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.url) }
    return try await body(folder)
  }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ content: Data) throws -> String {
    try content.write(to: url.appending(path: name))
    return path(name)
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }
}

extension Program.Outcome {
  /// Whether it ended with the code, said so in one line on standard error, and printed nothing.
  func isRefusal(_ code: Int32 = 2) -> Bool {
    self.code == code && output.isEmpty && error.hasSuffix("\n") && error.split(separator: "\n").count == 1
      && error.hasPrefix("gongkai: ") && error.count > 12
  }

  /// The lines of standard output as JSON objects.
  func objects() throws -> [[String: Any]] {
    try output.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }
}

extension AnnualReport {
  /// A report of our own that closes on every balance.
  static func sample(agency: String = "云岭区人民政府", year: Int = 2024) -> AnnualReport {
    var report = AnnualReport(agency: agency, year: year, edition: .of2021)
    for kind in FileKind.allCases {
      for column in report.activeDisclosure[kind].columns { report.activeDisclosure[kind][column] = 3 }
    }
    for kind in DecisionKind.allCases { report.activeDisclosure[kind] = 120 }
    report.activeDisclosure.feesTenThousandYuan = DecimalAmount("12.5")
    for row in report.requests.rows {
      for column in RequestColumn.allCases { report.requests[row, column] = 0 }
    }
    for column in [RequestColumn.applicant(.naturalPerson), .total] {
      report.requests[.newlyReceived, column] = 9
      report.requests[.carriedIn, column] = 2
      report.requests[.outcome(.granted), column] = 7
      report.requests[.outcome(.notHeld), column] = 3
      report.requests[.total, column] = 10
      report.requests[.carriedOver, column] = 1
    }
    for path in DisputePath.allCases {
      for outcome in DisputeOutcome.allCases { report.disputes[path, outcome] = 0 }
    }
    report.sections = (1...6).map {
      ReportSection(ordinal: $0, title: ReportSection.titles[$0] ?? "", text: "本年度工作平稳有序。")
    }
    return report
  }

  var page: String { ReportHTML(self).page() }
}
