/// The day of receipt by channel (收到申请之日), 条例第三十一条.
enum ReceiptRule {
  static let citation = Citation.regulations("第三十一条")

  /// Handed in: that day. Signed mail: the day of signature. Ordinary letters: the day the office confirms with the
  /// applicant, which is to be the day of arrival. Internet and fax: the day both sides confirm.
  static func receiptDay(
    channel: Channel, arrivedOn: Day, confirmedOn: Day?, delayReason: String?
  ) throws(CaseRefusal) -> Day {
    switch channel {
    case .inPerson, .oral, .signedMail: return arrivedOn
    case .ordinaryMail, .portal, .email, .fax:
      guard let confirmedOn else { throw .confirmationMissing(channel) }
      if confirmedOn < arrivedOn { throw .dayTooEarly(confirmedOn, earliest: arrivedOn) }
      let explained = delayReason?.contains { !$0.isWhitespace } ?? false
      if channel == .ordinaryMail, confirmedOn > arrivedOn, !explained {
        throw .confirmationDelayUnexplained(arrivedOn: arrivedOn)
      }
      return confirmedOn
    }
  }

  static func decide(
    _ current: Case, confirmedOn: Day?, delayReason: String?, _ context: CaseContext
  ) throws(CaseRefusal) -> [CaseEvent] {
    let day = try receiptDay(
      channel: current.channel, arrivedOn: current.arrivedOn, confirmedOn: confirmedOn, delayReason: delayReason)
    try context.check(day, notBefore: current.arrivedOn)
    return [
      .receiptConfirmed(
        .init(
          receiptDay: day, delayReason: delayReason, periodWorkingDays: ReplyPeriodRule.period(current.kind, context),
          day: context.today))
    ]
  }
}
