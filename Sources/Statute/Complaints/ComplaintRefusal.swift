package import Civil

/// Why something may not be done about a complaint.
package enum ComplaintRefusal: Error, Hashable, Sendable {
  case notInState(ComplaintAction, ComplaintState)
  case textMissing(ComplaintAction)
  case dayInFuture(Day)
  case dayTooEarly(Day, earliest: Day)
  /// A day set for others must lie after today.
  case dueTooEarly(Day)
  case dueMissing
  case alreadyAnswered(on: Day)
  case orderOpen(due: Day)
  case noOpenOrder
  case nothingAsked
  case orderIssued
  case respondentWasAsked
  /// A body never judges what is held against itself or those it stands under.
  case ownBody
  case sameOffice

  /// The rule; nil for what follows from the facts alone.
  package var citation: Citation? {
    switch self {
    case .ownBody: .regulations("第五十一条")
    case .orderIssued, .orderOpen, .noOpenOrder, .dueMissing: .regulations("第四十七条第二款")
    case .notInState(let action, _), .textMissing(let action): action.citation
    case .dayInFuture, .dayTooEarly, .dueTooEarly, .alreadyAnswered, .nothingAsked, .respondentWasAsked, .sameOffice:
      nil
    }
  }

  /// The reason as a Chinese sentence, the same on every surface.
  package var chinese: String {
    switch self {
    case .notInState(let action, let state): "“\(state.label)”的投诉举报不能\(action.label)。"
    case .textMissing(let action): "\(action.label)须写明内容。"
    case .dayInFuture(let day): "\(day.chinese)晚于今日。"
    case .dayTooEarly(let day, let earliest): "\(day.chinese)早于\(earliest.chinese)，与已登记的事实不符。"
    case .dueTooEarly(let day): "期限\(day.chinese)应当晚于今日。"
    case .dueMissing: "责令改正须确定改正期限。"
    case .alreadyAnswered(let day): "已于\(day.chinese)答复。"
    case .orderOpen(let due): "已责令在\(due.chinese)前改正，尚未收到整改情况。"
    case .noOpenOrder: "没有等待整改情况的责令改正。"
    case .nothingAsked: "没有等待答复的情况说明。"
    case .orderIssued: "已经责令改正，须跟踪到改正，不能登记撤回。"
    case .respondentWasAsked: "已经要求该机关说明情况或者责令其改正，不能再更正被投诉的机关。"
    case .ownBody: "被投诉的机关及其下级不能处理对它的投诉举报。"
    case .sameOffice: "已经在这个机关办理。"
    }
  }
}
