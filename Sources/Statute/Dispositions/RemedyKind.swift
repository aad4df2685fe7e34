public import Civil

/// Which remedies are open against an outcome (救济途径).
public enum RemedyKind: String, CaseIterable, Codable, Sendable {
  /// Reconsideration must come before a lawsuit (复议前置).
  case reconsiderationFirst
  /// Reconsideration or a lawsuit, as the applicant chooses.
  case either
  /// For the refused part reconsideration first, for the rest either.
  case both
  /// No reply was made in time: reconsideration or a lawsuit (逾期不予答复).
  case noReply
  /// None: the applicant ended the matter.
  case notOpen

  /// The rules in force from the day the revised Reconsideration Law applies.
  public static let reconsiderationFirstSince = Day(constant: 2024, 1, 1)
}

extension Disposition {
  /// The remedy for an outcome that became effective on the day.
  public func remedyKind(effectiveOn day: Day) -> RemedyKind {
    guard day >= RemedyKind.reconsiderationFirstSince else { return .either }
    if self == .partiallyGranted { return .both }
    return isRefusalUnderArticles14To16 ? .reconsiderationFirst : .either
  }
}

extension CaseDisposition {
  /// The remedy for a reply of several items: both roads when only some of it was refused under Articles 14 to 16.
  public static func remedyKind(items: [ReplyItem], effectiveOn day: Day) -> RemedyKind {
    guard day >= RemedyKind.reconsiderationFirstSince else { return .either }
    let refused = items.filter { $0.disposition?.isRefusalUnderArticles14To16 ?? false }
    let partly = items.contains { $0.kind == .partlyProvided && $0.ground != nil }
    if partly { return .both }
    if refused.isEmpty { return .either }
    return refused.count == items.count ? .reconsiderationFirst : .both
  }
}
