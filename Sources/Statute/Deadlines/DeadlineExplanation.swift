import Civil

/// Turns the numbers of a deadline into the steps a person can check.
struct DeadlineExplanation {
  let rule: DeadlineRule
  let start: Day
  let workingDays: Int
  let extensionDays: Int
  let runs: [Suspension]
  let end: Day
  let held: Bool
  let counted: Int
  let calendar: WorkingCalendar

  func steps() throws(CalendarError) -> [DeadlineStep] {
    var steps = [startStep, periodStep]
    steps += holidaySteps
    for run in runs {
      if let step = try suspensionStep(run) { steps.append(step) }
    }
    if extensionDays > 0 { steps.append(extensionStep) }
    steps.append(lastStep)
    return steps
  }

  private var startStep: DeadlineStep {
    DeadlineStep(
      kind: .start, from: start, through: start, workingDays: 0,
      text: "\(start.chinese)\(rule.startEvent)，当日不计入，自次日起计算。", citation: rule.startCitation)
  }

  private var periodStep: DeadlineStep {
    DeadlineStep(
      kind: .period, from: start, through: end, workingDays: workingDays,
      text: "\(rule.name)为\(workingDays)个工作日。", citation: rule.periodCitation)
  }

  private var holidaySteps: [DeadlineStep] {
    let breaks = calendar.holidays(after: start, through: end).map { span in
      DeadlineStep(
        kind: .holiday, from: span.from, through: span.through, workingDays: 0,
        text: "\(span.chinese)放假，不计入。", citation: notice(for: span.from))
    }
    let worked = calendar.makeUpDays(after: start, through: end).map { day in
      DeadlineStep(
        kind: .makeUpDay, from: day, through: day, workingDays: 1,
        text: "\(day.chinese)（\(day.weekday.chinese)）调休上班，为工作日。", citation: notice(for: day))
    }
    return (breaks + worked).sorted { $0.from < $1.from }
  }

  private func notice(for day: Day) -> Citation {
    let number = calendar.notice(for: day.year).map { "（\($0)）" } ?? ""
    return Citation(document: "国务院办公厅关于\(day.year)年部分节假日安排的通知", article: number)
  }

  private func suspensionStep(_ run: Suspension) throws(CalendarError) -> DeadlineStep? {
    guard run.from <= end, run.through.map({ $0 > start }) ?? true else { return nil }
    guard let through = run.through else {
      return DeadlineStep(
        kind: .suspension, from: run.from, through: nil, workingDays: 0,
        text: "自\(run.from.chinese)起\(run.reason)，所需时间不计入期限。", citation: rule.suspensionCitation)
    }
    let first = max(run.from, try start.adding(days: 1))
    let passed = try calendar.workingDays(after: first.adding(days: -1), through: through)
    let span = DaySpan(from: run.from, through: through)?.chinese ?? run.from.chinese
    return DeadlineStep(
      kind: .suspension, from: run.from, through: through, workingDays: passed,
      text: "\(span)\(run.reason)，其间\(passed)个工作日不计入期限。", citation: rule.suspensionCitation)
  }

  private var extensionStep: DeadlineStep {
    DeadlineStep(
      kind: .extension, from: start, through: end, workingDays: extensionDays,
      text: "经政府信息公开工作机构负责人同意，延长\(extensionDays)个工作日。", citation: rule.extensionCitation)
  }

  private var lastStep: DeadlineStep {
    if held {
      return DeadlineStep(
        kind: .held, from: end, through: nil, workingDays: counted,
        text: "已计\(counted)个工作日，期限中止计算，尚余\(workingDays + extensionDays - counted)个工作日。",
        citation: rule.suspensionCitation)
    }
    return DeadlineStep(
      kind: .due, from: end, through: end, workingDays: counted,
      text: "期限届满日为\(end.chinese)（\(end.weekday.chinese)）。", citation: rule.periodCitation)
  }
}
