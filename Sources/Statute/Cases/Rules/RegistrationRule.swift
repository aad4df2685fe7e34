/// Registration of an application (登记), Arts. 29 and 45. A part split off takes over its parent's day of receipt, and what
/// may be done once only: the correction asked for (Art. 30) and the fee.
enum RegistrationRule {
  static func decide(_ new: Registration, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    for text in [new.id, new.number, new.bodyID, new.applicantID, new.requested] {
      try context.check(text, for: .register)
    }
    try context.check(new.submittedOn, notBefore: nil)
    try context.check(new.arrivedOn, notBefore: new.submittedOn)
    let registered = CaseEvent.Registered(
      id: new.id, number: new.number, bodyID: new.bodyID, applicantID: new.applicantID, kind: new.kind,
      applicantKind: new.applicantKind, channel: new.channel, requested: new.requested, formWanted: new.formWanted,
      submittedOn: new.submittedOn, arrivedOn: new.arrivedOn, parentID: new.parent?.id,
      passedOnFrom: new.passedOnFrom, day: context.today)
    guard let parent = new.parent else { return [.registered(registered)] }
    try context.check(parent.receiptDay, notBefore: new.submittedOn)
    let confirmed = CaseEvent.ReceiptConfirmed(
      receiptDay: parent.receiptDay, delayReason: nil, periodWorkingDays: ReplyPeriodRule.period(new.kind, context),
      correction: parent.correction, feeBeforeSplit: parent.fee, day: context.today)
    return [.registered(registered), .receiptConfirmed(confirmed)]
  }
}
