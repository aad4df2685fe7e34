import Civil

extension Case {
  /// The latest day of any step so far: nothing that ends the handling may be earlier.
  var latestStep: Day { latestStep(with: outcomes) }

  /// The latest day of the steps before the last end of the handling.
  var latestStepBeforeOutcome: Day { latestStep(with: outcomes.dropLast()) }

  private func latestStep(with outcomes: some Sequence<CaseOutcome>) -> Day {
    var days = [submittedOn, arrivedOn]
    days += [receiptDay, periodStart, correction?.requestedOn, correction?.suppliedOn].compactMap(\.self)
    days += [reasons?.requestedOn, reasons?.givenOn, deferral?.notifiedOn].compactMap(\.self)
    days += [fee?.sentOn, fee?.paidOn, `extension`?.notifiedOn].compactMap(\.self)
    days += [correction?.deliveredOn, reasons?.deliveredOn, fee?.deliveredOn].compactMap(\.self)
    for letter in consultations {
      days += [letter.sentOn, letter.receivedOn, letter.answeredOn, letter.silentOn, letter.discontinuedOn].compactMap(
        \.self)
    }
    days += outcomes.map(\.day)
    return days.max() ?? submittedOn
  }

  /// The earliest day of the steps that followed the receipt; nil when nothing did.
  var firstStepAfterReceipt: Day? {
    var days = [reasons?.requestedOn, deferral?.notifiedOn, fee?.sentOn, `extension`?.notifiedOn].compactMap(\.self)
    if let charged = feeBeforeSplit?.noticeOn { days.append(charged) }
    if let correction, correction.suppliedOn == nil { days.append(correction.requestedOn) }
    days += consultations.map(\.sentOn)
    days += outcomes.map(\.day)
    days += reopenings.map(\.receivedOn)
    return days.min()
  }

  /// The extension's working days, where it belongs to the running period.
  var extensionInForce: Int {
    guard let granted = `extension`, granted.periodStart == periodStart else { return 0 }
    return granted.workingDays
  }

  func suspensions(calendar: WorkingCalendar) -> [Suspension] {
    consultations.compactMap { $0.suspension(calendar: calendar) }
  }
}
