public import Civil

/// Splitting an application with several matters (一事一申请). Each part is an application of its own, counted by itself;
/// the parent is not counted.
package struct SplitCase: DatedAct {
  typealias Fact = CaseEvent.Split

  static let action = CaseAction.split
  static let label = "分案（一事一申请）"
  static let citation = Citation.feeRules
  static let states: Set<CaseState> = [.registered]

  package let parts: [SplitPart]
  package let day: Day

  var isOfSystem: Bool { true }

  static func admit(_ current: Case, on day: Day, _ context: CaseContext) throws(CaseRefusal) {
    if !current.outcomes.isEmpty || !current.reopenings.isEmpty { throw .splitAfterReply }
  }

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    guard parts.count >= 2 else { throw .splitNeedsTwoParts }
    try context.check(day, notBefore: current.receiptDay)
    var seen: Set<String> = [current.id, current.number]
    for part in parts {
      try context.check(part.requested, for: .split)
      guard seen.insert(part.id).inserted else { throw .duplicateIdentity(part.id) }
      guard part.number == part.id || seen.insert(part.number).inserted else {
        throw .duplicateIdentity(part.number)
      }
    }
    return [.split(.init(parts: parts, day: day))]
  }
}

/// One of the applications a case is split into.
public struct SplitPart: Hashable, Codable, Sendable {
  /// Its identity.
  public let id: String
  /// Its register number.
  public let number: String
  /// What it asks for.
  public let requested: String

  /// A part.
  public init(id: String, number: String, requested: String) {
    self.id = id
    self.number = number
    self.requested = requested
  }
}

extension CaseCommand {
  /// Split under 一事一申请.
  public static func split(into parts: [SplitPart], on day: Day) -> CaseCommand {
    CaseCommand(SplitCase(parts: parts, day: day))
  }
}

extension CaseEvent {
  /// The application was split.
  public struct Split: CaseFact {
    /// The applications it was split into.
    public let parts: [SplitPart]
    /// The day of the split, from which the case is no longer handled by itself.
    public let day: Day

    static let word = "split"
    static let label = "分案"
    var citation: Citation { SplitCase.citation }
    var event: CaseEvent { .split(self) }

    func apply(to current: inout Case) {
      current.state = .split
      current.childIDs = parts.map(\.id)
    }
  }
}

extension Case {
  /// The applications to register for the parts of a case that was split, each with the parent's day of receipt and with
  /// what may be done once only.
  public func registrations(for parts: [SplitPart]) -> [Registration] {
    parts.map { part in
      Registration(
        id: part.id, number: part.number, bodyID: bodyID, applicantID: applicantID, kind: kind,
        applicantKind: applicantKind, channel: channel, requested: part.requested, formWanted: formWanted,
        submittedOn: submittedOn, arrivedOn: arrivedOn,
        parent: receiptDay.map {
          .init(
            id: id, receiptDay: $0, correction: correction,
            fee: fee.map { FeeBeforeSplit(noticeOn: $0.sentOn, paidOn: $0.paidOn) } ?? feeBeforeSplit)
        })
    }
  }
}
