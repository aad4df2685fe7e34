public import Civil

/// The posted notice that the case waits on reached the applicant (告知书送达), from which the period told in it runs:
/// 补正 (条例第三十条), 说明理由 (条例第三十五条), and the fee.
package struct RecordNoticeReceipt: DatedAct {
  typealias Fact = CaseEvent.NoticeReceived

  static let action = CaseAction.recordNoticeReceipt
  static let label = "登记告知书送达"
  static let citation = Citation.regulations("第三十条、第三十五条、第四十二条")
  static let states: Set<CaseState> = [.awaitingCorrection, .awaitingReasons, .awaitingFee]

  package let day: Day

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    if let received = current.awaitedService?.receivedOn { throw .noticeAlreadyReceived(on: received) }
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    guard let notice = current.awaitedNotice, let service = current.awaitedService else {
      throw .notInState(.recordNoticeReceipt, current.state)
    }
    try context.check(day, notBefore: service.sentOn)
    return [.noticeReceived(.init(notice: notice, day: day))]
  }
}

extension CaseCommand {
  /// The posted notice that the case waits on reached the applicant (告知书送达).
  public static func recordNoticeReceipt(on day: Day) -> CaseCommand { CaseCommand(RecordNoticeReceipt(day: day)) }
}

extension CaseEvent {
  /// A posted notice reached the applicant.
  public struct NoticeReceived: CaseFact {
    /// Which one.
    public let notice: Notice
    /// The day the applicant received it; its period begins the day after.
    public let day: Day

    static let word = "noticeReceived"
    static let label = "告知书送达"
    var event: CaseEvent { .noticeReceived(self) }

    var citation: Citation {
      switch notice {
      case .correction: RequestCorrection.citation
      case .reasons: AskReasons.citation
      case .fee: RecordPayment.citation
      }
    }

    func apply(to current: inout Case) {
      switch notice {
      case .correction: current.correction?.deliveredOn = day
      case .reasons: current.reasons?.deliveredOn = day
      case .fee: current.fee?.deliveredOn = day
      }
    }
  }
}
