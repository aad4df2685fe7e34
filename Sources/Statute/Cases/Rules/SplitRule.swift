import Civil

/// Splitting an application with several matters (一事一申请). Each part is an application of its own, counted by itself;
/// the parent is not counted.
enum SplitRule {
  static func admit(_ current: Case) throws(CaseRefusal) {
    if !current.outcomes.isEmpty || !current.reopenings.isEmpty { throw .splitAfterReply }
  }

  static func decide(
    _ current: Case, parts: [SplitPart], on day: Day, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
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
