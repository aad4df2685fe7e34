import Documents
import Foundation
import Statute
import Testing

@testable import AnnualReport

/// Invented reports in the layouts that converters produce.
@Suite struct FixtureTests {
  static func text(_ name: String) throws -> String {
    let url = Bundle.module.resourceURL?.appending(path: "Fixtures/\(name)")
    return try String(contentsOf: #require(url), encoding: .utf8)
  }

  static let disputes = [2, 1, 0, 1, 4, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]

  static func disputes(_ report: AnnualReport) -> [Int?] {
    DisputePath.allCases.flatMap { path in DisputeOutcome.allCases.map { report.disputes[path, $0] } }
  }

  @Test("the three text layouts of one report give the same numbers", arguments: ["pdf", "word", "tsv"])
  func layouts(name: String) throws {
    let read = try ReportReader.read(TextReader.read(Self.text("云溪县-2024-\(name).txt")))
    let report = read.report
    #expect(report.agency == "云溪县人民政府")
    #expect(report.year == 2024)
    #expect(report.edition == .of2021)
    #expect(report.sections.map(\.ordinal) == [1, 2, 3, 4, 5, 6])
    #expect(report.sections.map(\.text.isEmpty) == [false, true, true, true, false, false])
    #expect(report.activeDisclosure.normativeDocuments == FileCounts(issued: 4, repealed: 1, inForce: 27))
    #expect(report.activeDisclosure.licensing == 18452)
    #expect([report.activeDisclosure.penalties, report.activeDisclosure.coercion] == [903, 17])
    #expect(report.activeDisclosure.feesTenThousandYuan?.description == "1032.7500")
    #expect(
      report.requests.rows.map { report.requests[$0, .total] } == [
        50, 4, 21, 6, 0, 1, 0, 2, 0, 2, 1, 0, 10, 1, 0, 2, 1, 0, 0, 0, 2, 0, 1, 50, 4,
      ])
    let person = report.requests.rows.map { report.requests[$0, .applicant(.naturalPerson)] ?? 0 }
    #expect(person == [41, 3, 18, 5, 0, 1, 0, 2, 0, 1, 0, 0, 8, 1, 0, 2, 1, 0, 0, 0, 2, 0, 0, 41, 3])
    #expect(Self.disputes(report) == Self.disputes)
    #expect(read.findings.filter { $0.severity > .notice } == [])
  }

  @Test("blank fields of the tab-separated layout are unknown, keep their text, and are taken as 0 where totals agree")
  func blanks() throws {
    let read = try ReportReader.read(TextReader.read(Self.text("云溪县-2024-tsv.txt")))
    #expect(read.report.requests[.outcome(.granted)] == [18, 2, nil, nil, 1, nil, 21])
    #expect(read.report.raw["requests.granted.research"] == "")
    #expect(read.report.raw["activeDisclosure.licensing"] == "18,452")
    #expect(read.report.activeDisclosure.regulations == FileCounts(issued: nil, repealed: nil, inForce: nil))
    #expect(read.findings.contains { $0.rule == "requests.rowTotal" && $0.severity == .notice })
  }

  @Test("a report in the 2019 form keeps its own cells and never maps them to those of 2021")
  func form2019() throws {
    let read = try ReportReader.read(TextReader.read(Self.text("云溪县自然资源局-2020.txt")))
    let report = read.report
    #expect(report.edition == .of2019)
    #expect(report.agency == "云溪县自然资源局")
    #expect(
      report.activeDisclosure.normativeDocuments == FileCounts(newlyMade: 2, newlyPublished: 2, totalPublished: 31))
    #expect(report.activeDisclosure.normativeDocuments[.inForce] == nil)
    #expect(report.activeDisclosure.licensing == 1295)
    #expect(report.activeDisclosure.feesTenThousandYuan == nil)
    let form = try #require(report.activeDisclosure.form2019)
    #expect(form[.licensing] == MatterCounts(previousItems: 42, change: -3))
    #expect(form[.otherServices] == MatterCounts(previousItems: 17, change: 2))
    #expect(form[.fees] == MatterCounts(previousItems: 6, change: -1))
    #expect([form.otherServiceDecisions, form.procurementItems] == [366, 9])
    #expect(form.procurementAmount == "251000元")
    #expect(report.requests.rows.count == 23)
    #expect(report.requests[.otherUndivided] == [2, 0, 0, 0, 1, 0, 3])
    #expect(Self.disputes(report) == Self.disputes)
    #expect(read.findings.filter { $0.severity > .notice } == [])
  }

  @Test("a web page that mixes the forms is read as far as it is certain")
  func mixed() throws {
    let read = try ReportReader.read(HTMLReader.read(text: Self.text("柳塘镇-2022-mixed.html")))
    let report = read.report
    #expect([report.agency, report.year.map(String.init)] == ["柳塘镇人民政府", "2022"])
    #expect(
      report.activeDisclosure.normativeDocuments == FileCounts(newlyMade: 3, newlyPublished: 3, totalPublished: 12))
    #expect(report.raw["activeDisclosure.regulations.newlyMade"] == "/")
    #expect(report.activeDisclosure.licensing == nil)
    #expect(report.raw["activeDisclosure.licensing"] == "22（其中修订16件）")
    #expect(report.activeDisclosure.feesTenThousandYuan == nil)
    #expect(report.raw["activeDisclosure.feesTenThousandYuan"] == "251000元")
    #expect(report.activeDisclosure.coercion == 0)
    #expect(report.requests.otherHandling == .undivided)
    #expect(report.requests[.otherUndivided] == [2, nil, nil, nil, 1, nil, 3])
    #expect(report.requests[.outcome(.otherLaw), .total] == 1)
    #expect(report.requests[.outcome(.internalAffairs), .total] == 0)
    #expect(Self.disputes(report) == Self.disputes)
    #expect(report.section(2)?.text == "下表各数由镇党政办公室汇总。")
    #expect(
      Set(read.findings.filter { $0.severity > .notice }.map(\.at)) == [
        "activeDisclosure.licensing", "activeDisclosure.feesTenThousandYuan",
      ])
    #expect(read.findings.contains { $0.rule == "reading.mixedForms" })
  }
}
