import Civil

/// The period for the reply (答复期限): 20 working days from receipt, 条例第三十三条第二款; for the two other kinds of case
/// the law gives none, and the body's setting applies.
enum ReplyPeriodRule {
  static let workingDays = 20

  static func period(_ kind: CaseKind, _ context: CaseContext) -> Int? {
    switch kind {
    case .disclosure: workingDays
    case .recordCorrection: context.settings.recordCorrectionPeriod
    case .activeDisclosureProposal: context.settings.proposalPeriod
    }
  }

  /// Whether the day lies within so many working days of the running period, suspended days left out.
  static func contains(
    _ day: Day, of current: Case, workingDays: Int, _ context: CaseContext
  ) throws(CaseRefusal) -> Bool {
    guard let terms = current.replyPeriod(calendar: context.calendar) else { throw .noReceiptDay }
    return try context.isWithin(day, workingDays: workingDays, from: terms.start, suspensions: terms.suspensions)
  }
}
