import Civil
import Desk
import Foundation
import HTTPTypes
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// What others said when they were asked, on the pages of the office.
struct ObjectionJourneyTests {
  @Test func overAnObjectionTheFormAsksWhatIsLeftOut() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let clerk = try await site.clerk(at: site.district)
      let today = site.desk.clock.today
      for command in [
        CaseCommand.consult(id: "甲公司", party: .thirdParty, on: today),
        .recordOpinion(id: "甲公司", answer: .objects, on: today),
      ] {
        let version = try await site.desk.openCase(id, for: clerk).file.version
        try await site.desk.act(command, on: id, expecting: version, by: clerk)
      }
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let path = CaseAction.reply.url(ofCase: id)
      let page = try await browser.get(path)
      #expect(page.names.isSuperset(of: ["objected1", "publicInterestReason"]))
      let fields = [
        ("version", try #require(page.value(of: "version"))), ("items", "1"), ("subject1", "合同"), ("kind1", "R8"),
        ("ground1", "15"), ("note1", "提供合同全文"), ("serviceMethod", "post"), ("sentOn", "2025-06-10"),
        ("secrecyReviewer", String(try #require(site.people[.secrecyReviewer]))), ("step", "preview"),
      ]
      let refused = try await browser.post(path, fields)
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("第三方不同意公开的内容应当不予公开"))
      #expect(try await browser.post(path, fields + [("objected1", "leavesOut")]).status == .ok)
      #expect(try await browser.post(path, fields + [("publicInterestReason", "涉及公共安全")]).status == .ok)
    }
  }

  @Test func anObjectionThatCameTooLateIsShownAsLate() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let clerk = try await site.clerk(at: site.district)
      for (day, command) in [
        ("2025-06-04", CaseCommand.consult(id: "区水利局", party: .coMaker, on: Self.day("2025-06-04"))),
        ("2025-06-04", .recordConsultationReceipt(id: "区水利局", on: Self.day("2025-06-04"))),
        ("2025-06-27", .recordOpinion(id: "区水利局", answer: .objects, on: Self.day("2025-06-27"))),
      ] {
        let desk = site.desk(on: day)
        let version = try await desk.openCase(id, for: clerk).file.version
        try await desk.act(command, on: id, expecting: version, by: clerk)
      }
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let page = try await browser.get("/office/cases/\(id)").text
      #expect(page.contains("收到逾期的意见：不同意公开"))
      #expect(page.contains("逾期未答复，视为同意公开"))
    }
  }

  private static func day(_ text: String) -> Day { ActionFormTests.day(text) }
}
