public import Civil

/// A new application as the office registers it.
public struct Registration: Equatable, Sendable {
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
  public struct Parent: Equatable, Sendable {
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

/// The case that the receiving body opened for one that was passed on (转送后的登记).
public struct OpenedElsewhere: Hashable, Codable, Sendable {
  /// Its identity.
  public let caseID: String
  /// Its register number.
  public let number: String
  /// How the applicant was told (告知申请人的情况).
  public let told: String

  /// A case opened elsewhere.
  public init(caseID: String, number: String, told: String) {
    self.caseID = caseID
    self.number = number
    self.told = told
  }
}

/// One of the applications a case is split into.
public struct SplitPart: Hashable, Codable, Sendable {
  /// Its identity.
  public let id: String
  /// Its register number.
  public let number: String
  /// What it asks for.
  public let requested: String

  /// A part.
  public init(id: String, number: String, requested: String) {
    self.id = id
    self.number = number
    self.requested = requested
  }
}

/// What a fee is counted by.
public enum FeeBasis: Hashable, Sendable {
  /// Items, after so many earlier ones of the same applicant in the calendar month.
  case items(prior: Int, count: Int)
  /// Pages of this application.
  case pages(Int)
}

/// A reply about to be made.
public struct ReplyDraft: Hashable, Sendable {
  /// The answers, item by item.
  public var items: [ReplyItem]
  /// Which answer stands for the case where nothing is disclosed and the answers differ.
  public var principal: Disposition?
  /// How it is served.
  public var service: Service
  /// Its document number.
  public var documentNumber: String?
  /// Why the grave public interest prevails over a third party's objection (Art. 32).
  public var publicInterestReason: String?

  /// A draft.
  public init(
    items: [ReplyItem], principal: Disposition? = nil, service: Service, documentNumber: String? = nil,
    publicInterestReason: String? = nil
  ) {
    self.items = items
    self.principal = principal
    self.service = service
    self.documentNumber = documentNumber
    self.publicInterestReason = publicInterestReason
  }
}
