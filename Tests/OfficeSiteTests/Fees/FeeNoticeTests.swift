import Civil
import Desk
import HTTPTypes
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// Charging through the form: the month is counted, never typed.
struct FeeNoticeTests {
  @Test func theFormShowsBothScalesAndChargesAfterWhatCameBefore() async throws {
    try await OfficeSite.with { site, client in
      for number in 1...10 { try await site.received(subject: "第\(number)件申请的内容") }
      let id = try await site.received(on: "2025-06-04")
      try await site.desk.setApprovalMode(.direct, of: site.district, by: try await site.person(.head))
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let path = CaseAction.chargeFee.url(ofCase: id)
      let page = try await browser.get(path)
      #expect(page.text.contains("已经向本机关申请10件") && page.text.contains("按件计收：1件"))
      #expect(!page.names.contains("prior"))
      let version = try #require(page.value(of: "version"))
      let typed = [
        ("scale", "byItem"), ("count", "2"), ("pages", "50"), ("on", "2025-06-10"), ("serviceMethod", "portal"),
        ("version", version),
      ]
      let shown = try await browser.post(path, typed + [("step", "preview"), ("prior", "0")])
      #expect(shown.text.contains("第11至12件") && shown.text.contains("200元"))
      #expect(shown.text.contains("按量计收：50页"), "the other scale beside it")
      let seen = try #require(shown.value(of: "seen"))
      let done = try await browser.post(path, typed + [("seen", seen), ("step", "confirm")])
      #expect(done.status == .seeOther)
      let fee = try await site.desk.openCase(id, for: try await site.person(.officer)).file.law.fee
      #expect(fee?.priorUnits == 10 && fee?.units == 2 && fee?.total == Fen(200_00))
    }
  }
}
