import PageKit
import Chronicle
import Civil
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
      var page = ReceiptPage(followed, access: access)
      if core.pdf != nil { page.pdfURL = Route.applyReceiptPDF.path }
      let answer = try await core.pages.render(
        PublicPage(
          .receipt, title: page.title, column: .apply, crumbs: [Crumb("依申请公开", .apply), Crumb("登记回执")],
          content: page, caching: .never, hasForm: page.confirmURL != nil), request, context)
      try await FollowAccess.receiptWasShown(context)
      return answer
    }
    router.get(RouterPath(Route.applyReceiptPDF.path)) { _, context in
      guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
      guard let renderer = core.pdf else { throw DeskRefusal.notFound }
      let followed = try await core.desk.follow(code: access.code, secret: access.secret)
      guard FollowAccess.wasFiledHere(context), followed.file.law.channel == .portal else {
        return try await letter(access)
      }
      try await core.demand(FollowLetterRoutes.rate, of: context)
      let receipt = ReceiptPage(followed, access: access)
      return try await LetterFiles.pdf(
        receipt.letter.page, name: "登记回执-\(followed.file.law.number)", by: renderer)
    }
  }

  /// To the letter by which the office acknowledged the application, where there is one.
  private func letter(_ access: FollowAccess) async throws -> Response {
    let letters = try await core.desk.letters(code: access.code, secret: access.secret)
    guard let receipt = letters.last(where: { $0.paper == .receipt }) else { return Redirect.to(.followCase) }
    return Redirect.to(.followLetter(event: .id(receipt.event), paper: .value(receipt.paper.rawValue)))
  }
}

struct ReceiptPage {
  let title: String
  let thing: String
  let number: String
  let followCode: String
  let secret: String
  let facts: [Fact]
  let explanation: [String]
  let bodyName: String
  let date: String
  let followURL: String = Route.followCase.path
  /// Where the applicant confirms having sent it; nil once that is done.
  let confirmURL: String?
  var pdfURL: String?

  /// The same on paper.
  var letter: OfficialLetter {
    let keys = [["查询编号", followCode], ["查询密码", secret]]
    return OfficialLetter(
      mark: bodyName, title: title,
      blocks: [.paragraph(number), .paragraph("本机关已经收到您的\(thing)，现予登记。")]
        + [.table(keys + facts.map { [$0.name, $0.text] })] + explanation.map(OfficialLetter.Block.paragraph),
      signature: bodyName, date: date)
  }

  init(_ followed: FollowedApplication, access: FollowAccess) {
    let law = followed.file.law
    let wording = ApplyWording(kind: law.kind)
    title = wording.receipt
    confirmURL = followed.canConfirmSubmission ? Route.followConfirm.path : nil
    thing = wording.thing
    number = "登记编号　\(law.number)"
    followCode = access.code
    secret = access.secret
    bodyName = followed.body.facts.name
    date = law.arrivedOn.chinese
    facts = [
      Fact("\(wording.thing)人类别", law.applicantKind.formLabel),
      Fact("收到方式", "网上提交，\(law.arrivedOn.chinese) \(OfficeClock.time(of: followed.file.createdAt))"),
      Fact(wording.requested, law.requested), Fact(wording.form, law.formWanted.formLabel),
    ]
    explanation =
      switch law.kind {
      case .disclosure:
        [
          "我们会与您确认收到申请，双方确认之日为收到申请之日（条例第三十一条）。", Self.period(from: law.arrivedOn, calendar: followed.calendar),
          "需要补正、延长期限或者征求第三方意见的，会书面告知您，答复日期相应变化。",
        ]
      case .recordCorrection:
        [
          "我们会核实您提供的证据：有权更正且情况属实的，予以更正并告知您；不属于本机关职能范围的，转送有权更正的机关处理并告知您，或者告知您向有权更正的机关提出（条例第四十一条）。",
          Self.own(followed.settings.recordCorrectionPeriod, "办理更正"),
        ]
      case .activeDisclosureProposal:
        [
          "我们会审核这项信息：属于主动公开范围的，及时主动公开（条例第四十四条）。不能公开的，会告知您。",
          Self.own(followed.settings.proposalPeriod, "办理这类建议"),
        ]
      }
  }

  /// The period the body set itself; said plainly where there is none.
  private static func own(_ workingDays: Int?, _ what: String) -> String {
    workingDays.map { "本机关自收到之日起\($0)个工作日内\(what)。" } ?? "条例没有规定\(what)的期限。处理的结果会告知您，也可以随时在本网站查看进度。"
  }

  /// When the reply would be due if receipt were confirmed on the day of arrival; said plainly where the calendar does not reach.
  private static func period(from arrived: Day, calendar: WorkingCalendar) -> String {
    let rule = "自收到申请之日起20个工作日内答复（条例第三十三条）。"
    do throws(CalendarError) {
      let deadline = try Deadline.compute(from: arrived, workingDays: 20, calendar: calendar)
      return deadline.due.map { "\(rule)如果在\(arrived.chinese)确认，应在\($0.chinese)前答复。" } ?? rule
    } catch {
      return "\(rule)\(error.chinese.dropLast())，公布后会显示具体日期。"
    }
  }
}
