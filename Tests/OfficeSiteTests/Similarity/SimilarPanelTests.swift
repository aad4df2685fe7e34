import Foundation
import HTTPTypes
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// What may be the same is proposed on the case page, and nothing is done by itself.
struct SimilarPanelTests {
  @Test func anEarlierReplyToTheSameApplicantIsProposedWithItsArticle() async throws {
    try await OfficeSite.with { site, client in
      let earlier = try await site.answered(subject: "城南片区棚户改造征地补偿费用明细")
      let id = try await site.received(subject: "城南片区棚户改造征地补偿费用明细")
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let page = try await browser.get("/office/cases/\(id)").text
      let panel = try #require(page.range(of: "可能重复或相关（")).lowerBound
      #expect(page[panel...].contains("不予重复处理"))
      #expect(page[panel...].contains("《政府信息公开条例》第三十六条第六项"))
      #expect(page[panel...].contains("href=\"/office/cases/\(earlier)\""))
      let alone = try await site.received(subject: "博物馆藏品目录")
      #expect(!(try await browser.get("/office/cases/\(alone)")).text.contains("可能重复或相关（"))
    }
  }
}
