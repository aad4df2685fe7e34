import Desk
import HTTPTypes
import HummingbirdTesting
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// Proofs of service through the pages: put to a paper, seen to differ, and the day put right.
struct ProofJourneyTests {
  private func answered(_ site: OfficeSite) async throws -> Int64 {
    let id = try await site.received()
    let clerk = try await site.clerk(at: site.district)
    let version = try await site.desk.openCase(id, for: clerk).file.version
    let today = site.desk.clock.today
    try await site.desk.act(
      .reply(
        ReplyDraft(
          items: [ReplyItem(subject: "明细", kind: .notFound, note: "经检索")],
          service: Service(method: .post, sentOn: today))), on: id, expecting: version, by: clerk)
    return id
  }

  @Test func aProofThatDiffersLeadsToTheCorrectionWithItsPreview() async throws {
    try await OfficeSite.with { site, client in
      let id = try await answered(site)
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let page = try await browser.get("/office/cases/\(id)")
      #expect(page.text.contains("归档以前请补上送达凭证：政府信息公开申请答复书。"))
      #expect(page.text.contains("缺凭证"))
      let archiving = try await browser.get("/office/cases/\(id)/actions/archive")
      #expect(archiving.text.contains("归档以前请补上送达凭证"))
      let form = try await browser.get("/office/cases/\(id)/proofs")
      let paper = try #require(form.text.firstMatch(of: #/name="paper" value="(\d+-reply)"/#)).output.1
      let empty = try await browser.post("/office/cases/\(id)/proofs", ["paper": String(paper)])
      #expect(empty.status == .unprocessableContent)
      #expect(empty.text.contains("请选择凭证的种类") && empty.text.contains("请选择凭证的扫描件"))
      let sent = try await browser.post(
        "/office/cases/\(id)/proofs", [("paper", String(paper)), ("kind", "postReceipt"), ("day", "2025-06-09")],
        file: ("proof", "回执.txt", "邮戳6月9日"))
      #expect(sent.status == .seeOther)
      let after = try await browser.get("/office/cases/\(id)")
      #expect(after.text.contains("凭证载明2025年6月9日，登记的是2025年6月10日"))
      #expect(!after.text.contains("缺凭证"))
      #expect(after.text.contains("送达凭证：邮寄凭证"), "on the timeline")
      let link = try #require(after.text.firstMatch(of: #/href="([^"]*adjustService[^"]*)"/#)).output.1
      let adjust = try await browser.get(String(link))
      #expect(adjust.value(of: "to") == "2025-06-09")
      let version = try #require(adjust.value(of: "version"))
      let fields = [("to", "2025-06-09"), ("reason", "以邮戳为准"), ("version", version)]
      let path = "/office/cases/\(id)/actions/adjustService"
      let preview = try await browser.post(path, fields + [("step", "preview")])
      #expect(preview.text.contains("确认更正送达日期"))
      #expect(try await site.desk.openCase(id, for: site.person(.head)).file.law.closedOn == site.desk.clock.today)
      let seen = try #require(preview.value(of: "seen"))
      // The slip that shows the day is on file already.
      #expect(
        try await browser.post(path, fields + [("lateKind", "postReceipt"), ("seen", seen), ("step", "confirm")]).status
          == .seeOther)
      let corrected = try await browser.get("/office/cases/\(id)")
      #expect(!corrected.text.contains("凭证载明2025年6月9日，登记的是"))
    }
  }

  @Test func aCourierIsRefusedWithTheReason() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let answer = try await browser.post(
        "/office/cases/\(id)/actions/closeOtherwise",
        ["note": "重复登记", "serviceMethod": "courier", "sentOn": "2025-06-10", "version": "9", "step": "preview"])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("公文只能由邮政企业寄递，不能通过快递企业寄送。"))
    }
  }
}
