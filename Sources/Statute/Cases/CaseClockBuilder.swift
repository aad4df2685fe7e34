import Civil

/// Gathers the periods of a case into its clock.
struct CaseClockBuilder {
  let context: CaseContext
  var running: [CaseClock.Running] = []
  var gap: CalendarError?

  init(context: CaseContext) { self.context = context }

  /// What is known of a period: its terms, its reckoning where it could be made.
  struct Known {
    let terms: PeriodTerms
    let deadline: Deadline?
  }

  @discardableResult
  mutating func add(_ kind: CaseClock.Kind, _ terms: PeriodTerms?) -> Known? {
    guard let terms else { return nil }
    do throws(CalendarError) {
      let deadline = try terms.deadline(context.calendar)
      running.append(CaseClock.Running(kind: kind, deadline: deadline))
      return Known(terms: terms, deadline: deadline)
    } catch {
      gap = error
      return Known(terms: terms, deadline: nil)
    }
  }

  func clock(_ kind: CaseClock.Kind, _ standing: CaseClock.Standing, showing known: Known? = nil) -> CaseClock {
    CaseClock(
      kind: kind, standing: standing, due: known?.deadline?.due,
      remainingWorkingDays: standing == .stopped ? nil : known.flatMap(remaining), steps: known?.deadline?.steps ?? [],
      running: running, gap: gap)
  }

  /// A period of the body's own.
  func own(_ kind: CaseClock.Kind, _ known: Known?) -> CaseClock {
    guard let known else { return clock(kind, .onTime) }
    let left = remaining(known)
    let standing: CaseClock.Standing =
      if let due = known.deadline?.due, context.today > due {
        .overdue
      } else if let left, left <= context.settings.dueSoonWorkingDays {
        .dueSoon
      } else {
        known.deadline == nil && left == nil ? .unknown : .onTime
      }
    return clock(kind, standing, showing: known)
  }

  /// A period in which somebody else has to act.
  mutating func others(_ kind: CaseClock.Kind, _ terms: PeriodTerms) -> CaseClock {
    let known = add(kind, terms)
    if let known, known.deadline == nil, remaining(known) == nil { return clock(kind, .unknown, showing: known) }
    let late = known?.deadline?.due.map { context.today > $0 } ?? false
    return clock(kind, late ? .lapsed : .waitingForOthers, showing: known)
  }

  /// A period that has not begun, because it is not known when its notice was received.
  func undelivered(_ kind: CaseClock.Kind, postedOn: Day) -> CaseClock {
    let step = DeadlineStep(
      kind: .held, from: postedOn, through: nil, workingDays: 0,
      text: "告知书于\(postedOn.chinese)邮寄发出，送达日期待登记；\(kind.label)自申请人收到的次日起计算。",
      citation: kind == .fee ? .feeRules : .regulations("第三十条"))
    return CaseClock(
      kind: kind, standing: .waitingForOthers, due: nil, remainingWorkingDays: nil, steps: [step], running: running,
      gap: gap)
  }

  /// The receipt that is to be confirmed (条例第三十一条).
  mutating func confirmation(_ channel: Channel, arrivedOn: Day, citation: Citation) -> CaseClock {
    do throws(CalendarError) {
      let due = try ReceiptRule.confirmationDay(channel: channel, arrivedOn: arrivedOn, calendar: context.calendar)
      let today = context.today
      let left: Int? =
        today <= due
        ? try? context.calendar.workingDays(after: today, through: due)
        : (try? context.calendar.workingDays(after: due, through: today)).map { -max(1, $0) }
      let text =
        channel == .ordinaryMail
        ? "平常信函应当于收到信函的当日（\(due.chinese)）与申请人确认。"
        : "申请于\(arrivedOn.chinese)到达，至迟于下一个工作日（\(due.chinese)）确认收到日期。"
      let step = DeadlineStep(kind: .due, from: due, through: due, workingDays: 0, text: text, citation: citation)
      return CaseClock(
        kind: .receiptConfirmation, standing: today > due ? .overdue : .dueSoon, due: due, remainingWorkingDays: left,
        steps: [step], running: running, gap: gap)
    } catch {
      gap = error
      return clock(.receiptConfirmation, .dueSoon)
    }
  }

  /// The deferral's own date.
  func deferral(_ deferral: Deferral) -> CaseClock {
    let today = context.today
    let calendar = context.calendar
    let left: Int? =
      today <= deferral.until
      ? try? calendar.workingDays(after: today, through: deferral.until)
      : (try? calendar.workingDays(after: deferral.until, through: today)).map { -max(1, $0) }
    let soon = left.map { $0 <= context.settings.dueSoonWorkingDays } ?? false
    let standing: CaseClock.Standing = today > deferral.until ? .overdue : soon ? .dueSoon : .onTime
    let step = DeadlineStep(
      kind: .due, from: deferral.until, through: deferral.until, workingDays: 0,
      text: "经告知申请人，延迟至\(deferral.until.chinese)前答复。", citation: .regulations("第三十五条"))
    return CaseClock(
      kind: .deferral, standing: standing, due: deferral.until, remainingWorkingDays: left, steps: [step],
      running: running, gap: gap)
  }

  private func remaining(_ known: Known) -> Int? {
    if let deadline = known.deadline {
      return try? deadline.remainingWorkingDays(from: context.today, calendar: context.calendar)
    }
    let terms = known.terms
    let counted = try? Deadline.counted(
      after: terms.start, through: context.today, suspensions: terms.suspensions, calendar: context.calendar)
    return counted.map { max(0, terms.workingDays + terms.extensionDays - $0) }
  }
}
