public import Civil

/// A new application as the office registers it (登记), 条例第二十九条、第四十五条. A part split off takes over its parent's day
/// of receipt, and what may be done once only: the correction asked for (第三十条) and the fee.
public struct Registration: Hashable, Sendable {
  /// Its identity.
  public var id: String
  /// The register number.
  public var number: String
  /// The body that handles it.
  public var bodyID: String
  /// The opaque reference to the applicant.
  public var applicantID: String
  /// What is asked.
  public var kind: CaseKind
  /// The column of table three; for joint applicants that of the first.
  public var applicantKind: ApplicantKind
  /// How it came.
  public var channel: Channel
  /// The description of the information.
  public var requested: String
  /// The manner in which it is wanted.
  public var formWanted: FormWanted
  /// The day the applicant sent or handed it in.
  public var submittedOn: Day
  /// The day it reached the office; the day of signature for signed mail.
  public var arrivedOn: Day
  /// The case it was split from, with the day of receipt it takes over.
  public var parent: Parent?
  /// The case of another body that was passed on (转送).
  public var passedOnFrom: String?

  /// The case another was split from.
  public struct Parent: Hashable, Sendable {
    /// Its identity.
    public let id: String
    /// Its day of receipt.
    public let receiptDay: Day
    /// The correction asked for before the split; it can be asked for once only (Art. 30).
    public let correction: Correction?
    /// The fee charged before the split.
    public let fee: FeeBeforeSplit?

    /// A parent.
    public init(id: String, receiptDay: Day, correction: Correction? = nil, fee: FeeBeforeSplit? = nil) {
      self.id = id
      self.receiptDay = receiptDay
      self.correction = correction
      self.fee = fee
    }
  }

  /// A registration.
  public init(
    id: String, number: String, bodyID: String, applicantID: String, kind: CaseKind = .disclosure,
    applicantKind: ApplicantKind, channel: Channel, requested: String, formWanted: FormWanted = .portal,
    submittedOn: Day, arrivedOn: Day, parent: Parent? = nil, passedOnFrom: String? = nil
  ) {
    self.id = id
    self.number = number
    self.bodyID = bodyID
    self.applicantID = applicantID
    self.kind = kind
    self.applicantKind = applicantKind
    self.channel = channel
    self.requested = requested
    self.formWanted = formWanted
    self.submittedOn = submittedOn
    self.arrivedOn = arrivedOn
    self.parent = parent
    self.passedOnFrom = passedOnFrom
  }
}

extension Registration: CaseAct {
  typealias Fact = CaseEvent.Registered

  static let action = CaseAction.register
  static let label = "登记"
  static let citation = Citation.regulations("第四十五条")
  static let states: Set<CaseState> = []
  static let kinds = Set(CaseKind.allCases)
  static let papers: [PaperKind] = [.registrationForm]

  func decide(_ current: Case, _ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    throw .alreadyRegistered(current.number)
  }

  /// The only act that begins a case.
  func decide(_ context: CaseContext) throws(CaseRefusal) -> [CaseEvent] {
    for text in [id, number, bodyID, applicantID, requested] { try context.check(text, for: .register) }
    try context.check(submittedOn, notBefore: nil)
    try context.check(arrivedOn, notBefore: submittedOn)
    let registered = Fact(
      id: id, number: number, bodyID: bodyID, applicantID: applicantID, kind: kind, applicantKind: applicantKind,
      channel: channel, requested: requested, formWanted: formWanted, submittedOn: submittedOn, arrivedOn: arrivedOn,
      parentID: parent?.id, passedOnFrom: passedOnFrom, day: context.today)
    guard let parent else { return [.registered(registered)] }
    try context.check(parent.receiptDay, notBefore: submittedOn)
    let confirmed = CaseEvent.ReceiptConfirmed(
      receiptDay: parent.receiptDay, delayReason: nil, periodWorkingDays: ReplyPeriodRule.period(kind, context),
      correction: parent.correction, feeBeforeSplit: parent.fee, day: context.today)
    return [.registered(registered), .receiptConfirmed(confirmed)]
  }
}

extension CaseCommand {
  /// Put a new application in the register (登记).
  public static func register(_ registration: Registration) -> CaseCommand { CaseCommand(registration) }
}

extension CaseEvent {
  /// An application was put in the register.
  public struct Registered: CaseFact {
    /// The case's identity.
    public let id: String
    /// The register number.
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
    /// The description of the information.
    public let requested: String
    /// The manner in which it is wanted.
    public let formWanted: FormWanted
    /// The day the applicant sent or handed it in.
    public let submittedOn: Day
    /// The day it reached the office.
    public let arrivedOn: Day
    /// The case it was split from.
    public let parentID: String?
    /// The case of another body that was passed on.
    public let passedOnFrom: String?
    /// The day of the entry in the register.
    public let day: Day

    static let word = "registered"
    static let label = "登记"
    var citation: Citation { Registration.citation }
    var papers: [PaperKind] { Registration.papers }
    var event: CaseEvent { .registered(self) }

    /// It made the case (`Case.init`), and does nothing to one that is there.
    func apply(to current: inout Case) {}
  }
}

extension Case {
  init(_ event: CaseEvent.Registered) {
    id = event.id
    number = event.number
    bodyID = event.bodyID
    applicantID = event.applicantID
    kind = event.kind
    applicantKind = event.applicantKind
    channel = event.channel
    requested = event.requested
    formWanted = event.formWanted
    state = .arrived
    submittedOn = event.submittedOn
    arrivedOn = event.arrivedOn
    parentID = event.parentID
    passedOnFrom = event.passedOnFrom
  }
}
