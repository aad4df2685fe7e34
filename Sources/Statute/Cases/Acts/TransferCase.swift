public import Civil

/// Passing an application on (转送): a misdirected one before its receipt is confirmed; afterwards an application for
/// disclosure must be answered (条例第三十六条第五项), and only the two other kinds may still be passed on (第四十一条).
package struct TransferCase: DatedAct {
  typealias Fact = CaseEvent.Transferred

  static let action = CaseAction.transfer
  static let label = "转送"
  static let citation = Citation.regulations("第三十六条第五项")
  static let states: Set<CaseState> = [.arrived, .registered]
  static let kinds = Set(CaseKind.allCases)
  static let papers: [PaperKind] = [.transferLetter]

  static func citation(for kind: CaseKind) -> Citation { kind.ownArticle ?? citation }

  /// The name of the body that is responsible.
  package let to: String
  package let reason: String
  package let day: Day
  /// The case opened there, where that body's register is at hand.
  package let opened: OpenedElsewhere?

  /// The case is opened there by the system.
  var isOfSystem: Bool { opened != nil }

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    if current.kind == .disclosure, current.state != .arrived { throw .transferAfterReceipt }
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    try context.check(to, for: .transfer)
    try context.check(reason, for: .transfer)
    try context.check(day, notBefore: current.arrivedOn)
    if let opened { try context.check(opened.told, for: .transfer) }
    return [.transferred(.init(to: to, reason: reason, opened: opened, day: day))]
  }
}

/// The case that the receiving body opened for one that was passed on (转送后的登记).
public struct OpenedElsewhere: Hashable, Codable, Sendable {
  /// Its identity.
  public let caseID: String
  /// Its register number.
  public let number: String
  /// How the applicant was told (告知申请人的情况).
  public let told: String

  /// A case opened elsewhere.
  public init(caseID: String, number: String, told: String) {
    self.caseID = caseID
    self.number = number
    self.told = told
  }
}

extension CaseCommand {
  /// Pass on to the body that is responsible (转送); where that body's register is at hand, with the case opened there and
  /// how the applicant was told.
  public static func transfer(
    to body: String, reason: String, on day: Day, opened: OpenedElsewhere? = nil
  ) -> CaseCommand {
    CaseCommand(TransferCase(to: body, reason: reason, day: day, opened: opened))
  }
}

extension CaseEvent {
  /// It was passed on to another body.
  public struct Transferred: CaseFact {
    /// The name of the body it was passed on to.
    public let to: String
    /// Why.
    public let reason: String
    /// The case opened there, where its register is at hand.
    public let opened: OpenedElsewhere?
    /// The day of passing on, on which the case ends here.
    public let day: Day

    static let word = "transferred"
    static let label = "转送"
    var citation: Citation { TransferCase.citation }
    var papers: [PaperKind] { TransferCase.papers }
    var event: CaseEvent { .transferred(self) }

    func apply(to current: inout Case) {
      current.state = .transferred
      current.transferredTo = to
      current.openedElsewhere = opened
      current.outcomes.append(CaseOutcome(day: day, disposition: nil))
    }

    func tell(_ facts: inout LetterFacts, _ file: Case, _ context: LetterContext) {
      facts[.transferTo] = to
      if file.kind == .disclosure { facts[.basis] = citation.inLetter }
      facts[.reason] = reason
      if context.addressee == nil { facts[.addressee] = to }
    }
  }
}
