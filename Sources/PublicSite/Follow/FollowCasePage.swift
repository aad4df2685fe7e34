import PageKit
import Civil
import Desk
import Ledger
import Statute

/// One application, as its applicant sees it.
struct FollowCasePage {
  let subject: String
  let number: String
  let status: Badge
  let now: String
  let due: Due?
  /// Where the applicant confirms having sent it; nil where nothing waits for that.
  let confirmURL: String?
  let hasActions: Bool
  let actions: [Action]
  let reply: ReplyPart?
  let hasRemedies: Bool
  let remedyTitle: String
  let remedies: [RemedyPart]
  let events: [TimelineEvent]
  let hasSteps: Bool
  let steps: [Step]
  let hasParts: Bool
  let parts: [Part]
  let partsTitle: String
  let partsText: String
  let hasLetters: Bool
  let letters: [LetterLine]
  let hasPapers: Bool
  let papers: [Paper]
  let factsTitle: String
  let facts: [Fact]

  /// One of the applications this one was split into; the same secret opens it.
  struct Part {
    let title: String
    let number: String
    let code: String

    init(_ part: FollowedApplication.Part) {
      title = part.title
      number = part.number
      code = FollowCode.grouped(part.followCode, by: 5)
    }
  }

  struct Due {
    let label: String
    let date: String
    let remaining: String
  }

  struct Step {
    let text: String
    let law: String?
  }

  struct Paper {
    let name: String
    let date: String
    let isoDate: String
    let url: String
    let size: String
  }

  /// A letter of the body to the applicant.
  struct LetterLine {
    let name: String
    let number: String?
    let date: String
    let isoDate: String
    let url: String
    let pdfURL: String?
    let docxURL: String
    /// When the applicant confirmed that it was received.
    let received: String?
  }

  struct RemedyPart {
    let title: String
    let text: String
    let law: String
  }

  struct ReplyPart {
    let title: String
    let outcome: String
    let number: String?
    let date: String
    let items: [Item]
    let hasFiles: Bool
    let files: [Paper]

    struct Item {
      let title: String
      let outcome: String
      let text: String
      let law: String?
    }
  }

  init(
    _ followed: FollowedApplication, letters found: [CaseLetter] = [], makesPDF: Bool = false, calendar: WorkingCalendar
  ) {
    let law = followed.file.law
    let wording = FollowWording(followed)
    subject = followed.file.filing.title
    number = law.number
    status = wording.status
    now = wording.now
    due = wording.due
    let words = ApplyWording(kind: law.kind)
    confirmURL = followed.canConfirmSubmission ? Route.followConfirm.path : nil
    let isPaid = followed.handedIn?.entry == .paymentProof
    let fee = Action(isPaid ? "查看缴费通知、补充缴费凭证" : "查看缴费通知、提交缴费凭证", Route.followFee.path, main: !isPaid)
    actions =
      (law.state == .awaitingFee ? [fee] : [])
      + followed.actions.compactMap { Self.action($0, followed) }
    hasActions = !actions.isEmpty || confirmURL != nil
    parts = followed.parts.map(Part.init)
    hasParts = !parts.isEmpty
    (partsTitle, partsText) =
      if let elsewhere = law.transferredTo, law.openedElsewhere != nil {
        ("转送后的申请", "这件申请已经转送\(elsewhere)办理，答复期限从它收到之日起算。凭下面的查询编号和原来的查询密码，也可以随时查看。")
      } else {
        ("分别办理的申请", "这件申请含有几个事项，已经分开办理。凭下面的查询编号和原来的查询密码，也可以随时查看。")
      }
    letters = found.map { letter in
      let (event, paper) = (Route.Part.id(letter.event), Route.Part.value(letter.paper.rawValue))
      return LetterLine(
        name: letter.letter?.title ?? letter.kind.label, number: letter.letter?.documentNumber,
        date: letter.day.chinese, isoDate: letter.day.description,
        url: Route.followLetter(event: event, paper: paper).path,
        pdfURL: makesPDF ? Route.followLetterPDF(event: event, paper: paper).path : nil,
        docxURL: Route.followLetterDOCX(event: event, paper: paper).path,
        received: followed.received(letter.paper, event: letter.event).map { "\($0.chinese)签收" })
    }
    hasLetters = !letters.isEmpty
    let all = followed.papers.map(Self.paper)
    let disclosed = zip(followed.papers, all).filter { $0.0.facts.kind == .disclosed }.map(\.1)
    papers = zip(followed.papers, all).filter { $0.0.facts.kind != .disclosed }.map(\.1)
    hasPapers = !papers.isEmpty
    reply = law.reply.map { Self.reply($0, files: disclosed) } ?? Self.result(followed, files: disclosed)
    remedies = Self.remedies(followed, calendar: calendar)
    hasRemedies = !remedies.isEmpty
    remedyTitle =
      followed.remedy?.kind == .noReply
      ? "没有按期答复，可以怎样做" : law.reply == nil ? "不服这一处理，可以怎样做" : "不服这一答复，可以怎样做"
    events = TimelineEvent.all(followed, letters: found)
    steps = wording.hasPeriod ? followed.clock.steps.map { Step(text: $0.text, law: $0.citation.chinese) } : []
    hasSteps = !steps.isEmpty
    factsTitle = "\(words.thing)内容"
    facts = [
      Fact("受理机关", followed.body.facts.name), Fact("\(words.thing)人类别", law.applicantKind.formLabel),
      Fact("提交渠道", "\(law.channel.label)，\(law.arrivedOn.chinese)"), Fact(words.requested, law.requested),
      Fact(words.form, law.formWanted.formLabel),
    ]
  }

  private static func action(_ action: CaseAction, _ followed: FollowedApplication) -> Action? {
    switch action {
    case .supplyCorrection where followed.handedIn?.entry == .lateCorrection:
      Action("补充或者改写补正", Route.followCorrection.path)
    case .supplyCorrection:
      Action(
        followed.isCorrectionLate ? "逾期补正，说明理由" : "提交补正", Route.followCorrection.path, main: true)
    case .receiveReasons: Action("说明理由", Route.followReasons.path, main: true)
    case .withdraw:
      Action("撤回\(ApplyWording(kind: followed.file.law.kind).thing)", Route.followWithdraw.path)
    default: nil
    }
  }

  private static func paper(_ attachment: Attachment) -> Paper {
    let day = OfficeClock.day(of: attachment.addedAt)
    return Paper(
      name: attachment.facts.fileName, date: day.chinese, isoDate: day.description,
      url: Route.followPaper(.id(attachment.id)).path, size: FileSize.text(Int(clamping: attachment.size)))
  }

  private static func reply(_ reply: Reply, files: [Paper]) -> ReplyPart {
    ReplyPart(
      title: "答复", outcome: reply.disposition.group.label, number: reply.documentNumber,
      date: reply.effectiveDay.chinese,
      items: reply.items.map { item in
        ReplyPart.Item(
          title: item.subject, outcome: item.kind.label, text: item.note,
          law: (item.disposition?.citation ?? item.kind.citation).chinese)
      }, hasFiles: !files.isEmpty, files: files)
  }

  /// How a request for correction or a proposal ended; nil while it has not.
  private static func result(_ followed: FollowedApplication, files: [Paper]) -> ReplyPart? {
    let subject = followed.file.filing.title
    func part(_ outcome: String, _ note: String, _ day: Day, _ article: String) -> ReplyPart {
      ReplyPart(
        title: "处理结果", outcome: outcome, number: nil, date: day.chinese,
        items: [.init(title: subject, outcome: outcome, text: note, law: Citation.regulations(article).chinese)],
        hasFiles: !files.isEmpty, files: files)
    }
    guard !followed.file.law.state.isOpen else { return nil }
    for event in followed.events.reversed().map(\.event) {
      switch event {
      case .recordCorrectionConcluded(let end): return part(end.result.label, end.note, end.day, "第四十一条")
      case .proposalConcluded(let end): return part(end.result.label, end.note, end.day, "第四十四条")
      default: continue
      }
    }
    return nil
  }

  /// The last days on which the applicant may act, in a sentence; each tells its own, whatever is known of the other.
  static func lastDays(_ remedy: Remedy, signedOn day: Day, calendar: WorkingCalendar) -> String? {
    guard let last = try? remedy.lastDays(deliveredOn: day, calendar: calendar) else { return nil }
    let suit = remedy.kind == .both ? "对其他内容直接提起行政诉讼" : "直接提起行政诉讼"
    let litigation = last.litigation.map { "；\(suit)的最后一日是\(lastDay($0))" } ?? ""
    return "您于\(day.chinese)签收，申请行政复议的最后一日是\(lastDay(last.reconsideration))\(litigation)。"
  }

  /// The last day of a period; where its year's days off are not announced, that it may move on.
  private static func lastDay(_ last: Remedy.LastDay) -> String {
    last.isSettled ? last.day.chinese : "\(last.day.chinese)（当年的放假安排尚未录入，遇休息日顺延至其后的第一个工作日）"
  }

  private static func remedies(_ followed: FollowedApplication, calendar: WorkingCalendar) -> [RemedyPart] {
    guard let remedy = followed.remedy, remedy.kind != .notOpen else { return [] }
    let title =
      switch remedy.kind {
      case .reconsiderationFirst: "先申请行政复议"
      case .either: "行政复议或者行政诉讼"
      case .both: "不予公开的部分先申请行政复议，其他部分可以复议或者诉讼"
      case .notOpen: ""
      case .noReply: "行政复议或者行政诉讼"
      }
    var text = remedy.text
    if let signed = followed.replySignedOn { text += lastDays(remedy, signedOn: signed, calendar: calendar) ?? "" }
    return [RemedyPart(title: title, text: text, law: remedy.citations.map(\.chinese).joined(separator: "，"))]
  }
}
