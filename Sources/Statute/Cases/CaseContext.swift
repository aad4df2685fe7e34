public import Civil

/// What a decision depends on besides the case: the calendar, the settings, today, and who has approved.
public struct CaseContext: Equatable, Sendable {
  /// Approvals on file for the command being decided (审批情况).
  public struct Approvals: Equatable, Codable, Sendable {
    /// The head of the disclosure office consents (政府信息公开工作机构负责人同意).
    public var head: Bool
    /// The secrecy review is done (保密审查).
    public var secrecyReview: Bool

    /// Approvals; none by default.
    public init(head: Bool = false, secrecyReview: Bool = false) {
      self.head = head
      self.secrecyReview = secrecyReview
    }
  }

  /// The working days.
  public var calendar: WorkingCalendar
  /// The body's settings.
  public var settings: CaseSettings
  /// The day of the decision.
  public var today: Day
  /// What has been approved.
  public var approvals: Approvals
  /// What shows a day before today.
  public var earlier: EarlierDay

  /// A context.
  public init(
    calendar: WorkingCalendar = .national, settings: CaseSettings = CaseSettings(), today: Day,
    approvals: Approvals = Approvals(), earlier: EarlierDay = .unproven
  ) {
    self.calendar = calendar
    self.settings = settings
    self.today = today
    self.approvals = approvals
    self.earlier = earlier
  }
}
