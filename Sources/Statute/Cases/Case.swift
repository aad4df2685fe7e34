public import Civil

/// One application in the register, as its events have made it: a value without personal data.
///
/// The applicant is known by an opaque reference only; names, identity numbers and contacts live elsewhere.
public struct Case: Hashable, Codable, Sendable, Identifiable {
  /// Its identity, chosen by whoever registers it.
  public let id: String
  /// The register number (登记编号).
  public let number: String
  /// The body that handles it.
  public let bodyID: String
  /// The opaque reference to the applicant.
  public let applicantID: String
  /// What is asked.
  public let kind: CaseKind
  /// The column of table three.
  public let applicantKind: ApplicantKind
  /// How it came.
  public let channel: Channel
  /// The name or features of the information wanted, as last supplied (所需信息的描述).
  public internal(set) var requested: String
  /// The manner in which it is wanted.
  public let formWanted: FormWanted
  /// Where it stands.
  public internal(set) var state: CaseState
  /// The day the applicant sent or handed it in.
  public let submittedOn: Day
  /// The day it reached the office.
  public let arrivedOn: Day
  /// The day of receipt that the law counts (收到申请之日); nil until it is fixed.
  public internal(set) var receiptDay: Day?
  /// The day the application itself was received, where that of its correction has taken its place (补正前的收到日期).
  public internal(set) var originalReceipt: Day?
  /// Day 0 of the running period: the receipt, the payment, or the decision that reopened the case.
  public internal(set) var periodStart: Day?
  /// The period's length in working days without extension; nil where no law or setting gives one.
  public internal(set) var periodWorkingDays: Int?
  /// The case it was split from.
  public let parentID: String?
  /// The cases it was split into.
  public internal(set) var childIDs: [String] = []
  /// The body it was passed on to.
  public internal(set) var transferredTo: String?
  /// The case opened there, where that body's register is at hand.
  public internal(set) var openedElsewhere: OpenedElsewhere?
  /// The case of another body from which it was passed on.
  public let passedOnFrom: String?
  /// The request for correction.
  public internal(set) var correction: Correction?
  /// The letters asking for opinions.
  public internal(set) var consultations: [Consultation] = []
  /// The extension.
  public internal(set) var `extension`: Extension?
  /// The request for reasons.
  public internal(set) var reasons: ReasonsRequest?
  /// The deferral.
  public internal(set) var deferral: Deferral?
  /// The fee notice.
  public internal(set) var fee: FeeNotice?
  /// The fee charged for the application it was split from.
  public internal(set) var feeBeforeSplit: FeeBeforeSplit?
  /// Every reply made, the last one in force.
  public internal(set) var replies: [Reply] = []
  /// The result of a request under Art. 41.
  public internal(set) var recordCorrectionResult: RecordCorrectionResult?
  /// The result of a proposal under Art. 44.
  public internal(set) var proposalResult: ProposalResult?
  /// Every end of a round of handling; the first one counts in table three.
  public internal(set) var outcomes: [CaseOutcome] = []
  /// Why it was closed without a reply.
  public internal(set) var closing: Closing?
  /// The day it was archived.
  public internal(set) var archivedOn: Day?
  /// The decisions that started it anew.
  public internal(set) var reopenings: [Reopening] = []
  /// The facts put right later.
  public internal(set) var adjustments: [FactAdjustment] = []
  /// How many events made it.
  public internal(set) var revision = 1

  /// The day the application itself was received, corrected or not; the letters name it (收到申请之日).
  public var firstReceiptDay: Day? { originalReceipt ?? receiptDay }
  /// The reply in force; nil while the case is open.
  public var reply: Reply? { state.isOpen ? nil : replies.last }
  /// The row of table three it is counted in: that of its first outcome.
  public var disposition: Disposition? { outcomes.first?.disposition }
  /// The day its last reply became effective.
  public var replyEffectiveDay: Day? { reply?.effectiveDay }
  /// The day the last round of handling ended; nil while the case is open.
  public var closedOn: Day? { state.isOpen ? nil : outcomes.last?.day }
}
