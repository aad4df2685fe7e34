public import Civil

/// A letter that cannot be delivered is given up, with the reason (终止征求意见): its days end, and the reply may be made.
/// Whom it asked keeps their rights; the body weighs them itself, as after a third party's silence. One that was delivered
/// has its 15 working days.
package struct DiscontinueConsultation: DatedAct {
  typealias Fact = CaseEvent.ConsultationDiscontinued

  static let action = CaseAction.discontinueConsultation
  static let label = "终止征求意见（不能送达）"
  static let citation = ConsultationRule.citation
  static let states: Set<CaseState> = [.consulting]

  /// The letter's name within the case.
  package let id: String
  package let reason: String
  package let day: Day

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    try ConsultationRule.admitDelivery(current)
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    let consultation = try ConsultationRule.open(current, id)
    if let received = consultation.receivedOn { throw .consultationDelivered(id, on: received) }
    try context.check(reason, for: .discontinueConsultation)
    try context.check(day, notBefore: consultation.sentOn)
    return [.consultationDiscontinued(.init(consultationID: id, reason: reason, day: day))]
  }
}

extension CaseCommand {
  /// A letter that cannot be delivered is given up (终止征求意见).
  public static func discontinueConsultation(id: String, reason: String, on day: Day) -> CaseCommand {
    CaseCommand(DiscontinueConsultation(id: id, reason: reason, day: day))
  }
}

extension CaseEvent {
  /// A letter that could not be delivered was given up.
  public struct ConsultationDiscontinued: CaseFact {
    /// The letter's name within the case.
    public let consultationID: String
    /// Why.
    public let reason: String
    /// The last of the days that are not counted in the period.
    public let day: Day

    static let word = "consultationDiscontinued"
    static let label = "终止征求意见"
    var citation: Citation { DiscontinueConsultation.citation }
    var event: CaseEvent { .consultationDiscontinued(self) }

    func apply(to current: inout Case) {
      current.change(consultationID) {
        $0.discontinuedOn = day
        $0.discontinuedFor = reason
      }
    }
  }
}
