package import Civil

/// What a decision about a complaint depends on beside the complaint.
package struct ComplaintContext: Sendable {
  package var calendar: WorkingCalendar
  package var settings: ComplaintSettings
  package var today: Day

  /// A context.
  package init(calendar: WorkingCalendar, settings: ComplaintSettings, today: Day) {
    self.calendar = calendar
    self.settings = settings
    self.today = today
  }

  /// By when a complaint received on the day should be answered; nil where no period is set or the calendar does not reach
  /// that far.
  package func due(receivedOn day: Day) -> Day? {
    settings.replyWorkingDays.flatMap { try? calendar.adding(workingDays: $0, to: day) }
  }

  /// What is proposed as the day by which a statement is wanted; nil where the calendar does not reach that far.
  package var statementDue: Day? { try? calendar.adding(workingDays: settings.statementWorkingDays, to: today) }
}

/// The periods that an office sets itself: 条例 names none for complaints.
package struct ComplaintSettings: Hashable, Codable, Sendable {
  /// For the answer; nil for none.
  package var replyWorkingDays: Int?
  /// What the period rests on, shown wherever it is.
  package var source: String
  /// Proposed for the statement of the body complained of.
  package var statementWorkingDays: Int

  /// Settings. 20 working days are those of 条例第三十三条, which says nothing of complaints.
  package init(
    replyWorkingDays: Int? = 20, source: String = "条例没有规定投诉举报的答复期限，本机关比照第三十三条设定",
    statementWorkingDays: Int = 7
  ) {
    self.replyWorkingDays = replyWorkingDays
    self.source = source
    self.statementWorkingDays = statementWorkingDays
  }
}
