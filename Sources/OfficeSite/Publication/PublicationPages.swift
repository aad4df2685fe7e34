import PageKit
import Civil
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// Proposing that what was given out be published actively, and what became of it (纳入主动公开).
enum PublicationPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .publications, { try await list($0) }),
    (.get, .officePublication(.key), { try await form($0).show($0) }),
    (.post, .officePublication(.key), { try await submit($0) }),
  ]

  struct ListPage: Sendable {
    struct Line: Sendable {
      let number: String
      let url: String
      let subject: String
      let body: String
      let applicants: String
      let reason: String
      let who: String
      let state: Badge
      let note: String?
    }

    struct Group: Sendable {
      let title: String
      let lines: [Line]
      let hasLines: Bool
      let empty: String
    }

    let groups: [Group]
  }

  private static func list(_ visit: Visit) async throws -> Response {
    try visit.require(.viewCases)
    let open = try await visit.desk.publications([.proposed], for: visit.person).map(ListPage.Line.init)
    let settled = try await visit.desk.publications([.published, .declined], for: visit.person)
      .map(ListPage.Line.init)
    return try await visit.show(
      .publications, title: "纳入主动公开",
      ListPage(groups: [
        .init(
          title: "待处理", lines: open, hasLines: !open.isEmpty,
          empty: "没有待处理的事项。多个申请人申请相同信息时，在申请的页面上提出。"),
        .init(title: "已处理", lines: settled, hasLines: !settled.isEmpty, empty: "还没有处理过的事项。"),
      ]))
  }

  /// The form to propose, or, where that was done, to say what became of it.
  private static func form(_ visit: Visit) async throws -> WorkForm {
    let opened = try await visit.desk.openCase(try visit.id("case"), for: visit.person)
    let isProposed = opened.work.publication?.state == .proposed
    if isProposed {
      try await visit.require(.issueReply, at: opened.body.id)
    } else if !opened.rights.contains(.handleCase) {
      throw DeskRefusal.notAllowed(.handleCase)
    }
    let title = isProposed ? "登记主动公开的结果" : "建议纳入主动公开"
    var fields: [OfficeField] = [OfficeField("step", "", .hidden, initial: isProposed ? "settle" : "propose")]
    if isProposed {
      fields += [
        OfficeField(
          "result", "处理结果", .radios([OfficeChoice("published", "已经主动公开"), OfficeChoice("declined", "不纳入主动公开")])),
        OfficeField("note", "公开的位置或者不纳入的理由", .text(rows: 3), hint: "已经公开的，写明栏目、网址和公开日期。"),
      ]
    } else {
      fields.append(OfficeField("reason", "建议的理由", .text(rows: 3), hint: "申请人的人数由系统计入，不用填写。"))
    }
    var form = WorkForm(
      title: title, route: .officePublication(.id(opened.file.id)), back: .officeCase(.id(opened.file.id)),
      crumbs: visit.crumbs(opened, title), opened: opened,
      explanation: ["多个申请人就相同政府信息向同一行政机关提出公开申请，且该政府信息属于可以公开的，可以纳入主动公开的范围。"], fields: fields,
      button: isProposed ? "登记结果" : "提出建议")
    form.citation = "《政府信息公开条例》第四十四条第一款"
    return form
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let form = try await form(visit)
    let id = try visit.id("case")
    let settles = visit.form["step"] == "settle"
    return try await form.submit(visit, done: settles ? "已登记结果。" : "已建议纳入主动公开。") { input in
      if settles {
        let (result, note) = (input.text("result"), input.text("note", limit: FormInput.textLimit))
        if let result, !["published", "declined"].contains(result) { input.refuse("result", .notAChoice) }
        try await visit.desk.settlePublication(
          published: try input.settled(result) == "published", note: try input.settled(note), ofCase: id,
          by: visit.person)
      } else {
        let reason = input.text("reason", limit: FormInput.textLimit)
        try await visit.desk.proposePublication(reason: try input.settled(reason), ofCase: id, by: visit.person)
      }
    }
  }
}

extension PublicationPages.ListPage.Line {
  init(_ line: PublicationLine) {
    number = line.summary.number
    url = Route.officeCase(.id(line.summary.id)).path
    subject = line.summary.title
    body = line.bodyName
    applicants = "\(line.mark.applicants)人"
    reason = line.mark.reason
    who = "\(line.proposedBy)　\(OfficeClock.day(of: line.mark.proposedAt).chinese)"
    state = Badge(publication: line.mark.state)
    note = line.mark.note
  }
}

extension Badge {
  init(publication state: PublicationMark.State) {
    switch state {
    case .proposed: self.init(.soon, "待处理")
    case .published: self.init(.done, "已主动公开")
    case .declined: self.init(.plain, "不纳入")
    }
  }
}
