extension Case {
  mutating func applyCorrection(_ event: CaseEvent) {
    switch event {
    case .correctionRequested(let event):
      state = .awaitingCorrection
      correction = Correction(
        requestedOn: event.day, points: event.points, periodWorkingDays: event.periodWorkingDays, method: event.method)
    case .correctionSupplied(let event):
      state = .registered
      correction?.suppliedOn = event.day
      correction?.acceptedReason = event.acceptedReason
      requested = event.requested ?? requested
      originalReceipt = originalReceipt ?? receiptDay
      receiptDay = event.day
      periodStart = event.day
    default: break
    }
  }

  mutating func applyReasons(_ event: CaseEvent) {
    switch event {
    case .reasonsRequested(let event):
      state = .awaitingReasons
      reasons = ReasonsRequest(
        requestedOn: event.day, facts: event.facts, periodWorkingDays: event.periodWorkingDays, method: event.method)
    case .reasonsReceived(let event):
      state = .registered
      reasons?.givenOn = event.day
    case .replyDeferred(let event):
      state = .deferred
      deferral = Deferral(notifiedOn: event.day, until: event.until, reason: event.reason)
    default: break
    }
  }

  mutating func applyConsultation(_ event: CaseEvent) {
    switch event {
    case .consultationSent(let event):
      consultations.append(Consultation(id: event.consultationID, party: event.party, sentOn: event.day))
    case .consultationReceived(let event):
      change(event.consultationID) { $0.receivedOn = event.day }
    case .opinionReceived(let event):
      change(event.consultationID) {
        $0.answeredOn = event.day
        $0.answer = event.answer
      }
    case .silenceRecorded(let event):
      change(event.consultationID) { $0.silentOn = event.day }
    case .consultationDiscontinued(let event):
      change(event.consultationID) {
        $0.discontinuedOn = event.day
        $0.discontinuedFor = event.reason
      }
    default: break
    }
    state = consultations.contains(where: \.isOpen) ? .consulting : .registered
  }

  private mutating func change(_ id: String, _ body: (inout Consultation) -> Void) {
    guard let index = consultations.firstIndex(where: { $0.id == id }) else { return }
    body(&consultations[index])
  }

  mutating func applyFee(_ event: CaseEvent) {
    switch event {
    case .feeCharged(let event):
      state = .awaitingFee
      fee = FeeNotice(
        scale: event.scale, units: event.units, priorUnits: event.priorUnits, total: event.total,
        sentOn: event.day, method: event.method)
    case .feePaid(let event):
      state = .registered
      fee?.paidOn = event.day
      fee?.receiptNumber = event.receiptNumber
      periodStart = event.day
    default: break
    }
  }
}
