import Civil

/// Judges all the steps of a case again by the rules under which each was let in.
struct StepReview {
  private let current: Case
  private let context: CaseContext

  init(_ current: Case, _ context: CaseContext) {
    self.current = current
    self.context = context
  }

  /// What could not have been.
  func refusals() -> [CaseRefusal] {
    var found: [CaseRefusal] = []
    for check in [correction, reasons, `extension`, fee, outcome] {
      do throws(CaseRefusal) { try check() } catch { found.append(error) }
    }
    for letter in current.consultations {
      do throws(CaseRefusal) { try consultation(letter) } catch { found.append(error) }
    }
    return found
  }

  /// The earliest day of a step: the receipt, which a supplied correction has moved.
  private var earliest: Day? { current.correction?.suppliedOn == nil ? current.receiptDay : current.arrivedOn }

  private func correction() throws(CaseRefusal) {
    guard let correction = current.correction else { return }
    try inOrder(earliest, correction.requestedOn, correction.deliveredOn)
    try inOrder(correction.requestedOn, correction.suppliedOn)
    let length = correction.periodWorkingDays
    guard let supplied = correction.suppliedOn else {
      try CorrectionRule.inTime(current, on: correction.requestedOn, context)
      guard let closing, closing.cause == .notCorrected else { return }
      return try NoticeReceiptRule.checkOver(
        correction, workingDays: length, for: .closeUncorrected, on: closing.day, context)
    }
    let excused = correction.acceptedReason?.contains { !$0.isWhitespace } ?? false
    if !excused, try !NoticeReceiptRule.isWithin(supplied, correction, workingDays: length, context) {
      throw .correctionLate(from: correction.receivedOn ?? correction.requestedOn, workingDays: length)
    }
  }

  private func reasons() throws(CaseRefusal) {
    guard let reasons = current.reasons else { return }
    try inOrder(earliest, reasons.requestedOn, reasons.deliveredOn)
    try inOrder(reasons.requestedOn, reasons.givenOn, current.deferral?.notifiedOn)
    if let deferral = current.deferral, deferral.until <= deferral.notifiedOn {
      throw .dayTooEarly(deferral.until, earliest: deferral.notifiedOn)
    }
    if let deferral = current.deferral { try ReasonsRule.inTime(current, on: deferral.notifiedOn, context) }
    if reasons.givenOn == nil, let reply = current.reply, reply.items.contains(where: { $0.kind == .excessive }) {
      try NoticeReceiptRule.checkOver(
        reasons, workingDays: reasons.periodWorkingDays, for: .reply, on: reply.effectiveDay, context)
    }
  }

  private func `extension`() throws(CaseRefusal) {
    guard let granted = current.extension, let length = current.periodWorkingDays else { return }
    try inOrder(granted.periodStart, granted.notifiedOn)
    let suspensions = current.suspensions(calendar: context.calendar)
    if try !context.isWithin(
      granted.notifiedOn, workingDays: length, from: granted.periodStart, suspensions: suspensions)
    {
      throw .extensionLate(from: granted.periodStart, workingDays: length)
    }
  }

  private func fee() throws(CaseRefusal) {
    guard let fee = current.fee else { return }
    try inOrder(earliest, fee.sentOn, fee.deliveredOn)
    try inOrder(fee.sentOn, fee.paidOn)
    let before = current.reopenings.last { $0.receivedOn <= fee.sentOn }
    if let start = before?.receivedOn ?? current.receiptDay, let own = before?.workingDays ?? current.periodWorkingDays
    {
      let extended = current.extension.flatMap { $0.periodStart == start ? $0.workingDays : nil } ?? 0
      let suspensions = current.suspensions(calendar: context.calendar)
      if try !context.isWithin(fee.sentOn, workingDays: own + extended, from: start, suspensions: suspensions) {
        throw .feeNoticeLate(from: start)
      }
    }
    let length = FeeRule.paymentWorkingDays
    if let paid = fee.paidOn {
      if try !NoticeReceiptRule.isWithin(paid, fee, workingDays: length, context) {
        throw .paymentLate(from: fee.receivedOn ?? fee.sentOn)
      }
    } else if let closing, closing.cause == .feeUnpaid {
      try NoticeReceiptRule.checkOver(fee, workingDays: length, for: .closeUnpaid, on: closing.day, context)
    }
  }

  private func consultation(_ letter: Consultation) throws(CaseRefusal) {
    try inOrder(earliest, letter.sentOn, letter.receivedOn)
    try inOrder(letter.receivedOn ?? letter.sentOn, letter.answeredOn)
    if letter.discontinuedFor != nil { try inOrder(letter.sentOn, letter.discontinuedOn) }
    if let silent = letter.silentOn, let received = letter.receivedOn {
      try inOrder(received, silent)
      let length = ConsultationRule.workingDays
      if try context.isWithin(silent, workingDays: length, from: received) {
        throw .periodStillRunning(.recordSilence, from: received, workingDays: length)
      }
    }
    guard letter.isOpen, let reply = current.reply else { return }
    guard let received = letter.receivedOn,
      try !context.isWithin(reply.effectiveDay, workingDays: ConsultationRule.workingDays, from: received)
    else { throw .opinionsOutstanding([letter.id]) }
  }

  /// What ended the handling comes after every step of it.
  private func outcome() throws(CaseRefusal) {
    guard !current.state.isOpen, let day = current.outcomes.last?.day else { return }
    try inOrder(current.latestStepBeforeOutcome, day)
  }

  private var closing: Closing? { current.state.isOpen ? nil : current.closing }

  private func inOrder(_ days: Day?...) throws(CaseRefusal) {
    var last: Day?
    for day in days.compactMap(\.self) {
      if let last, day < last { throw .dayTooEarly(day, earliest: last) }
      last = day
    }
  }
}
