public import Civil

/// The day of receipt by channel (收到申请之日), 条例第三十一条.
enum ReceiptRule {
  static let citation = Citation.regulations("第三十一条")

  /// Handed in: that day. Signed mail: the day of signature. Ordinary letters: the day the office confirms with the
  /// applicant, which is to be the day of arrival. Internet and fax: the day both sides confirm. A later confirmation
  /// than `confirmationDay` needs its reason on file.
  static func receiptDay(
    channel: Channel, arrivedOn: Day, confirmedOn: Day?, delayReason: String?, calendar: WorkingCalendar
  ) throws(CaseRefusal) -> Day {
    switch channel {
    case .inPerson, .oral, .signedMail: return arrivedOn
    case .ordinaryMail, .portal, .email, .fax:
      guard let confirmedOn else { throw .confirmationMissing(channel) }
      if confirmedOn < arrivedOn { throw .dayTooEarly(confirmedOn, earliest: arrivedOn) }
      let explained = delayReason?.contains { !$0.isWhitespace } ?? false
      // Where the calendar does not say which day it was to be, no reason is demanded.
      let latest = try? confirmationDay(channel: channel, arrivedOn: arrivedOn, calendar: calendar)
      if let latest, confirmedOn > latest, !explained {
        throw .confirmationDelayUnexplained(channel, latest: latest)
      }
      return confirmedOn
    }
  }

  /// The day by which the receipt is to be confirmed: for a letter without signature the day of its arrival; for
  /// everything else the next working day, so that nobody's application waits for a day that the office alone sets.
  static func confirmationDay(
    channel: Channel, arrivedOn: Day, calendar: WorkingCalendar
  ) throws(CalendarError) -> Day {
    channel == .ordinaryMail ? arrivedOn : try calendar.adding(workingDays: 1, to: arrivedOn)
  }
}

extension Case {
  /// The day by which its receipt is to be confirmed (确认收到日期的最后一日); nil where the calendar does not say.
  public func receiptConfirmationDay(calendar: WorkingCalendar) -> Day? {
    try? ReceiptRule.confirmationDay(channel: channel, arrivedOn: arrivedOn, calendar: calendar)
  }
}
