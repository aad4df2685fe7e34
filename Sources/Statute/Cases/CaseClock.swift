public import Civil

/// The periods that run on a case, worked out for today and never stored (期限状态).
public struct CaseClock: Equatable, Sendable {
  /// Which period governs what happens next.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case receiptConfirmation, reply, correction, reasons, fee, consultation, deferral, stopped, unlimited

    /// The Chinese name.
    public var label: String {
      switch self {
      case .receiptConfirmation: "确认收到日期"
      case .reply: "答复期限"
      case .correction: "补正期限"
      case .reasons: "说明理由期限"
      case .fee: "缴费期限"
      case .consultation: "征求意见期间"
      case .deferral: "延迟答复期限"
      case .stopped: "已停止计算"
      case .unlimited: "法律未规定期限"
      }
    }
  }

  /// How the case stands against it.
  public enum Standing: String, CaseIterable, Codable, Sendable {
    case onTime, dueSoon, overdue, waitingForOthers, lapsed, stopped
    /// Neither the last day nor the days left can be worked out: the calendar lacks a year.
    case unknown

    /// The Chinese name.
    public var label: String {
      switch self {
      case .onTime: "期限内"
      case .dueSoon: "即将到期"
      case .overdue: "已逾期"
      case .waitingForOthers: "等待他方"
      case .lapsed: "他方逾期，待处理"
      case .stopped: "已停止"
      case .unknown: "到期日未推算"
      }
    }
  }

  /// A period with its reckoning.
  public struct Running: Equatable, Sendable {
    /// Which one.
    public let kind: Kind
    /// The reckoning.
    public let deadline: Deadline
  }

  /// Which period governs.
  public let kind: Kind
  /// How the case stands.
  public let standing: Standing
  /// The last day of the governing period; nil while the clock is held, and where there is none.
  public let due: Day?
  /// The working days left of it; negative when late.
  public let remainingWorkingDays: Int?
  /// The lines that explain it.
  public let steps: [DeadlineStep]
  /// Every period that has a reckoning, the reply's first.
  public let running: [Running]
  /// Why a day could not be worked out, as when next year's holidays are not announced.
  public let gap: CalendarError?
}
