/// What an office may do about a complaint, with the states in which it may and the rule it rests on. Conditions beyond the
/// state stand in `Complaint.decide`.
package enum ComplaintAction: String, CaseIterable, Codable, Sendable {
  case assign, askStatement, receiveStatement, draft, approve, sendBack, issue, recordCorrection, close, withdraw,
    passOn, linkCase, adjust

  /// The states in which it may be done.
  package var states: Set<ComplaintState> {
    switch self {
    case .assign, .linkCase, .adjust: Set(ComplaintState.allCases.filter(\.isOpen))
    case .askStatement: [.handling]
    case .receiveStatement: [.awaitingStatement, .inReview, .approved, .correcting, .answered]
    case .draft: [.handling, .awaitingStatement, .inReview, .approved, .correcting, .answered]
    case .approve, .sendBack: [.inReview]
    case .issue: [.approved]
    case .recordCorrection: [.correcting, .inReview, .approved]
    case .close: [.answered]
    case .withdraw: [.received, .handling, .awaitingStatement, .inReview, .approved]
    case .passOn: [.received, .handling]
    }
  }

  /// The rule it rests on; nil for what is the office's own order of work.
  package var citation: Citation? {
    switch self {
    case .askStatement, .receiveStatement: .regulations("第四十七条")
    case .draft, .approve, .sendBack, .issue, .close: .regulations("第五十一条")
    case .recordCorrection: .regulations("第四十七条第二款")
    case .assign, .withdraw, .passOn, .linkCase, .adjust: nil
    }
  }

  /// The Chinese name for a button.
  package var label: String {
    switch self {
    case .assign: "交办"
    case .askStatement: "要求说明情况"
    case .receiveStatement: "登记情况说明"
    case .draft: "起草答复或者责令改正"
    case .approve: "同意"
    case .sendBack: "退回修改"
    case .issue: "印发"
    case .recordCorrection: "登记整改情况"
    case .close: "办结"
    case .withdraw: "登记撤回"
    case .passOn: "移送有权处理的机关"
    case .linkCase: "关联申请"
    case .adjust: "更正登记"
    }
  }
}
