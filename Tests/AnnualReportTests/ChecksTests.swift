import Foundation
import Statute
import Testing

@testable import AnnualReport

/// One clean report, one change, one finding.
@Suite struct ChecksTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    var rule: String
    var at: String?
    var severity: Severity
    var change: @Sendable (inout AnnualReport) -> Void
    var testDescription: String { rule + " " + (at ?? "") }

    init(
      _ rule: String, _ at: String?, _ severity: Severity, _ change: @escaping @Sendable (inout AnnualReport) -> Void
    ) {
      self.rule = rule
      self.at = at
      self.severity = severity
      self.change = change
    }
  }

  /// A report that closes, with prose that agrees.
  static func clean() -> AnnualReport {
    var report = AnnualReport(agency: "云溪县人民政府", year: 2024)
    for row in report.requests.rows { report.requests[row] = [0, 0, 0, 0, 0, 0, 0] }
    report.requests[.newlyReceived] = [20, 5, 0, 0, 0, 0, 25]
    report.requests[.carriedIn] = [2, 0, 0, 0, 0, 0, 2]
    report.requests[.outcome(.granted)] = [10, 3, 0, 0, 0, 0, 13]
    report.requests[.outcome(.partiallyGranted)] = [2, 0, 0, 0, 0, 0, 2]
    report.requests[.outcome(.notHeld)] = [6, 1, 0, 0, 0, 0, 7]
    report.requests[.outcome(.correctionLapsed)] = [1, 0, 0, 0, 0, 0, 1]
    report.requests[.total] = [19, 4, 0, 0, 0, 0, 23]
    report.requests[.carriedOver] = [3, 1, 0, 0, 0, 0, 4]
    for path in DisputePath.allCases {
      for outcome in DisputeOutcome.allCases { report.disputes[path, outcome] = 0 }
    }
    report.disputes[.reconsideration, .upheld] = 2
    report.disputes[.reconsideration, .total] = 2
    report.activeDisclosure.normativeDocuments = FileCounts(issued: 1, repealed: 2, inForce: 9)
    for ordinal in 1...6 {
      report.sections.append(ReportSection(ordinal: ordinal, title: ReportSection.titles[ordinal] ?? "", text: "略"))
    }
    report.sections[0].text = """
      统计期限自2024年1月1日起至2024年12月31日止。公布信息1,916条，其中动态1518条、财政9条，会议16条，其他373条。
      共收到政府信息公开申请25件，上年结转2件。其中网络申请20件。答复23件，包括予以公开13件，部分公
      开2件，无法提供7件，其他处理1件，占4.34%，结转下一年4件。申请引起行政复议两件，未发生行政诉讼。
      """
    report.sections[5].text = "本年度未收取信息处理费。"
    return report
  }

  static func replacing(_ old: String, _ new: String, section: Int = 1) -> @Sendable (inout AnnualReport) -> Void {
    { report in
      let text = report.sections[section - 1].text
      guard let range = text.firstRange(of: old) else { return }
      report.sections[section - 1].text = text.replacingCharacters(in: range, with: new)
    }
  }

  @Test("a report that is right has no findings")
  func clean() {
    #expect(CheckRegistry.findings(in: Self.clean()) == [])
  }

  @Test(
    "one slip gives its finding",
    arguments: [
      Slip("requests.balance", "requests.newlyReceived.business", .error) {
        $0.requests[.carriedOver, .applicant(.business)] = 2
      },
      Slip("requests.dispositionTotal", "requests.total.business", .error) {
        $0.requests[.outcome(.granted), .applicant(.business)] = 4
      },
      Slip("requests.rowTotal", "requests.granted.total", .error) { $0.requests[.outcome(.granted), .total] = 14 },
      Slip("disputes.total", "disputes.reconsideration.total", .error) { $0.disputes[.reconsideration, .pending] = 1 },
      Slip("cells.negative", "requests.granted.research", .error) {
        $0.requests[.outcome(.granted), .applicant(.research)] = -1
      },
      Slip("cells.integer", "requests.granted.research", .error) {
        $0.requests[.outcome(.granted), .applicant(.research)] = nil
        $0.raw["requests.granted.research"] = "1.5"
      },
      Slip("sections.missing", "sections.5", .warning) { $0.sections.remove(at: 4) },
      Slip("identity.year", "year", .warning) { $0.year = 2023 },
      Slip("prose.received", "requests.newlyReceived.total", .warning, replacing("申请25件", "申请26件")),
      Slip("prose.received", "requests.newlyReceived.total", .warning, replacing("共收到政府信息公开申请25件", "全年未收到公开申请")),
      Slip("prose.carried", "requests.carriedIn.total", .warning, replacing("上年结转2件", "上年结转三件")),
      Slip("prose.carried", "requests.carriedOver.total", .warning, replacing("结转下一年4件", "结转下一年5件")),
      Slip("prose.answered", "requests.total.total", .warning, replacing("答复23件", "答复24件")),
      Slip("prose.disposition", "requests.granted.total", .warning, replacing("予以公开13件", "予以公开12件")),
      Slip("prose.disposition", "requests.partiallyGranted.total", .warning, replacing("开2件", "开十二件")),
      Slip("prose.disposition", "requests.unavailable.notHeld.total", .warning, replacing("无法提供7件", "无法提供8件")),
      Slip("prose.disputes", "disputes.reconsideration.total", .warning, replacing("行政复议两件", "行政复议三件")),
      Slip("prose.disputes", "disputes.litigationDirect.total", .warning) {
        $0.disputes[.litigationDirect, .upheld] = 1
        $0.disputes[.litigationDirect, .total] = 1
      },
      Slip("prose.sum", "sections.1", .warning, replacing("1,916条", "1,917条")),
      Slip("prose.share", "sections.1", .warning, replacing("占4.34%", "占17.46%")),
      Slip("prose.fee", "requests.other.feeLapsed.total", .warning) {
        $0.requests[.outcome(.feeLapsed)] = [1, 0, 0, 0, 0, 0, 1]
        $0.requests[.outcome(.correctionLapsed)] = [0, 0, 0, 0, 0, 0, 0]
      },
    ])
  func slip(_ slip: Slip) {
    var report = Self.clean()
    slip.change(&report)
    let findings = CheckRegistry.findings(in: report)
    #expect(
      findings.contains { $0.rule == slip.rule && $0.at == slip.at && $0.severity == slip.severity }, "\(findings)")
  }

  @Test("a finding about prose points at the words")
  func place() throws {
    var report = Self.clean()
    Self.replacing("予以公开13件", "予以公开12件")(&report)
    let finding = try #require(CheckRegistry.findings(in: report).first { $0.rule == "prose.disposition" })
    let range = try #require(finding.prose).scalars
    #expect(Array(report.sections[0].text.unicodeScalars)[range].text == "12")
    #expect([finding.expected, finding.actual] == ["13", "12"])
  }

  @Test("blanks count as 0 only where the total agrees, and the notice says so")
  func blanks() {
    var report = Self.clean()
    report.requests[.outcome(.granted), .applicant(.research)] = nil
    #expect(CheckRegistry.findings(in: report).allSatisfy { $0.severity == .notice })
    #expect(
      CheckRegistry.findings(in: report).contains { $0.rule == "requests.rowTotal" && $0.message.contains("按0计") })
    report.requests[.outcome(.granted), .applicant(.business)] = nil
    let row = CheckRegistry.findings(in: report).filter { $0.rule == "requests.rowTotal" }
    #expect(row.map(\.severity) == [.notice])
    #expect(row.first?.message.contains("无法核对") == true)
  }

  @Test("prose about other years, channels and rough numbers is left aside")
  func silence() {
    var report = Self.clean()
    report.sections[0].text = "2023年收到政府信息公开申请77件。今年收到申请比上年增加9件。通过网络收到申请11件。发布信息约300条，其中其他200条。"
    #expect(CheckRegistry.findings(in: report) == [])
  }

  @Test("carry-over and documents in force are compared with the year before")
  func continuity() {
    var previous = Self.clean()
    previous.requests[.carriedOver] = [2, 0, 0, 0, 0, 0, 2]
    previous.activeDisclosure.normativeDocuments = FileCounts(issued: 0, repealed: 0, inForce: 10)
    let report = Self.clean()
    #expect(CheckRegistry.findings(in: report, after: previous) == [])
    previous.requests[.carriedOver, .applicant(.naturalPerson)] = 1
    previous.activeDisclosure.normativeDocuments[.inForce] = 11
    let found = CheckRegistry.findings(in: report, after: previous)
    #expect(found.map(\.severity) == [.error, .warning])
    #expect(CheckRegistry.findings(in: report, after: previous, waiver: "机构改革").map(\.severity) == [.notice, .warning])
  }

  @Test("every rule has its own id and is on the rules page")
  func page() {
    let entries = RuleCatalogue.entries
    #expect(Set(entries.map(\.rule)).count == entries.count)
    let page = RuleCatalogue.markdown()
    for entry in entries { #expect(page.contains("## `\(entry.rule)`")) }
  }
}
