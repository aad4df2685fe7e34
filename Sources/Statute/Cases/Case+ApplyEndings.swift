extension Case {
  mutating func applyEnding(_ event: CaseEvent) {
    switch event {
    case .replied(let event):
      state = .answered
      replies.append(
        Reply(
          items: event.items, disposition: event.disposition, service: event.service, effectiveDay: event.day,
          documentNumber: event.documentNumber, publicInterestReason: event.publicInterestReason))
      outcomes.append(CaseOutcome(day: event.day, disposition: event.disposition))
    case .recordCorrectionConcluded(let event):
      state = .answered
      recordCorrectionResult = event.result
      outcomes.append(CaseOutcome(day: event.day, disposition: nil))
    case .proposalConcluded(let event):
      state = .answered
      proposalResult = event.result
      outcomes.append(CaseOutcome(day: event.day, disposition: nil))
    case .closed(let event):
      state = .closed
      closing = Closing(cause: event.cause, day: event.day, note: event.note)
      let disposition = kind == .disclosure ? event.cause.replyKind.disposition(ground: nil) : nil
      outcomes.append(CaseOutcome(day: event.day, disposition: disposition))
    case .archived(let event):
      state = .archived
      archivedOn = event.day
    default: break
    }
  }

  /// A new round: what belonged to the old one stays in the events and replies, the steps may be taken again.
  mutating func applyReopening(_ event: CaseEvent.Reopened) {
    state = .registered
    reopenings.append(
      Reopening(
        cause: event.cause, reference: event.reference, receivedOn: event.day, workingDays: event.workingDays))
    periodStart = event.day
    periodWorkingDays = event.workingDays
    `extension` = nil
    reasons = nil
    deferral = nil
    closing = nil
    archivedOn = nil
    for index in consultations.indices where consultations[index].isOpen {
      consultations[index].discontinuedOn = event.day
    }
  }

  /// The end of the last round counts on another day; how its paper was sent stays as it was put down.
  mutating func applyAdjustment(_ event: CaseEvent.ServiceAdjusted) {
    adjustments.append(
      FactAdjustment(from: event.from, to: event.to, reason: event.reason, madeOn: event.day, fact: .service))
    guard let last = outcomes.last else { return }
    outcomes[outcomes.count - 1] = CaseOutcome(day: event.to, disposition: last.disposition)
    if let closing {
      self.closing = Closing(cause: closing.cause, day: event.to, note: closing.note)
    } else if let reply = replies.last {
      replies[replies.count - 1] = reply.effective(on: event.to)
    }
  }

  mutating func applyAdjustment(_ event: CaseEvent.ReceiptAdjusted) {
    let isOriginal = event.isOriginal ?? false
    adjustments.append(
      FactAdjustment(
        from: event.from, to: event.to, reason: event.reason, madeOn: event.day,
        fact: isOriginal ? .originalReceipt : nil))
    if `extension`?.periodStart == event.from { `extension`?.periodStart = event.to }
    if isOriginal {
      originalReceipt = event.to
      return
    }
    receiptDay = event.to
    if correction?.suppliedOn == event.from { correction?.suppliedOn = event.to }
    if periodStart == event.from { periodStart = event.to }
  }
}
