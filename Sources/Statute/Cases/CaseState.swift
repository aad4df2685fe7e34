/// Where a case stands (办理状态).
public enum CaseState: String, CaseIterable, Codable, Sendable {
  case arrived, registered, awaitingCorrection, awaitingReasons, consulting, awaitingFee, deferred, answered, closed,
    archived, split, transferred

  /// The Chinese name.
  public var label: String {
    switch self {
    case .arrived: "待确认收到"
    case .registered: "办理中"
    case .awaitingCorrection: "待补正"
    case .awaitingReasons: "待说明理由"
    case .consulting: "征求意见中"
    case .awaitingFee: "待缴费"
    case .deferred: "延迟答复"
    case .answered: "已答复"
    case .closed: "已终结"
    case .archived: "已归档"
    case .split: "已分案"
    case .transferred: "已转送"
    }
  }

  /// Whether the body still has to do something.
  public var isOpen: Bool {
    switch self {
    case .arrived, .registered, .awaitingCorrection, .awaitingReasons, .consulting, .awaitingFee, .deferred: true
    case .answered, .closed, .archived, .split, .transferred: false
    }
  }
}
