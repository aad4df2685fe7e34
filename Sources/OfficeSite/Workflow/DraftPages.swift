import PageKit
import Chronicle
import Civil
import Desk
import Documents
import Foundation
import Hummingbird
import Ledger
import Statute
import WebSupport

/// The papers on their way: the queue, a paper, and what is done to it (文书).
enum DraftPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .drafts, { try await queue($0) }),
    (.get, .draft(.key), { try await page($0) }),
    (.get, .draftEdit(.key), { try await editForm(editable($0)).show($0) }),
    (.post, .draftEdit(.key), { try await edit($0) }),
    (.post, .draftSubmit(.key), { try await submit($0) }),
    (.post, .draftDecide(.key), { try await decide($0) }),
    (.get, .draftWithdraw(.key), { try await withdrawForm(editable($0)).show($0) }),
    (.post, .draftWithdraw(.key), { try await withdraw($0) }),
    (.get, .draftIssue(.key), { try await showIssue($0) }),
    (.post, .draftIssue(.key), { try await issue($0) }),
  ]

  private static func queue(_ visit: Visit) async throws -> Response {
    try visit.require(.viewCases)
    let queue = try await visit.desk.paperQueue(for: visit.person)
    return try await visit.show(.queue, title: "文书", QueuePage(queue))
  }

  private static func page(
    _ visit: Visit, refusal: String? = nil, remark: String = ""
  ) async throws -> Response {
    let opened = try await visit.desk.openPaper(try visit.id("draft"), for: visit.person)
    var compared: (from: Int, to: Int, [TextDifference])?
    if let from = visit.query("from").flatMap({ Int($0) }), let to = visit.query("to").flatMap({ Int($0) }) {
      compared = (
        from, to, try await visit.desk.differences(inPaper: opened.paper.id, from: from, to: to, for: visit.person)
      )
    }
    return try await visit.show(
      .paperDraft, title: opened.paper.kind.label, crumbs: crumbs(opened, nil),
      status: refusal == nil ? .ok : .unprocessableContent,
      DraftPage(opened, refusal: refusal, remark: remark, compared: compared))
  }

  private static func crumbs(_ opened: OpenedPaper, _ title: String?) -> [Crumb] {
    let file = opened.file
    let way = [Crumb("文书", .drafts), Crumb(file.law.number, .officeCase(.id(file.id)))]
    guard let title else { return way + [Crumb(opened.paper.kind.label)] }
    return way + [Crumb(opened.paper.kind.label, .draft(.id(opened.paper.id))), Crumb(title)]
  }

  private static func form(
    _ opened: OpenedPaper, _ title: String, route: Route, explanation: [String] = [], fields: [OfficeField],
    button: String
  ) -> WorkForm {
    WorkForm(
      title: title, route: route, back: .draft(.id(opened.paper.id)), crumbs: crumbs(opened, title),
      explanation: explanation,
      fields: fields + [
        OfficeField("base", "", .hidden, initial: String(opened.paper.current)),
        OfficeField("revision", "", .hidden, initial: String(opened.paper.revision)),
      ],
      button: button)
  }

  /// A paper that the person may edit.
  private static func editable(_ visit: Visit) async throws -> OpenedPaper {
    let opened = try await visit.desk.openPaper(try visit.id("draft"), for: visit.person)
    guard opened.mayEdit else {
      throw opened.paper.state.isFinal
        ? DeskRefusal.workflow(.paperIs(opened.paper.state)) : DeskRefusal.notAllowed(.draftPaper)
    }
    return opened
  }

  private static func number(_ visit: Visit, _ name: String) throws -> Int64 {
    guard let number = visit.form.text(name).flatMap({ Int64($0) }) else { throw DeskRefusal.notFound }
    return number
  }

  /// A paper whose form was sent: one that was finished meanwhile too, so that the desk keeps what was typed.
  private static func sent(_ visit: Visit) async throws -> OpenedPaper {
    let opened = try await visit.desk.openPaper(try visit.id("draft"), for: visit.person)
    return opened.paper.state.isFinal ? opened : try await editable(visit)
  }

  private static func editForm(_ opened: OpenedPaper) -> WorkForm {
    let letter = opened.current?.letter
    return form(
      opened, "修改文书", route: .draftEdit(.id(opened.paper.id)),
      explanation: ["一段一行；标题以“## ”开头；表格的一行写在竖线之间。每次保存都留下一版；已经送审、批准的，修改后要重新送审。"],
      fields: [
        OfficeField("title", "标题", .line, initial: letter?.title ?? ""),
        OfficeField("salutation", "主送", .line, initial: letter?.salutation ?? ""),
        OfficeField("body", "正文", .text(rows: 22), initial: LetterText.text(letter?.body ?? [])),
        OfficeField(
          "enclosures", "随文书发出的材料", .files(accept: OfficeUploads.accept, multiple: true), hint: OfficeUploads.hint,
          isOptional: true),
      ], button: "保存")
  }

  private static func edit(_ visit: Visit) async throws -> Response {
    let opened = try await sent(visit)
    let form = editForm(opened)
    var done = "已保存，可以送审。"
    return try await form.submit(visit, done: done) { input in
      let (title, salutation) = (input.text("title"), input.text("salutation"))
      let body = input.text("body", limit: FormInput.textLimit)
      let uploads = try await OfficeUploads.read("enclosures", as: .other, &input, visit)
      guard let current = opened.current else { throw DeskRefusal.notFound }
      var letter = current.letter
      letter.title = try input.settled(title)
      letter.salutation = try input.settled(salutation)
      letter.body = LetterText.blocks(try input.settled(body))
      let saved = try await visit.desk.savePaper(
        opened.paper.id,
        PaperDraft(
          kind: opened.paper.kind, act: current.act, letter: letter, enclosures: opened.paper.content.enclosures,
          uploads: uploads), basedOn: Int(try number(visit, "base")), by: visit.person)
      if case .beside(_, let version) = saved { done = "您修改期间他人已经保存，您的文字另存为第\(version)版，没有代替现行的一版。" }
    }
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let id = try visit.id("draft")
    do {
      let paper = try await visit.desk.submitPaper(
        id, version: Int(try number(visit, "version")), by: visit.person)
      return try await visit.redirect(.draft(.id(id)), .done, paper.state == .approved ? "不用审批，可以印发。" : "已送审。")
    } catch DeskRefusal.workflow(let reason) {
      return try await page(visit, refusal: reason.message)
    }
  }

  private static func decide(_ visit: Visit) async throws -> Response {
    let id = try visit.id("draft")
    let remark = visit.form["remark"] ?? ""
    do {
      guard let verdict = visit.form.text("verdict").flatMap(ApprovalDecision.Verdict.init) else {
        throw DeskRefusal.notFound
      }
      let paper = try await visit.desk.decidePaper(
        id, verdict, remark: remark, expecting: try number(visit, "revision"), by: visit.person)
      let done = verdict == .returned ? "已退回修改。" : paper.state == .approved ? "已同意，文书可以印发。" : "已同意，转下一环节。"
      return try await visit.redirect(.draft(.id(id)), .done, done)
    } catch DeskRefusal.workflow(let reason) {
      return try await page(visit, refusal: reason.message, remark: remark)
    } catch DeskRefusal.fields {
      return try await page(visit, refusal: "退回时请写明意见", remark: remark)
    }
  }

  private static func withdrawForm(_ opened: OpenedPaper) -> WorkForm {
    form(
      opened, "撤稿", route: .draftWithdraw(.id(opened.paper.id)), explanation: ["撤稿后不能再印发，各版文字和审批意见仍然保留。"],
      fields: [OfficeField("reason", "原因", .text(rows: 3))], button: "撤稿")
  }

  private static func withdraw(_ visit: Visit) async throws -> Response {
    let form = withdrawForm(try await sent(visit))
    return try await form.submit(visit, done: "已撤稿。") { input in
      let reason = input.text("reason", limit: FormInput.textLimit)
      _ = try await visit.desk.withdrawPaper(
        try visit.id("draft"), reason: try input.settled(reason), expecting: try number(visit, "revision"),
        by: visit.person)
    }
  }

  private static func issuable(_ visit: Visit) async throws -> OpenedPaper {
    let opened = try await visit.desk.openPaper(try visit.id("draft"), for: visit.person)
    guard opened.mayIssue else {
      throw opened.paper.state == .approved
        ? DeskRefusal.notAllowed(.issuePaper) : DeskRefusal.workflow(.paperIs(opened.paper.state))
    }
    return opened
  }

  private static func showIssue(_ visit: Visit) async throws -> Response {
    let opened = try await issuable(visit)
    return try await issueForm(opened, try await offer(opened, visit), on: visit.today).show(visit)
  }

  private static func issueForm(_ opened: OpenedPaper, _ offer: Desk.MailOffer, on today: Day) -> WorkForm {
    form(
      opened, "印发", route: .draftIssue(.id(opened.paper.id)),
      explanation: ["印发即编定文号并办理文书所载的事项，不能撤回。"] + (opened.nextNumber.map { ["文号：\($0)。"] } ?? []),
      fields: ServiceFields.fields(today: today).offering(offer) + LateFields.fields(showing: nil), button: "印发")
  }

  /// What can be done by mail; only papers for the applicant go to the address on file.
  private static func offer(_ opened: OpenedPaper, _ visit: Visit) async throws -> Desk.MailOffer {
    var offer = try await visit.desk.mailOffer(ofCase: opened.file.id, for: visit.person)
    if !opened.paper.kind.isForApplicant { offer.applicant = nil }
    return offer
  }

  private static func issue(_ visit: Visit) async throws -> Response {
    let opened = try await visit.desk.openPaper(try visit.id("draft"), for: visit.person)
    let offer = try await offer(opened, visit)
    let form = issueForm(
      opened.paper.state == .approved ? try await issuable(visit) : opened, offer, on: visit.today)
    var done = "已印发，文书和办理结果已经归入这件申请。"
    return try await form.submit(visit, done: done) { input in
      let service = ServiceFields.read(&input)
      let mailing = MailFields.read(&input, service, offer)
      if mailing != nil { done += "电子邮件已交付发送，结果见申请的办理过程。" }
      let isLate = service.flatMap { try? $0.effectiveDay() }.map { $0 < visit.today } ?? false
      let late = isLate ? try await LateFields.read(&input, visit) : nil
      let pdf = visit.core.pdf
      _ = try await visit.desk.issuePaper(
        try visit.id("draft"), service: try input.settled(service), mailing: mailing, late: late,
        expecting: try number(visit, "revision"), by: visit.person
      ) { letter in
        let page = OfficialLetter(letter).page
        var files = [
          Upload(
            fileName: "\(letter.title).docx", mediaType: LetterFiles.docxType,
            content: Data(try DOCXWriter(page).bytes()))
        ]
        // What goes to the applicant's own machine should look there as it does here.
        if mailing != nil, let pdf {
          files.append(
            Upload(
              fileName: "\(letter.title).pdf", mediaType: "application/pdf",
              content: Data(try await pdf.render(page))))
        }
        return files
      }
    }
  }
}
