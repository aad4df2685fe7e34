import Desk
import HTTPTypes
import HummingbirdTesting
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// The choice between passing on and telling, through the pages.
struct TransferJourneyTests {
  private func path(_ id: Int64) -> String { CaseAction.transfer.url(ofCase: id) }

  @Test func itIsPassedOnToABodyOfThisInstallation() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received(confirmed: false)
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let form = try await browser.get(path(id))
      #expect(form.text.contains("第三十六条第五项") && form.text.contains("伊川县人民政府"))
      let version = try #require(form.value(of: "version"))
      var fields = [
        ("way", "here"), ("receiver", String(site.elsewhere)), ("reason", "由该县负责"), ("on", "2025-06-10"),
        ("version", version),
      ]
      let silent = try await browser.post(path(id), fields + [("step", "preview")])
      #expect(silent.status == .unprocessableContent && silent.text.contains("请填写怎样告知申请人的"))
      fields.append(("told", "6月10日电话告知"))
      let preview = try await browser.post(path(id), fields + [("step", "preview")])
      let seen = try #require(preview.value(of: "seen"))
      let done = try await browser.post(path(id), fields + [("seen", seen), ("step", "confirm")])
      #expect(done.status == .seeOther)
      let here = try await browser.get("/office/cases/\(id)")
      #expect(here.text.contains("转送至") && here.text.contains("伊川公开申〔2025〕1号"))
      #expect(here.text.contains("告知申请人：6月10日电话告知"))
      let clerk = try await site.clerk(at: site.elsewhere)
      let list = try await site.desk.worklist(WorklistQuery(.all), for: clerk).lines
      #expect(list.map(\.summary.number) == ["伊川公开申〔2025〕1号"])
      #expect(list.first?.summary.state == .arrived)
      // Who passed it on may not open it there.
      let other = try #require(list.first?.summary.id)
      #expect(try await browser.get("/office/cases/\(other)").status == .notFound)
    }
  }

  @Test func tellingTheApplicantInsteadLeadsToTheReply() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received(confirmed: false)
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let told = try await browser.post(path(id), ["way": "tell"])
      #expect(told.status == .seeOther)
      #expect(told.headers[.location] == CaseAction.confirmReceipt.url(ofCase: id))
      #expect(try await site.desk.openCase(id, for: site.person(.officer)).file.law.state == .arrived)
      // Once received it is answered; the reply can begin with Art. 36(5).
      let received = try await site.received()
      let refused = try await browser.get(path(received))
      #expect(refused.status == .conflict && refused.text.contains("已确认收到的政府信息公开申请应当答复"))
      let link = try #require(refused.text.firstMatch(of: #/href="([^"]*proposal=other-body)"/#)).output.1
      let reply = try await browser.get(String(link))
      #expect(reply.text.contains("<option value=\"R5\" selected"))
    }
  }
}
