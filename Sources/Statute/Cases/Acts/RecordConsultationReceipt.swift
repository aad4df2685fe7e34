public import Civil

/// The letter that asks for an opinion reached its reader (征求意见书送达): the 15 working days run from then on.
package struct RecordConsultationReceipt: DatedAct {
  typealias Fact = CaseEvent.ConsultationReceived

  static let action = CaseAction.recordConsultationReceipt
  static let label = "登记征求意见书送达"
  static let citation = ConsultationRule.citation
  static let states: Set<CaseState> = [.consulting]

  /// The letter's name within the case.
  package let id: String
  package let day: Day

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    try ConsultationRule.admitDelivery(current)
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    let consultation = try ConsultationRule.open(current, id)
    if consultation.receivedOn != nil { throw .consultationClosed(id) }
    try context.check(day, notBefore: consultation.sentOn)
    return [.consultationReceived(.init(consultationID: id, day: day))]
  }
}

extension CaseCommand {
  /// They received the letter (征求意见书送达).
  public static func recordConsultationReceipt(id: String, on day: Day) -> CaseCommand {
    CaseCommand(RecordConsultationReceipt(id: id, day: day))
  }
}

extension CaseEvent {
  /// A letter asking for an opinion reached its reader.
  public struct ConsultationReceived: CaseFact {
    /// The letter's name within the case.
    public let consultationID: String
    /// The day they received it; their 15 working days begin the day after.
    public let day: Day

    static let word = "consultationReceived"
    static let label = "征求意见书送达"
    var citation: Citation { RecordConsultationReceipt.citation }
    var event: CaseEvent { .consultationReceived(self) }

    func apply(to current: inout Case) { current.change(consultationID) { $0.receivedOn = day } }
  }
}
