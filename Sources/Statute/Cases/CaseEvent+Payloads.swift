public import Civil

extension CaseEvent {
  /// An application was put in the register.
  public struct Registered: Hashable, Codable, Sendable {
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
    /// The day it counts.
    public let day: Day
  }

  /// The day of receipt was fixed.
  public struct ReceiptConfirmed: Hashable, Codable, Sendable {
    /// The day of receipt that the law counts.
    public let receiptDay: Day
    /// Why the confirmation came late.
    public let delayReason: String?
    /// The length of the period, in working days.
    public let periodWorkingDays: Int?
    /// The correction that a part takes over from the application it was split from.
    public internal(set) var correction: Correction?
    /// The fee charged before the split.
    public internal(set) var feeBeforeSplit: FeeBeforeSplit?
    /// The day it counts.
    public let day: Day
  }

  /// The application was split.
  public struct Split: Hashable, Codable, Sendable {
    /// The applications it was split into.
    public let parts: [SplitPart]
    /// The day it counts.
    public let day: Day
  }

  /// It was passed on to another body.
  public struct Transferred: Hashable, Codable, Sendable {
    /// The body it was passed on to.
    public let to: String
    /// Why.
    public let reason: String
    /// The case opened there, where its register is at hand.
    public let opened: OpenedElsewhere?
    /// The day it counts.
    public let day: Day
  }

  /// Correction was asked for.
  public struct CorrectionRequested: Hashable, Codable, Sendable {
    /// What must be supplied.
    public let points: [String]
    /// The length of the period, in working days.
    public let periodWorkingDays: Int
    /// How the notice went; nil where that is not on record.
    public let method: ServiceMethod?
    /// The day it counts.
    public let day: Day
  }

  /// The corrected application came; its period starts anew.
  public struct CorrectionSupplied: Hashable, Codable, Sendable {
    /// The description of the information.
    public let requested: String?
    /// The good reason for which a late one was accepted.
    public let acceptedReason: String?
    /// The day it counts.
    public let day: Day
  }

  /// Reasons were asked for.
  public struct ReasonsRequested: Hashable, Codable, Sendable {
    /// The facts about number and frequency.
    public let facts: String
    /// The length of the period, in working days.
    public let periodWorkingDays: Int
    /// How the notice went; nil where that is not on record.
    public let method: ServiceMethod?
    /// The day it counts.
    public let day: Day
  }

  /// Reasons came.
  public struct ReasonsReceived: Hashable, Codable, Sendable {
    /// The day it counts.
    public let day: Day
  }

  /// The reply was deferred.
  public struct ReplyDeferred: Hashable, Codable, Sendable {
    /// The last day of the reasonable period.
    public let until: Day
    /// Why.
    public let reason: String
    /// The day it counts.
    public let day: Day
  }

  /// A letter asking for an opinion was sent.
  public struct ConsultationSent: Hashable, Codable, Sendable {
    /// The letter's name within the case.
    public let consultationID: String
    /// Who is asked.
    public let party: Consultation.Party
    /// The day it counts.
    public let day: Day
  }

  /// It reached them.
  public struct ConsultationReceived: Hashable, Codable, Sendable {
    /// The letter's name within the case.
    public let consultationID: String
    /// The day it counts.
    public let day: Day
  }

  /// Their answer came.
  public struct OpinionReceived: Hashable, Codable, Sendable {
    /// The letter's name within the case.
    public let consultationID: String
    /// Their answer.
    public let answer: Consultation.Answer
    /// The day it counts.
    public let day: Day
  }

  /// Their time was over without an answer.
  public struct SilenceRecorded: Hashable, Codable, Sendable {
    /// The letter's name within the case.
    public let consultationID: String
    /// The day it counts.
    public let day: Day
  }

  /// A letter that could not be delivered was given up.
  public struct ConsultationDiscontinued: Hashable, Codable, Sendable {
    /// The letter's name within the case.
    public let consultationID: String
    /// Why.
    public let reason: String
    /// The day it counts.
    public let day: Day
  }
}
