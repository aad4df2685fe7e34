public import Civil

/// The answer to a letter that asks for an opinion came (收到意见); what it comes to says `Consultation.effect`.
package struct RecordOpinion: DatedAct {
  typealias Fact = CaseEvent.OpinionReceived

  static let action = CaseAction.recordOpinion
  static let label = "登记意见"
  static let citation = ConsultationRule.citation
  static let states: Set<CaseState> = [.consulting]

  /// The letter's name within the case.
  package let id: String
  package let answer: Consultation.Answer
  package let day: Day

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    let consultation = try ConsultationRule.open(current, id)
    try context.check(day, notBefore: consultation.receivedOn ?? consultation.sentOn)
    return [.opinionReceived(.init(consultationID: id, answer: answer, day: day))]
  }
}

extension CaseCommand {
  /// Their answer came (收到意见).
  public static func recordOpinion(id: String, answer: Consultation.Answer, on day: Day) -> CaseCommand {
    CaseCommand(RecordOpinion(id: id, answer: answer, day: day))
  }
}

extension CaseEvent {
  /// The answer to a letter asking for an opinion came.
  public struct OpinionReceived: CaseFact {
    /// The letter's name within the case.
    public let consultationID: String
    /// What they said.
    public let answer: Consultation.Answer
    /// The day the answer came.
    public let day: Day

    static let word = "opinionReceived"
    static let label = "收到意见"
    var citation: Citation { RecordOpinion.citation }
    var event: CaseEvent { .opinionReceived(self) }

    func apply(to current: inout Case) {
      current.change(consultationID) {
        $0.answeredOn = day
        $0.answer = answer
      }
    }
  }
}
