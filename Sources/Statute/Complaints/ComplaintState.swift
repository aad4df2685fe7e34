/// Where a complaint stands.
package enum ComplaintState: String, CaseIterable, Codable, Sendable {
  case received, handling, awaitingStatement, inReview, approved, correcting, answered
  case closed, withdrawn, passedOn

  /// Whether there is still something to do.
  package var isOpen: Bool {
    switch self {
    case .received, .handling, .awaitingStatement, .inReview, .approved, .correcting, .answered: true
    case .closed, .withdrawn, .passedOn: false
    }
  }

  /// The Chinese name.
  package var label: String {
    switch self {
    case .received: "待承办"
    case .handling: "办理中"
    case .awaitingStatement: "等待说明"
    case .inReview: "待审批"
    case .approved: "待印发"
    case .correcting: "责令整改中"
    case .answered: "已答复"
    case .closed: "已办结"
    case .withdrawn: "已撤回"
    case .passedOn: "已移送"
    }
  }
}
