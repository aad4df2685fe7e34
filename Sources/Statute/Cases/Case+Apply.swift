extension Case {
  init(_ event: CaseEvent.Registered) {
    id = event.id
    number = event.number
    bodyID = event.bodyID
    applicantID = event.applicantID
    kind = event.kind
    applicantKind = event.applicantKind
    channel = event.channel
    requested = event.requested
    formWanted = event.formWanted
    state = .arrived
    submittedOn = event.submittedOn
    arrivedOn = event.arrivedOn
    parentID = event.parentID
    passedOnFrom = event.passedOnFrom
  }

  /// The case that the events made; nil unless they begin with a registration.
  public static func replaying(_ events: some Sequence<CaseEvent>) -> Case? {
    var current: Case?
    for event in events {
      if current == nil {
        guard case .registered(let registered) = event else { return nil }
        current = Case(registered)
      } else {
        current?.apply(event)
      }
    }
    return current
  }

  /// Takes in what happened. Events are facts: nothing is judged here.
  public mutating func apply(_ event: CaseEvent) {
    revision += 1
    switch event {
    case .registered: break
    case .receiptConfirmed(let event):
      state = .registered
      receiptDay = event.receiptDay
      correction = event.correction
      feeBeforeSplit = event.feeBeforeSplit
      periodStart = event.feeBeforeSplit?.paidOn ?? event.receiptDay
      periodWorkingDays = event.periodWorkingDays
    case .split(let event):
      state = .split
      childIDs = event.parts.map(\.id)
    case .transferred(let event):
      state = .transferred
      transferredTo = event.to
      openedElsewhere = event.opened
      outcomes.append(CaseOutcome(day: event.day, disposition: nil))
    case .correctionRequested, .correctionSupplied: applyCorrection(event)
    case .reasonsRequested, .reasonsReceived, .replyDeferred: applyReasons(event)
    case .consultationSent, .consultationReceived, .opinionReceived, .silenceRecorded, .consultationDiscontinued:
      applyConsultation(event)
    case .extended(let event):
      guard let periodStart else { return }
      `extension` = Extension(
        workingDays: event.workingDays, reason: event.reason, notifiedOn: event.day, periodStart: periodStart)
    case .feeCharged, .feePaid: applyFee(event)
    case .replied, .recordCorrectionConcluded, .proposalConcluded, .closed, .archived: applyEnding(event)
    case .reopened(let event): applyReopening(event)
    case .noticeReceived(let event): applyReceipt(event)
    case .receiptAdjusted(let event): applyAdjustment(event)
    case .serviceAdjusted(let event): applyAdjustment(event)
    case .stepAdjusted(let event): applyAdjustment(event)
    }
  }
}
