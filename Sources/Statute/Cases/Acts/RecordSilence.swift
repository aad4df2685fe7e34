public import Civil

/// The 15 working days for an opinion are over without an answer (逾期未提出意见), 条例第三十二条、第三十四条.
package struct RecordSilence: DatedAct {
  typealias Fact = CaseEvent.SilenceRecorded

  static let action = CaseAction.recordSilence
  static let label = "登记逾期未提出意见"
  static let citation = ConsultationRule.citation
  static let states: Set<CaseState> = [.consulting]

  /// The letter's name within the case.
  package let id: String
  package let day: Day

  var isOfSystem: Bool { true }

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    try ConsultationRule.admitSilence(current, on: day, context)
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    let consultation = try ConsultationRule.open(current, id)
    guard let received = consultation.receivedOn else { throw .consultationNotReceived(id) }
    try context.check(day, notBefore: received)
    let length = ConsultationRule.workingDays
    if try context.isWithin(day, workingDays: length, from: received) {
      throw .periodStillRunning(.recordSilence, from: received, workingDays: length)
    }
    return [.silenceRecorded(.init(consultationID: id, day: day))]
  }
}

extension CaseCommand {
  /// Their time is over (逾期未提出意见).
  public static func recordSilence(id: String, on day: Day) -> CaseCommand {
    CaseCommand(RecordSilence(id: id, day: day))
  }
}

extension CaseEvent {
  /// The time for an opinion was over without an answer.
  public struct SilenceRecorded: CaseFact {
    /// The letter's name within the case.
    public let consultationID: String
    /// The day the silence was put on file, after the 15 working days.
    public let day: Day

    static let word = "silenceRecorded"
    static let label = "逾期未提出意见"
    var citation: Citation { RecordSilence.citation }
    var event: CaseEvent { .silenceRecorded(self) }

    func apply(to current: inout Case) { current.change(consultationID) { $0.silentOn = day } }
  }
}
