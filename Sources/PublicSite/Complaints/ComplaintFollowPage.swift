import PageKit
import Civil
import Desk
import Statute

/// A complaint as whoever made it sees it: where it stands, what comes next and what else is open.
enum ComplaintFollowPage {
  static func page(_ followed: FollowedComplaint) -> TextPage {
    let (law, receipt) = (followed.law, followed.receipt)
    var sections = [
      TextPage.Section("state", "现在到了哪一步", [now(law, followed)], facts: facts(followed))
    ]
    if let answer = law.answer {
      sections.append(
        .init(
          "answer", "答复",
          answer.text.split(whereSeparator: \.isNewline).map { String($0) }
            + ["\(followed.office)　\(answer.issuedOn.chinese)"]))
    }
    if !law.orders.isEmpty {
      sections.append(
        .init(
          "orders", "责令改正",
          law.orders.map { order in
            "已于\(order.issuedOn.chinese)责令\(receipt.respondent.name)在\(order.due.chinese)前改正，"
              + (order.correctedOn.map { "\($0.chinese)收到整改情况。" } ?? "正在等待整改情况。")
          }))
    }
    sections.append(.init("sent", "您反映的内容", receipt.text.split(whereSeparator: \.isNewline).map { String($0) }))
    sections.append(
      .init(
        "roads", "还可以怎样做", [ComplaintRoads.remaining],
        list: law.receipt.matter == .notPublished
          ? [
            .init("对没有公开的信息，也可以先申请公开", .apply)
          ] : []))
    return TextPage(title: receipt.title, lead: "\(receipt.kind.label)　\(followed.number)", sections: sections)
  }

  private static func facts(_ followed: FollowedComplaint) -> [Fact] {
    let law = followed.law
    return [
      Fact("状态", publicState(law.state)), Fact("办理机关", followed.office),
      Fact("被投诉举报的机关", followed.receipt.respondent.name),
      Fact("收到日期", law.receipt.receivedOn.chinese),
      law.answer == nil && law.state.isOpen ? law.due.map { Fact("应在此前答复", $0.chinese) } : nil,
      followed.contact.telephone.map { Fact("咨询电话", $0) },
    ].compactMap(\.self)
  }

  /// The state in the words of the public side, which says nothing of drafts.
  static func publicState(_ state: ComplaintState) -> String {
    switch state {
    case .received: "已收到"
    case .handling, .awaitingStatement, .inReview, .approved: "办理中"
    case .correcting, .answered, .closed, .withdrawn, .passedOn: state.label
    }
  }

  private static func now(_ law: Complaint, _ followed: FollowedComplaint) -> String {
    switch law.state {
    case .received: "\(followed.office)已经收到，接下来会确定承办人。\(promise(followed))"
    case .handling: "正在核实。需要时会要求被投诉举报的机关说明情况，不会告诉它您是谁。"
    case .awaitingStatement: "已经要求被投诉举报的机关说明情况，收到后作出处理并答复。"
    case .inReview, .approved: "已经有了处理意见，正在审批，批准后答复。"
    case .correcting: "已经责令被投诉举报的机关改正，正在跟踪。"
    case .answered: "已经答复，内容见下。"
    case .closed: "已经办结。"
    case .withdrawn: "已经撤回，不再办理。"
    case .passedOn:
      if case .passedOn(let passing) = law.ending { "已经移送\(passing.name)，请向它了解办理情况。" } else { "已经移送。" }
    }
  }

  /// By when the answer comes; said plainly where the office set no period.
  static func promise(_ followed: FollowedComplaint) -> String {
    followed.law.due.map { "应在\($0.chinese)前答复（\(followed.contact.periods.source)）。" }
      ?? "条例没有规定答复期限，办理的结果会告知您。"
  }
}
