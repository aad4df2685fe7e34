package import Civil

/// What somebody wants to do about a complaint; it asks for a decision and changes nothing by itself.
package enum ComplaintCommand: Hashable, Sendable {
  case assign(person: Int64)
  case askStatement(question: String, due: Day)
  case receiveStatement(String, on: Day)
  case draft(ComplaintDraft)
  case approve
  case sendBack(reason: String)
  case issue
  case recordCorrection(String, on: Day)
  case close
  case withdraw(reason: String, on: Day)
  case passOn(ComplaintEvent.PassingOn)
  case linkCase(Int64)
  case adjust(ComplaintSlip, reason: String)

  /// Its row in the list of acts.
  package var action: ComplaintAction {
    switch self {
    case .assign: .assign
    case .askStatement: .askStatement
    case .receiveStatement: .receiveStatement
    case .draft: .draft
    case .approve: .approve
    case .sendBack: .sendBack
    case .issue: .issue
    case .recordCorrection: .recordCorrection
    case .close: .close
    case .withdraw: .withdraw
    case .passOn: .passOn
    case .linkCase: .linkCase
    case .adjust: .adjust
    }
  }
}
