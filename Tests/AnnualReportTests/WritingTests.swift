import Documents
import Foundation
import Statute
import Testing

@testable import AnnualReport

@Suite struct WritingTests {
  /// Compares part by part, so that a failure shows which part it is.
  static func expectSame(_ read: AnnualReport, _ written: AnnualReport) {
    #expect(read.sections == written.sections)
    #expect(read.raw == written.raw)
    let different = (read.cells + written.cells).filter { read.text(of: $0) != written.text(of: $0) }
    #expect(different == [])
    #expect([read.agency, read.year.map(String.init)] == [written.agency, written.year.map(String.init)])
    #expect(read == written)
  }

  @Test("a report written as JSON reads back as the same report", arguments: 0..<40)
  func json(seed: Int) throws {
    var report = AnnualReport.random(seed, edition: seed.isMultiple(of: 2) ? .of2021 : .of2019)
    report.requests[.outcome(.granted), .applicant(.business)] = nil
    report.raw["requests.granted.business"] = "/"
    report.source = .init(file: "某 \"县\"\n.html", format: .html, sha256: "00ff")
    let finding = Finding(
      rule: "requests.balance", severity: .error, at: "requests.newlyReceived.total", expected: "208", actual: "205",
      message: "不平", citation: "30号", prose: ProseRange(section: 1, scalars: 3..<9))
    let read = ReadReport(report: report, findings: [finding])
    for pretty in [false, true] {
      let back = try ReadReport(jsonData: Data(read.json.text(pretty: pretty).utf8))
      #expect(back == read)
    }
    let coded = try JSONDecoder().decode(ReadReport.self, from: JSONEncoder().encode(read))
    #expect(coded == read)
  }

  @Test("the members of the JSON stand in the order of the contract")
  func order() {
    let text = ReadReport(report: .random(1), findings: []).json.text()
    let names = [
      "\"agency\"", "\"year\"", "\"edition\"", "\"activeDisclosure\"", "\"regulations\"", "\"issued\"", "\"repealed\"",
      "\"inForce\"", "\"normativeDocuments\"", "\"licensing\"", "\"penalties\"", "\"coercion\"",
      "\"feesTenThousandYuan\"",
      "\"requests\"", "\"columns\"", "\"rows\"", "\"newlyReceived\"", "\"denied.stateSecret\"",
      "\"other.miscellaneous\"",
      "\"total\":[", "\"carriedOver\"", "\"disputes\"", "\"reconsideration\"", "\"litigationDirect\"",
      "\"litigationAfterReconsideration\"", "\"sections\"", "\"findings\"",
    ]
    let places = names.map { text.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(RequestRow.rows(.divided).count == 25 && RequestRow.rows(.undivided).count == 23)
    for row in RequestRow.allCases { #expect(RequestRow(rawValue: row.rawValue) == row) }
    for column in RequestColumn.allCases { #expect(RequestColumn.allCases[column.index] == column) }
    #expect(!text.contains("\n"))
  }

  @Test("an unknown cell is null in JSON and never 0")
  func null() {
    let json = AnnualReport(agency: "云溪县", year: 2024).json.text()
    #expect(json.contains("\"granted\":[null,null,null,null,null,null,null]"))
    #expect(!json.contains("0,"))
  }

  @Test("JSON that is no report is refused with the member that is wrong")
  func refused() {
    #expect(throws: ContractError.self) { try ReadReport(jsonData: Data("{\"edition\":2021}".utf8)) }
    #expect(throws: ContractError("edition")) { try ReadReport(jsonData: Data("{\"edition\":1999}".utf8)) }
    #expect(throws: ContractError("")) { try ReadReport(jsonData: Data("[1]".utf8)) }
  }

  @Test("a report written as HTML reads back as the same report", arguments: 0..<60)
  func html(seed: Int) throws {
    let report = AnnualReport.random(seed, edition: seed.isMultiple(of: 2) ? .of2021 : .of2019)
    let read = try ReportReader.readUnchecked(HTMLReader.read(text: ReportHTML(report).page()))
    Self.expectSame(read.report, report)
    #expect(read.findings == [])
  }

  @Test("mixed forms survive HTML", arguments: 0..<10)
  func mixed(seed: Int) throws {
    var report = AnnualReport.random(seed)
    if seed.isMultiple(of: 2) {
      for kind in FileKind.allCases {
        report.activeDisclosure[kind] = FileCounts(newlyMade: seed, newlyPublished: 2, totalPublished: 30)
      }
    } else {
      var table = RequestTable(otherHandling: .undivided)
      for row in table.rows { table[row] = report.requests[row] }
      table[.otherUndivided] = [1, 0, 0, 0, 0, 0, 1]
      report.requests = table
    }
    let read = try ReportReader.readUnchecked(HTMLReader.read(text: ReportHTML(report).page()))
    Self.expectSame(read.report, report)
    #expect(read.findings.map(\.rule) == ["reading.mixedForms"])
  }

  @Test("cells carry their path as id, findings as class and links as anchors")
  func marks() {
    let finding = Finding(rule: "x", severity: .error, at: "requests.granted.total", message: "")
    let html = ReportHTML(.random(3), findings: [finding], link: { "/cases?cell=\($0.path)&a=1" }).requestsTable()
    #expect(html.contains("id=\"requests.granted.total\" class=\"has-finding error\""))
    #expect(html.contains("<a href=\"/cases?cell=requests.granted.total&amp;a=1\">"))
    #expect(html.contains("rowspan=\"22\""))
  }

  @Test("CSV has a line for each cell and disarms formulas")
  func csv() {
    var report = AnnualReport.random(4)
    report.raw["requests.granted.total"] = "=1+1,\"x\""
    let lines = report.csv.split(separator: "\r\n")
    #expect(lines.count == report.cells.count + 1)
    #expect(report.csv.contains(",\"'=1+1,\"\"x\"\"\""))
  }

  @Test("the text for a terminal shows unknown cells as question marks")
  func text() {
    let read = ReadReport(report: AnnualReport(agency: "云溪县", year: 2024), findings: [])
    #expect(read.text.contains("? ? ? ? ? ? ?"))
    #expect(read.text.contains("云溪县 2024年"))
  }
}
