public import Civil

/// Why something may not be put on file about a dispute.
public enum DisputeRefusal: Error, Hashable, Sendable {
  case notOpened
  case alreadyOpened
  case textMissing(Field)
  case dayInFuture(Day)
  case dayTooEarly(Day, earliest: Day)
  case alreadyReplied(on: Day)
  case alreadyConcluded(on: Day)
  case stillPending
  case notInCourt
  case notInReconsideration
  case sameProcedure(DisputeProcedure)
  case receivedBeforeDecision(decidedOn: Day, receivedOn: Day)
  case invalidPeriod(Int)
  case newReplyWithoutCorrection

  /// A text that must be given.
  public enum Field: String, CaseIterable, Codable, Sendable {
    case forum, reference, summary, reason

    /// The Chinese name.
    public var label: String {
      switch self {
      case .forum: "受理机关"
      case .reference: "案号"
      case .summary: "结果内容"
      case .reason: "更正理由"
      }
    }
  }

  /// A stable code for programs.
  public var code: String {
    switch self {
    case .notOpened: "dispute.notOpened"
    case .alreadyOpened: "dispute.alreadyOpened"
    case .textMissing: "dispute.textMissing"
    case .dayInFuture: "dispute.dayInFuture"
    case .dayTooEarly: "dispute.dayTooEarly"
    case .alreadyReplied: "dispute.alreadyReplied"
    case .alreadyConcluded: "dispute.alreadyConcluded"
    case .stillPending: "dispute.stillPending"
    case .notInCourt: "dispute.notInCourt"
    case .notInReconsideration: "dispute.notInReconsideration"
    case .sameProcedure: "dispute.sameProcedure"
    case .receivedBeforeDecision: "dispute.receivedBeforeDecision"
    case .invalidPeriod: "dispute.invalidPeriod"
    case .newReplyWithoutCorrection: "dispute.newReplyWithoutCorrection"
    }
  }

  /// The reason as a Chinese sentence, the same on every surface.
  public var chinese: String {
    switch self {
    case .notOpened: "该复议、诉讼案件尚未登记。"
    case .alreadyOpened: "该复议、诉讼案件已经登记。"
    case .textMissing(let field): "须填写\(field.label)。"
    case .dayInFuture(let day): "\(day.chinese)晚于今日。"
    case .dayTooEarly(let day, let earliest): "\(day.chinese)早于\(earliest.chinese)，与已登记的事实不符。"
    case .alreadyReplied(let day): "已于\(day.chinese)提交答复（答辩）。"
    case .alreadyConcluded(let day): "已于\(day.chinese)审结。"
    case .stillPending: "尚未审结，不能登记上诉。"
    case .notInCourt: "行政复议案件不适用上诉。"
    case .notInReconsideration: "只有行政复议案件可以转换程序。"
    case .sameProcedure(let procedure): "该案件已经适用\(procedure.label)。"
    case .receivedBeforeDecision(let decided, let received): "收到日期（\(received.chinese)）早于作出日期（\(decided.chinese)）。"
    case .invalidPeriod(let days): "重新作出处理的期限应当在1至250个工作日之间，不能为\(days)。"
    case .newReplyWithoutCorrection: "结果维持的，不产生重新答复的义务。"
    }
  }
}
