import Chronicle
import AnnualReport
import Desk
import Documents
import Foundation
import Ledger
import Statute
import Testing

@Suite struct ImportReportTests {
  static func upload(_ report: AnnualReport, named name: String = "年报.html") -> Upload {
    Upload(fileName: name, mediaType: "text/html", content: Data(ReportHTML(report).page().utf8))
  }

  @Test func `a report is read, checked and kept with its file, and a second one becomes version 2`() async throws {
    try await Office.with { office in
      let head = try office.person(.head)
      let report = AnnualReport.sample(agency: "云岭区人民政府")
      let first = try await office.desk.importReport(
        Self.upload(report), scope: .own, by: head, requestID: "r1")
      #expect(!first.content.hasErrors)
      #expect(first.content.report.requests == report.requests)
      var wrong = report
      wrong.requests[.outcome(.granted), .applicant(.naturalPerson)] = 99
      let second = try await office.desk.importReport(
        Self.upload(wrong, named: "年报（更正）.html"), scope: .own, by: head, requestID: "r2")
      #expect(second.content.hasErrors)
      let key = ReportKey(agency: "云岭区人民政府", year: 2024, scope: .own)
      let (versions, current) = try await office.database.read {
        (try Reports.versions(key, in: $0), try #require(try Reports.current(key, in: $0)))
      }
      #expect(versions.map(\.version) == [2, 1])
      #expect(versions.map(\.id) == [second.id, first.id])
      #expect(current.summary.id == second.id)
      #expect(current.summary.sourceName == "年报（更正）.html")
      #expect(current.summary.errorCount > 0)
      #expect(try current.summary.body == office.body())
      #expect(current.content.report.requests[.outcome(.granted), .applicant(.naturalPerson)] == 99)
      let sha256 = try #require(current.summary.sourceSHA256)
      var kept = Data()
      for try await chunk in try await office.desk.blobs.chunks(of: sha256) { kept.append(chunk) }
      #expect(kept == Self.upload(wrong).content)
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).isSound)
    }
  }

  @Test func `a report that names no body and no year needs both told, and what it says prevails`() async throws {
    try await Office.with { office in
      let head = try office.person(.head)
      var nameless = AnnualReport.sample(agency: nil)
      nameless.year = nil
      let upload = Self.upload(nameless)
      func told(_ agency: String?, _ year: Int?) async throws -> [FieldProblem] {
        try await problems {
          _ = try await office.desk.importReport(
            upload, agency: agency, year: year, scope: .own, by: head, requestID: nil)
        }
      }
      let (agency, year) = (FieldProblem("agency", .missing), FieldProblem("year", .missing))
      #expect(try await told(nil, nil) == [agency, year])
      #expect(try await told(" ", 2023) == [agency])
      #expect(try await told("云溪区某局", nil) == [year])
      let kept = try await office.desk.importReport(
        upload, agency: "云溪区某局", year: 2023, scope: .own, by: head, requestID: nil)
      #expect(kept.content.report.agency == "云溪区某局")
      #expect(kept.content.report.year == 2023)
      let named = try await office.desk.importReport(
        Self.upload(.sample(agency: "云溪区档案馆")), agency: "别的机关", year: 1999, scope: .own, by: head, requestID: nil)
      #expect(named.content.report.agency == "云溪区档案馆")
      #expect(named.content.report.year == 2024)
    }
  }

  @Test func `what is no report, or no document, is refused and not kept`() async throws {
    try await Office.with { office in
      let head = try office.person(.head)
      for (name, content) in [
        ("空.html", Data()),
        ("图片.html", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 0, count: 64))),
        ("零.txt", Data(repeating: 0, count: 4096)), ("通知.html", Data("<p>关于放假的通知</p>".utf8)),
      ] {
        await #expect(throws: ReportFile.Refusal.self, "\(name)") {
          _ = try await office.desk.importReport(
            Upload(fileName: name, mediaType: "text/html", content: content), scope: .own, by: head, requestID: nil)
        }
      }
      let stored = try await office.database.read { try Reports.count(ReportFilter(), in: $0) }
      #expect(stored == 0)
    }
  }
}

extension AnnualReport {
  /// A report of 2024 that closes on every balance.
  static func sample(agency: String?) -> AnnualReport {
    var report = AnnualReport(agency: agency, year: 2024, edition: .of2021)
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
}
