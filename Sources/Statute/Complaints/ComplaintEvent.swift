package import Civil

/// Something that happened to a complaint. The words and the names of the values are part of every stored file.
package enum ComplaintEvent: Hashable, Codable, Sendable {
  case received(receipt: ComplaintReceipt, due: Day?)
  case assigned(person: Int64, on: Day)
  case statementAsked(question: String, due: Day, on: Day)
  case statementReceived(statement: String, on: Day)
  case drafted(draft: ComplaintDraft, on: Day)
  case draftApproved(on: Day)
  case draftReturned(reason: String, on: Day)
  case issued(draft: ComplaintDraft, on: Day)
  case correctionReported(report: String, on: Day)
  case closed(on: Day)
  case withdrawn(reason: String, on: Day)
  case passedOn(passing: PassingOn)
  case caseLinked(caseID: Int64, on: Day)
  case adjusted(slip: ComplaintSlip, due: Day?, reason: String, on: Day)

  /// To whom it was passed on.
  package struct PassingOn: Hashable, Codable, Sendable {
    /// The body in this installation; nil for one outside it.
    package var office: Int64?
    package var name: String
    package var reason: String
    package var on: Day
    /// The complaint that was opened there.
    package var openedAs: Int64?

    /// A passing on.
    package init(office: Int64?, name: String, reason: String, on day: Day, openedAs: Int64? = nil) {
      self.office = office
      self.name = name
      self.reason = reason
      on = day
      self.openedAs = openedAs
    }
  }

  /// The day it counts.
  package var day: Day {
    switch self {
    case .received(let receipt, _): receipt.receivedOn
    case .assigned(_, let day), .statementAsked(_, _, let day), .statementReceived(_, let day), .drafted(_, let day),
      .draftApproved(let day), .draftReturned(_, let day), .issued(_, let day), .correctionReported(_, let day),
      .closed(let day), .withdrawn(_, let day), .caseLinked(_, let day), .adjusted(_, _, _, let day):
      day
    case .passedOn(let passing): passing.on
    }
  }

  /// The event in a few Chinese words.
  package var label: String {
    switch self {
    case .received(let receipt, _): "收到\(receipt.kind.label)（\(receipt.channel.label)）"
    case .assigned: "交办"
    case .statementAsked: "要求被投诉机关说明情况"
    case .statementReceived: "收到情况说明"
    case .drafted(let draft, _): "起草\(draft.paper.label)"
    case .draftApproved: "审批同意"
    case .draftReturned: "退回修改"
    case .issued(let draft, _): "印发\(draft.paper.label)"
    case .correctionReported: "收到整改情况"
    case .closed: "办结"
    case .withdrawn: "撤回"
    case .passedOn(let passing): "移送\(passing.name)"
    case .caseLinked: "关联申请"
    case .adjusted(let slip, _, _, _): "更正\(slip.label)"
    }
  }
}

/// A fact of the receipt that was entered wrongly, as it should read.
package enum ComplaintSlip: Hashable, Codable, Sendable {
  case receivedOn(day: Day)
  case matter(matter: ComplaintMatter)
  case respondent(respondent: ComplaintRespondent)

  /// The Chinese name of the fact.
  package var label: String {
    switch self {
    case .receivedOn: "收到日期"
    case .matter: "投诉事项"
    case .respondent: "被投诉的机关"
    }
  }
}
