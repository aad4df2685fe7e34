import HTTPTypes
import AnnualReport
import Desk
import Foundation
import Ledger
import TestSupport
import Testing

@Suite struct ReportPageTests {
  /// The page of the fixture report with some of its text changed.
  private func page(_ site: PublicSite, _ visitor: Visitor, _ changes: [(String, String)]) async throws -> PageText {
    var text = try Checkout.text("Tests/AnnualReportTests/Fixtures/云溪县-2024-word.txt")
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    let imported = try await site.desk.importReport(
      Upload(fileName: "改.txt", mediaType: "text/plain", content: Data(text.utf8)), scope: .own, by: site.officer,
      requestID: nil)
    return try await visitor.get("/reports/\(imported.id)")
  }

  @Test func `A number of the prose that agrees with the tables leads to its cell`() async throws {
    try await PublicSite.with { site, visitor in
      let text = try await visitor.get("/reports/\(site.report)").text
      #expect(text.contains("<a class=\"claim \" href=\"#cell-requests-newlyReceived-total\""))
      #expect(text.contains("id=\"cell-requests-newlyReceived-total\""))
      #expect(!text.contains("class=\"claim wrong\" href"))
    }
  }

  @Test func `A number of the prose that does not agree leads to its finding`() async throws {
    try await PublicSite.with { site, visitor in
      let text = try await page(site, visitor, [("申请50件", "申请58件")]).text
      #expect(text.contains("<a class=\"claim wrong\" href=\"#finding-1\""))
      #expect(text.contains("id=\"finding-1\""))
      #expect(!text.contains("未发现问题"))
    }
  }

  @Test func `It is held against the year before, on its page and in the list`() async throws {
    try await PublicSite.with { site, visitor in
      let earlier = try #require(try await site.desk.viewReport(site.report).previousID)
      let alone = try await visitor.get("/reports/\(earlier)").text
      #expect(alone.contains("没有上一年度报告"))
      #expect(!alone.contains("上一年度报告结转下年度为"))
      let following = try await visitor.get("/reports/\(site.report)").text
      #expect(!following.contains("没有上一年度报告"))
      #expect(following.contains("上一年度报告结转下年度为"))
      let rows = try await visitor.get("/reports").text.split(separator: "<tr>")
      let row = try #require(rows.first { $0.contains("/reports/\(site.report)\"") })
      #expect(row.contains("处错误"))
    }
  }

  @Test func `Everything a report says of itself is text, not markup`() async throws {
    try await PublicSite.with { site, visitor in
      let text = try await page(site, visitor, [("全年组织培训3次", "全年组织<b>培训</b>3次\"\u{301}")]).text
      #expect(text.contains("&lt;b&gt;培训&lt;/b&gt;"))
      #expect(!text.contains("<b>培训"))
    }
  }

  @Test func `The years of a body are compared`() async throws {
    try await PublicSite.with { site, visitor in
      _ = try await page(site, visitor, [("2024", "2022")])
      let compare =
        try await visitor.get("/reports/\(site.report)").text
        .firstMatch(of: #/href="(\/reports\/compare[^"]*)"/#).map { PageText.plain(String($0.output.1)) } ?? ""
      let text = try await visitor.get(compare).text
      for year in ["2022", "2023", "2024"] { #expect(text.contains(">\(year)</a>")) }
    }
  }

  @Test func `The library is filtered by year and agency and says when nothing fits`() async throws {
    try await PublicSite.with { _, visitor in
      let year = try await visitor.get("/reports?year=2023")
      #expect(year.text.contains("2023年政府信息公开工作年度报告"))
      #expect(!year.text.contains("2024年政府信息公开工作年度报告"))
      let nobody = try await visitor.get("/reports?agency=%E6%B2%A1%E6%9C%89")
      #expect(nobody.text.contains("没有符合条件的年报"))
      let far = try await visitor.get("/reports?page=99999999999999999999")
      #expect(far.status == .ok)
    }
  }
}
