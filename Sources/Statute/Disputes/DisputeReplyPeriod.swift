public import Civil

/// The time within which the body must answer in a dispute (行政复议答复期限、行政诉讼答辩期限), with its reckoning.
///
/// In reconsideration 10 days, in its simplified procedure 5 days; since 2024 both are working days
/// (行政复议法第四十八条、第五十四条第一款、第八十八条第二款). Papers received before 2024 fall under the law as revised in 2017:
/// 10 calendar days and no simplified procedure. In court 15 calendar days (行政诉讼法第六十七条第一款). After the
/// applicant's appeal 15 calendar days as well (法释〔2018〕1号第一百零八条第二款).
public struct DisputeReplyPeriod: Equatable, Sendable {
  /// The last day.
  public let due: Day
  /// The length, `10个工作日` or `15日`.
  public let length: String
  /// Whether only working days count.
  public let countsWorkingDays: Bool
  /// The reckoning, in order.
  public let steps: [DeadlineStep]

  /// How many days after today it ends, counted as the period is; 0 on the last day, negative when late.
  public func remainingDays(from today: Day, calendar: WorkingCalendar) throws(CalendarError) -> Int {
    guard countsWorkingDays else { return today.days(to: due) }
    if today > due { return try -max(1, calendar.workingDays(after: due, through: today)) }
    return try calendar.workingDays(after: today, through: due)
  }
}

extension Dispute {
  /// The period for the answer in the current round; nil where the body itself appealed.
  public func replyPeriod(calendar: WorkingCalendar) throws(CalendarError) -> DisputeReplyPeriod? {
    guard let current, current.appellant != .body else { return nil }
    let start = current.receivedOn
    let isRevised = start >= RemedyKind.reconsiderationFirstSince
    switch (route.isLitigation, rounds.count > 1) {
    case (true, let appealed):
      return try Self.civil(
        15, from: start, event: appealed ? "收到上诉状副本" : "收到起诉状副本",
        citation: appealed ? .litigationInterpretation("第一百零八条第二款") : .litigationLaw("第六十七条第一款"),
        calendar: calendar)
    case (false, _) where !isRevised:
      return try Self.civil(
        10, from: start, event: "收到行政复议申请书副本", citation: .reconsiderationLaw("（2017年修正）第二十三条第一款"),
        calendar: calendar)
    case (false, _):
      let isSimplified = procedure == .simplified
      let rule = DeadlineRule(
        name: "行政复议答复期限", startEvent: "收到行政复议申请书副本", startCitation: CivilPeriod.citation,
        periodCitation: .reconsiderationLaw(isSimplified ? "第五十四条第一款、第八十八条第二款" : "第四十八条、第八十八条第二款"))
      let deadline = try Deadline.compute(
        from: start, workingDays: isSimplified ? 5 : 10, rule: rule, calendar: calendar)
      guard let due = deadline.due else { return nil }
      return DisputeReplyPeriod(
        due: due, length: "\(deadline.workingDays)个工作日", countsWorkingDays: true, steps: deadline.steps)
    }
  }

  private static func civil(
    _ days: Int, from start: Day, event: String, citation: Citation, calendar: WorkingCalendar
  ) throws(CalendarError) -> DisputeReplyPeriod {
    let period = CivilPeriod.days(days)
    let (nominal, due) = (try period.nominalEnd(after: start), try period.end(after: start, calendar: calendar))
    func step(_ kind: DeadlineStep.Kind, _ from: Day, _ through: Day, _ text: String, _ source: Citation)
      -> DeadlineStep
    {
      DeadlineStep(kind: kind, from: from, through: through, workingDays: 0, text: text, citation: source)
    }
    var steps = [
      step(.start, start, start, "\(start.chinese)\(event)，当日不计入，自次日起计算。", CivilPeriod.citation),
      step(.period, start, nominal, "答复期限为\(period.chinese)，按自然日计算。", citation),
    ]
    if due != nominal {
      steps.append(
        step(.holiday, nominal, due, "\(nominal.chinese)为休息日，以其后第一个工作日为届满日。", CivilPeriod.citation))
    }
    steps.append(step(.due, due, due, "期限届满日为\(due.chinese)（\(due.weekday.chinese)）。", citation))
    return DisputeReplyPeriod(due: due, length: period.chinese, countsWorkingDays: false, steps: steps)
  }
}
