import Ledger
import Desk
import Documents
import Hummingbird
import Statute
import WebSupport

/// The receipt (登记回执), shown once after an application was filed.
struct ReceiptRoute {
  let core: PortalCore

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.applyReceipt.path)) { request, context in
      guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
      guard FollowAccess.showsReceipt(context) else { return Redirect.to(.followCase) }
      let followed = try await core.desk.follow(code: access.code, secret: access.secret)
      let calendar = try await core.desk.database.read { try OfficeCalendar.calendar(of: followed.body.id, in: $0) }
      var page = ReceiptPage(followed, access: access, today: core.desk.clock.today, calendar: calendar)
      if core.pdf != nil { page.pdfURL = Route.applyReceiptPDF.path }
      let answer = try await core.pages.render(
        PublicPage(
          "public/receipt", title: "登记回执", column: .apply, crumbs: [Crumb("依申请公开", .apply), Crumb("登记回执")],
          content: page, caching: .never), request, context)
      try await FollowAccess.receiptWasShown(context)
      return answer
    }
    router.get(RouterPath(Route.applyReceiptPDF.path)) { _, context in
      guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
      guard let renderer = core.pdf else { throw DeskRefusal.notFound }
      let followed = try await core.desk.follow(code: access.code, secret: access.secret)
      let calendar = try await core.desk.database.read { try OfficeCalendar.calendar(of: followed.body.id, in: $0) }
      try await core.demand(FollowLetterRoutes.rate, of: context)
      let receipt = ReceiptPage(followed, access: access, today: core.desk.clock.today, calendar: calendar)
      return try await LetterFiles.pdf(
        receipt.letter.page, name: "登记回执-\(followed.file.law.number)", by: renderer)
    }
  }
}

struct ReceiptPage {
  let number: String
  let followCode: String
  let secret: String
  let facts: [Fact]
  let explanation: [String]
  let bodyName: String
  let date: String
  let followURL = Route.followCase.path
  var pdfURL: String?

  /// The same on paper.
  var letter: OfficialLetter {
    let keys = [["查询编号", followCode], ["查询密码", secret]]
    return OfficialLetter(
      mark: bodyName, title: "政府信息公开申请登记回执",
      blocks: [.paragraph(number), .paragraph("本机关已经收到您的申请，现予登记。")]
        + [.table(keys + facts.map { [$0.name, $0.text] })] + explanation.map(OfficialLetter.Block.paragraph),
      signature: bodyName, date: date)
  }

  init(_ followed: FollowedApplication, access: FollowAccess, today: Day, calendar: WorkingCalendar) {
    let law = followed.file.law
    number = "登记编号　\(law.number)"
    followCode = access.code
    secret = access.secret
    bodyName = followed.body.facts.name
    date = law.arrivedOn.chinese
    facts = [
      Fact("申请人类别", law.applicantKind.formLabel),
      Fact("收到方式", "网上提交，\(law.arrivedOn.chinese) \(OfficeClock.time(of: followed.file.createdAt))"),
      Fact("申请公开的内容", law.requested), Fact("获取方式", law.formWanted.formLabel),
    ]
    explanation = [
      "我们会与您确认收到申请，双方确认之日为收到申请之日（条例第三十一条）。", Self.period(from: today, calendar: calendar),
      "需要补正、延长期限或者征求第三方意见的，会书面告知您，答复日期相应变化。",
    ]
  }

  /// When the reply would be due if receipt were confirmed today; said plainly where the calendar does not reach.
  private static func period(from today: Day, calendar: WorkingCalendar) -> String {
    let rule = "自收到申请之日起20个工作日内答复（条例第三十三条）。"
    do throws(CalendarError) {
      let deadline = try Deadline.compute(from: today, workingDays: 20, calendar: calendar)
      return deadline.due.map { "\(rule)如果当天确认，应在\($0.chinese)前答复。" } ?? rule
    } catch {
      return "\(rule)\(error.chinese.dropLast())，公布后会显示具体日期。"
    }
  }
}
