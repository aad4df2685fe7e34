public import Civil

/// A step that has its own last day and was taken after it, as the facts now stand (逾期的步骤).
public struct LateStep: Hashable, Sendable {
  /// Which step it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// The notice that asks for correction, 条例第三十条.
    case correctionNotice
    /// The extension that the applicant was told of, 条例第三十三条第二款.
    case `extension`
    /// The notice of the fee.
    case feeNotice
    /// The deferral that the applicant was told of, 条例第三十五条.
    case deferral

    /// The Chinese name.
    public var label: String {
      switch self {
      case .correctionNotice: "补正告知"
      case .extension: "延长答复期限的告知"
      case .feeNotice: "收费通知"
      case .deferral: "延迟答复的告知"
      }
    }

    /// The rule that sets its last day.
    public var citation: Citation {
      switch self {
      case .correctionNotice: .regulations("第三十条")
      case .extension: .regulations("第三十三条第二款")
      case .feeNotice: .feeRules
      case .deferral: .regulations("第三十五条")
      }
    }
  }

  /// Which step it is.
  public let kind: Kind
  /// The day it was taken.
  public let day: Day
  /// The last day on which it was in time; nil where the calendar does not say.
  public let latest: Day?

  /// A late step.
  public init(kind: Kind, day: Day, latest: Day?) {
    self.kind = kind
    self.day = day
    self.latest = latest
  }
}

extension Case {
  /// The steps of this round that were taken too late, by the calendar and the facts as they stand. What the calendar
  /// cannot tell is taken to be in time.
  public func lateSteps(calendar: WorkingCalendar) -> [LateStep] {
    [
      lateCorrectionNotice(calendar), lateExtension(calendar), lateFeeNotice(calendar), lateDeferral(calendar),
    ].compactMap(\.self)
  }

  /// Whether correction was asked for too late, so that the period goes on as if it had not been (条例第三十条).
  func isCorrectionNoticeLate(calendar: WorkingCalendar) -> Bool { lateCorrectionNotice(calendar) != nil }

  private func lateCorrectionNotice(_ calendar: WorkingCalendar) -> LateStep? {
    guard reopenings.isEmpty, let correction, let receipt = firstReceiptDay else { return nil }
    return late(
      .correctionNotice, correction.requestedOn,
      PeriodTerms(rule: .reply, start: receipt, workingDays: CorrectionRule.noticeWorkingDays), calendar)
  }

  private func lateExtension(_ calendar: WorkingCalendar) -> LateStep? {
    guard let granted = `extension`, let length = periodWorkingDays else { return nil }
    let isAfterCorrection = granted.periodStart == correction?.suppliedOn && reopenings.isEmpty
    let restored = isAfterCorrection && isCorrectionNoticeLate(calendar: calendar) ? originalReceipt : nil
    let terms = PeriodTerms(
      rule: .reply, start: restored ?? granted.periodStart, workingDays: length,
      suspensions: suspensions(calendar: calendar))
    return late(.extension, granted.notifiedOn, terms, calendar)
  }

  private func lateFeeNotice(_ calendar: WorkingCalendar) -> LateStep? {
    guard let fee, let length = periodWorkingDays else { return nil }
    let start: Day?
    if let reopened = reopenings.last {
      start = fee.sentOn >= reopened.receivedOn ? reopened.receivedOn : nil
    } else if let supplied = correction?.suppliedOn, supplied <= fee.sentOn,
      !isCorrectionNoticeLate(calendar: calendar)
    {
      start = supplied
    } else {
      start = firstReceiptDay
    }
    guard let start else { return nil }
    let isExtended = `extension`?.periodStart == start && lateExtension(calendar) == nil
    let terms = PeriodTerms(
      rule: .reply, start: start, workingDays: length, extensionDays: isExtended ? `extension`?.workingDays ?? 0 : 0,
      suspensions: suspensions(calendar: calendar))
    return late(.feeNotice, fee.sentOn, terms, calendar)
  }

  private func lateDeferral(_ calendar: WorkingCalendar) -> LateStep? {
    guard let deferral, let terms = replyPeriod(calendar: calendar) else { return nil }
    return late(.deferral, deferral.notifiedOn, terms, calendar)
  }

  private func late(_ kind: LateStep.Kind, _ day: Day, _ terms: PeriodTerms, _ calendar: WorkingCalendar) -> LateStep? {
    guard (try? terms.contains(day, calendar: calendar)) == false else { return nil }
    return LateStep(kind: kind, day: day, latest: try? terms.deadline(calendar).due)
  }
}
