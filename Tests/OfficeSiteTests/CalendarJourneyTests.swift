import Civil
import Desk
import HTTPTypes
import HummingbirdTesting
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// An amended year is shown with the due days it moves before it is confirmed, and confirmed only as it was seen.
struct CalendarJourneyTests {
  private static let path = "/office/calendar/edit"

  private func amended(_ page: OfficeAnswer) throws -> [(String, String)] {
    let days = try #require(page.text.firstMatch(of: #/<textarea[^>]*name="days"[^>]*>([^<]*)</#)).output.1
    return [
      ("year", "2025"), ("notice", "国务院办公厅通知"), ("days", "\(days)\n放假 2025-06-16"),
      ("reason", "国务院办公厅通知，6月16日放假"), ("basis", try #require(page.value(of: "basis"))),
    ]
  }

  @Test func theMovedDueDaysAreCountedListedAndPutOnRecord() async throws {
    try await OfficeSite.with { site, client in
      let first = try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.administrator, client)
      let fields = try amended(try await browser.get("\(Self.path)?year=2025"))
      let unexplained = try await browser.post(
        Self.path, fields.map { $0.0 == "reason" ? ("reason", "") : $0 } + [("step", "preview")])
      #expect(unexplained.status == .unprocessableContent && unexplained.text.contains("修改的原因"))
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
      let page = try await browser.get("/office/calendar?year=2025")
      #expect(page.text.contains("录入和修改") && page.text.contains("原因：国务院办公厅通知，6月16日放假"))
      #expect(page.text.contains("2025年6月16日由上班改为放假") && page.text.contains("修改以前的安排"))
      // Who began from the year as it was before is told, and keeps what they typed.
      let late = try await browser.post(Self.path, fields + [("step", "preview")])
      #expect(late.status == .unprocessableContent && late.text.contains("他人已经修改并保存"))
      #expect(late.text.contains("放假 2025-06-16"))
    }
  }

  @Test func aReceiptPutRightShowsTheStepsThatThenCameTooLate() async throws {
    try await OfficeSite.with { site, client in
      let head = try await site.person(.head)
      let clerk = try await site.clerk(at: site.district)
      let day = { (text: String) in try #require(Day(text)) }
      var form = ApplicationForm()
      form.applicantKind = .naturalPerson
      form.name = "欧阳震华"
      form.identityDocument = .residentIdentity
      form.identityNumber = "11010519491231002X"
      form.telephone = "13937900001"
      form.address = "洛水区滨河路77号院3号楼"
      form.subject = "征地补偿费用明细"
      form.formWanted = .post
      let arrived = try day("2025-05-26")
      let id = try await site.desk.registerApplication(
        form, to: site.district, arrival: Arrival(channel: .fax, submittedOn: arrived, arrivedOn: arrived), by: clerk
      ).caseID
      func act(_ command: CaseCommand) async throws {
        let version = try await site.desk.openCase(id, for: head).file.version
        try await site.desk.act(
          command, on: id, expecting: version, by: head, late: LateProof(.confirmationRecord, reference: "电话记录"))
      }
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      // The fax was confirmed late: the form asks why.
      let confirming = try await browser.get(CaseAction.confirmReceipt.url(ofCase: id))
      #expect(confirming.text.contains("未能及时确认的原因") && confirming.text.contains("2025年5月27日"))
      try await act(.confirmReceipt(confirmedOn: day("2025-06-03"), delayReason: "未收到回复"))
      try await act(.requestCorrection(points: ["年份"], periodWorkingDays: 10, on: day("2025-06-09")))
      try await act(.supplyCorrection(requested: nil, acceptedReason: nil, on: day("2025-06-10")))
      let path = CaseAction.adjustReceipt.url(ofCase: id)
      let asked = try await browser.get(path)
      #expect(asked.text.contains("收到原申请：2025年6月3日") && asked.text.contains("收到补正后的申请：2025年6月10日"))
      let fields = [
        ("which", "original"), ("to", "2025-05-26"), ("reason", "传真机的记录"),
        ("version", try #require(asked.value(of: "version"))),
      ]
      let shown = try await browser.post(path, fields + [("step", "preview")])
      #expect(shown.text.contains("2025年6月9日的补正告知") && shown.text.contains("逾期，至迟应当在2025年6月5日"))
      #expect(shown.text.contains("逾期要求补正的，期限不因补正重新起算"))
      let seen = try #require(shown.value(of: "seen"))
      #expect(try await browser.post(path, fields + [("seen", seen), ("step", "confirm")]).text.contains("请选择凭证的种类"))
      let proven = fields + [("lateKind", "serverAnswer"), ("seen", seen), ("step", "confirm")]
      #expect(try await browser.post(path, proven, file: ("lateFiles", "报告.txt", "传真报告")).status == .seeOther)
      let opened = try await site.desk.openCase(id, for: head)
      #expect(opened.file.law.firstReceiptDay == arrived)
      #expect(try opened.file.dueDay == day("2025-06-24"))
      let page = try await browser.get("/office/cases/\(id)")
      #expect(page.text.contains("期限不重新起算，继续计算") && page.text.contains("更正原申请的收到日期"))
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
      #expect(try await browser.post(path, fields + [("seen", seen), ("step", "confirm")]).text.contains("请选择凭证的种类"))
      let proven = fields + [("lateKind", "arrivalStamp"), ("seen", seen), ("step", "confirm")]
      #expect(try await browser.post(path, proven, file: ("lateFiles", "回执.txt", "签收6月4日")).status == .seeOther)
      let head = try await site.person(.head)
      #expect(try await site.desk.openCase(id, for: head).file.dueDay == Day("2025-07-02"))
    }
  }
}
