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
        .onTime
      }
    return clock(kind, standing, showing: known)
  }

  /// A period in which somebody else has to act.
  mutating func others(_ kind: CaseClock.Kind, _ terms: PeriodTerms) -> CaseClock {
    let known = add(kind, terms)
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
    return counted.map { max(0, terms.workingDays - $0) + terms.extensionDays }
  }
}
