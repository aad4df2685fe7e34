import AnnualReport
import Foundation
import Statute
import TestSupport
import Testing

@Suite struct ReportReadTests {
  @Test func `a sound report is one JSON object, exit code 0`() async throws {
    try await Folder.with { folder in
      let file = try folder.write("2024.html", AnnualReport.sample().page)
      let outcome = try Program().run(["report", "read", file])
      #expect(outcome.code == 0 && outcome.error.isEmpty, "\(outcome)")
      #expect(outcome.output.split(separator: "\n").count == 1)
      let object = try #require(try outcome.objects().first)
      #expect(object["agency"] as? String == "云岭区人民政府")
      #expect(object["year"] as? Int == 2024)
      #expect(object["edition"] as? Int == 2021)
      let source = try #require(object["source"] as? [String: String])
      #expect(source["file"] == "2024.html" && source["format"] == "html" && source["sha256"]?.count == 64)
      let requests = try #require(object["requests"] as? [String: Any])
      let rows = try #require(requests["rows"] as? [String: [Int]])
      #expect(rows.count == 25)
      #expect(rows["newlyReceived"] == [9, 0, 0, 0, 0, 0, 9])
      let disclosed = try #require(object["activeDisclosure"] as? [String: Any])
      #expect(disclosed["feesTenThousandYuan"] as? String == "12.5")
    }
  }

  @Test func `several files are a line each; the worst of them is the exit code`() async throws {
    try await Folder.with { folder in
      let sound = try folder.write("sound.html", AnnualReport.sample().page)
      var wrong = AnnualReport.sample(agency: "青溪镇人民政府")
      wrong.requests[.outcome(.granted), .applicant(.naturalPerson)] = 70
      let unsound = try folder.write("unsound.html", wrong.page)
      let both = try Program().run(["report", "read", sound, unsound])
      #expect(both.code == 1 && both.error.isEmpty)
      #expect(try both.objects().map { $0["agency"] as? String } == ["云岭区人民政府", "青溪镇人民政府"])
      let missing = try Program().run(["report", "read", folder.path("no.html"), sound, unsound])
      #expect(missing.code == 2 && missing.error.split(separator: "\n").count == 1)
      #expect(try missing.objects().count == 2)
      let text = try Program().run(["report", "read", "--format", "text", sound])
      #expect(text.code == 0 && text.output.contains("云岭区人民政府 2024年"))
    }
  }

  @Test func `CSV has one head, and every line says whose cell it is`() async throws {
    try await Folder.with { folder in
      let one = try folder.write("a,b.html", AnnualReport.sample().page)
      let other = try folder.write("c.html", AnnualReport.sample(agency: "青溪镇人民政府", year: 2023).page)
      let outcome = try Program().run(["report", "read", "--format", "csv", one, other])
      #expect(outcome.code == 0)
      let lines = outcome.output.split(separator: "\r\n").map(String.init)
      #expect(lines.first == "file,agency,year,key,label,column,value,raw")
      let cells = AnnualReport.sample().cells.count
      #expect(lines.count == 1 + 2 * cells)
      #expect(lines.dropFirst().prefix(cells).allSatisfy { $0.hasPrefix("\"\(one)\",云岭区人民政府,2024,") })
      #expect(lines.suffix(cells).allSatisfy { $0.hasPrefix("\(other),青溪镇人民政府,2023,") })
      #expect(lines.contains { $0.contains("requests.newlyReceived.naturalPerson") && $0.hasSuffix(",9,") })
    }
  }

  @Test func `the findings alone, and against the year before`() async throws {
    try await Folder.with { folder in
      var wrong = AnnualReport.sample()
      wrong.requests[.total, .total] = 11
      let unsound = try folder.write("2024.html", wrong.page)
      let sound = try folder.write("sound.html", AnnualReport.sample().page)
      let checked = try Program().run(["report", "check", unsound, "--format", "json"])
      #expect(checked.code == 1)
      let findings = try checked.objects().compactMap { $0["finding"] as? [String: Any] }
      #expect(findings.contains { ($0["rule"] as? String)?.hasPrefix("requests.") == true })
      let clean = try Program().run(["report", "check", sound])
      #expect(clean.code == 0 && clean.output.hasSuffix("未发现问题\n"))
      var before = AnnualReport.sample(year: 2023)
      for column in [RequestColumn.applicant(.naturalPerson), .total] {
        before.requests[.carriedOver, column] = 5
        before.requests[.newlyReceived, column] = 13
      }
      let previous = try folder.write("2023.html", before.page)
      let continued = try Program().run(["report", "check", sound, "--previous", previous])
      #expect(continued.code == 1 && continued.output.contains("carriedIn"), "\(continued)")
      let two = try Program().run(["report", "check", sound, unsound, "--previous", previous])
      #expect(two.isRefusal())
      let gone = try Program().run(["report", "check", sound, "--previous", folder.path("no.html")])
      #expect(gone.isRefusal())
    }
  }

  @Test(
    arguments: [
      ("云溪县-2024-pdf.txt", 0), ("云溪县-2024-tsv.txt", 0), ("云溪县-2024-word.txt", 0),
      ("云溪县自然资源局-2020.txt", 0), ("柳塘镇-2022-mixed.html", 0),
    ] as [(String, Int32)]) func `reports in the layouts that converters leave are read`(_ name: String, _ code: Int32)
    throws
  {
    let file = Checkout.root.appending(path: "Tests/AnnualReportTests/Fixtures/\(name)").path
    let outcome = try Program().run(["report", "read", file])
    #expect(outcome.code == code && outcome.error.isEmpty, "\(outcome)")
    let object = try #require(try outcome.objects().first)
    #expect(object["agency"] is String && object["year"] is Int)
    let sections = try #require(object["sections"] as? [Any])
    #expect(sections.count == 6)
    #expect(try Program().run(["report", "check", file]).code == code)
  }
}
