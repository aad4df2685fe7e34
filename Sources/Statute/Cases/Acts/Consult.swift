public import Civil

/// Asking for an opinion (征求意见), 条例第三十二条、第三十三条第三款、第三十四条.
package struct Consult: DatedAct {
  typealias Fact = CaseEvent.ConsultationSent

  static let action = CaseAction.consult
  static let label = "征求意见"
  static let citation = ConsultationRule.citation
  static let states: Set<CaseState> = [.registered, .consulting]
  static let papers: [PaperKind] = [
    .thirdPartyConsultation, .coMakerConsultation, .assistanceLetter, .consultationNotice,
  ]

  /// The letter's name within the case.
  package let id: String
  package let party: Consultation.Party
  package let day: Day

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(id, for: .consult)
    try context.check(day, notBefore: current.periodStart)
    if current.consultations.contains(where: { $0.id == id }) { throw .duplicateIdentity(id) }
    return [.consultationSent(.init(consultationID: id, party: party, day: day))]
  }
}

extension CaseCommand {
  /// Ask for an opinion (征求意见).
  public static func consult(id: String, party: Consultation.Party, on day: Day) -> CaseCommand {
    CaseCommand(Consult(id: id, party: party, day: day))
  }
}

extension CaseEvent {
  /// A letter asking for an opinion was sent.
  public struct ConsultationSent: CaseFact {
    /// The letter's name within the case.
    public let consultationID: String
    /// Who is asked.
    public let party: Consultation.Party
    /// The day the letter was sent; the days after it are not counted in the period.
    public let day: Day

    static let word = "consultationSent"
    static let label = "发出征求意见书"
    var citation: Citation { party.citation }
    var event: CaseEvent { .consultationSent(self) }

    var papers: [PaperKind] {
      switch party {
      case .thirdParty: [.thirdPartyConsultation, .consultationNotice]
      case .coMaker: [.coMakerConsultation, .consultationNotice]
      case .otherBody: [.assistanceLetter, .consultationNotice]
      }
    }

    func apply(to current: inout Case) {
      current.consultations.append(Consultation(id: consultationID, party: party, sentOn: day))
      current.followConsultations()
    }

    func tell(_ facts: inout LetterFacts, _ file: Case, _ context: LetterContext) {
      facts[.consulted] = party.label
      facts[.suspendedFrom] = day.chinese
      facts[.newClock] = "征求意见所需时间不计算在答复期限内"
      switch party {
      case .thirdParty:
        facts[.period] = LetterFacts.workingDays(ConsultationRule.workingDays)
        facts[.silenceEffect] = "由本机关依照《中华人民共和国政府信息公开条例》的规定决定是否公开"
        if facts.kind.paper == .consultationNotice {
          facts[.basis] = Citation.regulations("第三十二条、第三十三条第三款").inLetter
        }
      case .coMaker:
        facts[.period] = LetterFacts.workingDays(ConsultationRule.workingDays)
        facts[.silenceEffect] = "视为同意公开"
        if facts.kind.paper == .consultationNotice {
          facts[.basis] = Citation.regulations("第三十三条第三款、第三十四条").inLetter
        }
      case .otherBody: break
      }
    }
  }
}

extension Case {
  /// The letter is changed, and with the last one that is open the case goes on.
  mutating func change(_ consultation: String, _ body: (inout Consultation) -> Void) {
    if let index = consultations.firstIndex(where: { $0.id == consultation }) { body(&consultations[index]) }
    followConsultations()
  }

  fileprivate mutating func followConsultations() {
    state = consultations.contains(where: \.isOpen) ? .consulting : .registered
  }
}
