import Desk
import HTTPTypes
import HummingbirdTesting
import Ledger
import Statute
import Testing

@testable import Portal

/// An amended year is shown with the due days it moves before it is confirmed, and confirmed only as it was seen.
struct CalendarJourneyTests {
  private static let path = "/office/calendar/edit"

  private func amended(_ page: OfficeAnswer) throws -> [(String, String)] {
    let days = try #require(page.text.firstMatch(of: #/<textarea[^>]*name="days"[^>]*>([^<]*)</#)).output.1
    return [
      ("year", "2025"), ("notice", "国务院办公厅通知"), ("days", "\(days)\n放假 2025-06-16"),
      ("basis", try #require(page.value(of: "basis"))),
    ]
  }

  @Test func theMovedDueDaysAreCountedListedAndPutOnRecord() async throws {
    try await OfficeSite.with { site, client in
      let first = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.administrator, client)
      let fields = try amended(try await browser.get("\(Self.path)?year=2025"))
      let shown = try await browser.post(Self.path, fields + [("step", "preview")])
      #expect(shown.text.contains("到期日改变的在办申请") && shown.text.contains("1件"))
      #expect(shown.text.contains("洛水公开申〔2025〕1号"))
      #expect(shown.text.contains("2025年7月1日") && shown.text.contains("2025年7月2日"))
      let clerk = try await site.clerk(at: site.district)
      #expect(try await site.desk.openCase(first, for: clerk).file.dueDay == Day("2025-07-01"))
      // Another case comes in: what is confirmed is no longer what was seen.
      let second = try await site.received(subject: "校车线路")
      let seen = try #require(shown.value(of: "seen"))
      let again = try await browser.post(Self.path, fields + [("seen", seen), ("step", "confirm")])
      #expect(again.status == .ok && again.text.contains("2件"))
      #expect(try await site.desk.openCase(first, for: clerk).file.dueDay == Day("2025-07-01"))
      let now = try #require(again.value(of: "seen"))
      #expect(try await browser.post(Self.path, fields + [("seen", now), ("step", "confirm")]).status == .seeOther)
      for id in [first, second] {
        let opened = try await site.desk.openCase(id, for: clerk)
        #expect(opened.file.dueDay == Day("2025-07-02"))
        #expect(opened.entries.last?.entry == .dueDaySet(Day("2025-07-02")))
      }
      // Who began from the year as it was before is told, and keeps what they typed.
      let late = try await browser.post(Self.path, fields + [("step", "preview")])
      #expect(late.status == .unprocessableContent && late.text.contains("他人已经修改并保存"))
      #expect(late.text.contains("放假 2025-06-16"))
    }
  }

  @Test func aReceiptPutRightIsSeenBeforeItIsDone() async throws {
    try await OfficeSite.with { site, client in
      let id = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let path = CaseAction.adjustReceipt.url(ofCase: id)
      let version = try #require(try await browser.get(path).value(of: "version"))
      let fields = [("to", "2025-06-04"), ("reason", "签收回执"), ("version", version)]
      let refused = try await browser.post(path, [("to", "2025-06-02"), ("reason", "误"), ("version", version)])
      #expect(refused.status == .unprocessableContent && refused.text.contains("早于"))
      let shown = try await browser.post(path, fields + [("step", "preview")])
      #expect(shown.text.contains("<del>2025年7月1日 周二</del>") && shown.text.contains("<ins>2025年7月2日 周三</ins>"))
      let seen = try #require(shown.value(of: "seen"))
      #expect(try await browser.post(path, fields + [("seen", seen), ("step", "confirm")]).status == .seeOther)
      let head = try await site.person(.head)
      #expect(try await site.desk.openCase(id, for: head).file.dueDay == Day("2025-07-02"))
    }
  }
}
