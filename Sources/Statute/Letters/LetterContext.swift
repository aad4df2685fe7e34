public import Civil

/// What a letter needs besides the case and its event.
public struct LetterContext: Sendable {
  /// The body.
  public var letterhead: BodyLetterhead
  /// The applicant's name as letters give it.
  public var applicant: String
  /// The reader's name where it is not the applicant: a third party, another body.
  public var addressee: String?
  /// The document number; nil until it is drawn.
  public var documentNumber: String?
  /// The day the letter bears; nil while it is a draft.
  public var day: Day?
  /// The calendar for due days.
  public var calendar: WorkingCalendar
  /// The rates for a fee notice.
  public var feeSchedule: FeeSchedule
  /// What each item of an answer must say, in the order of the items.
  public var details: [[ReplyElement: String]]
  /// Values that only the office knows, such as why a third party is concerned; they prevail over derived ones.
  public var supplement: [LetterField: String]

  /// A context.
  public init(
    letterhead: BodyLetterhead, applicant: String, addressee: String? = nil, documentNumber: String? = nil,
    day: Day? = nil, calendar: WorkingCalendar, feeSchedule: FeeSchedule = .national,
    details: [[ReplyElement: String]] = [], supplement: [LetterField: String] = [:]
  ) {
    self.letterhead = letterhead
    self.applicant = applicant
    self.addressee = addressee
    self.documentNumber = documentNumber
    self.day = day
    self.calendar = calendar
    self.feeSchedule = feeSchedule
    self.details = details
    self.supplement = supplement
  }
}
