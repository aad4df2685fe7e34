extension CaseEvent {
  /// An application was put in the register.
  public struct Registered: Hashable, Codable, Sendable {
    public let id: String
    public let number: String
    public let bodyID: String
    public let applicantID: String
    public let kind: CaseKind
    public let applicantKind: ApplicantKind
    public let channel: Channel
    public let requested: String
    public let formWanted: FormWanted
    public let submittedOn: Day
    public let arrivedOn: Day
    public let parentID: String?
    public let day: Day
  }

  /// The day of receipt was fixed.
  public struct ReceiptConfirmed: Hashable, Codable, Sendable {
    public let receiptDay: Day
    public let delayReason: String?
    public let periodWorkingDays: Int?
    public let day: Day
  }

  /// The application was split.
  public struct Split: Hashable, Codable, Sendable {
    public let parts: [SplitPart]
    public let day: Day
  }

  /// It was passed on to another body.
  public struct Transferred: Hashable, Codable, Sendable {
    public let to: String
    public let reason: String
    public let day: Day
  }

  /// Correction was asked for.
  public struct CorrectionRequested: Hashable, Codable, Sendable {
    public let points: [String]
    public let periodWorkingDays: Int
    public let day: Day
  }

  /// The corrected application came; its period starts anew.
  public struct CorrectionSupplied: Hashable, Codable, Sendable {
    public let requested: String?
    public let acceptedReason: String?
    public let day: Day
  }

  /// Reasons were asked for.
  public struct ReasonsRequested: Hashable, Codable, Sendable {
    public let facts: String
    public let periodWorkingDays: Int
    public let day: Day
  }

  /// Reasons came.
  public struct ReasonsReceived: Hashable, Codable, Sendable {
    public let day: Day
  }

  /// The reply was deferred.
  public struct ReplyDeferred: Hashable, Codable, Sendable {
    public let until: Day
    public let reason: String
    public let day: Day
  }

  /// A letter asking for an opinion was sent.
  public struct ConsultationSent: Hashable, Codable, Sendable {
    public let consultationID: String
    public let party: Consultation.Party
    public let day: Day
  }

  /// It reached them.
  public struct ConsultationReceived: Hashable, Codable, Sendable {
    public let consultationID: String
    public let day: Day
  }

  /// Their answer came.
  public struct OpinionReceived: Hashable, Codable, Sendable {
    public let consultationID: String
    public let answer: Consultation.Answer
    public let day: Day
  }

  /// Their time was over without an answer.
  public struct SilenceRecorded: Hashable, Codable, Sendable {
    public let consultationID: String
    public let day: Day
  }

  /// The period was extended.
  public struct Extended: Hashable, Codable, Sendable {
    public let workingDays: Int
    public let reason: String
    public let day: Day
  }

  /// A fee was charged; the day is that of the notice's receipt.
  public struct FeeCharged: Hashable, Codable, Sendable {
    public let scale: InformationFee.Scale
    public let units: Int
    public let priorUnits: Int
    public let total: Fen
    public let day: Day
  }

  /// The fee was paid; the period starts anew.
  public struct FeePaid: Hashable, Codable, Sendable {
    public let receiptNumber: String?
    public let day: Day
  }

  /// A reply was made; the day is that on which it counts as made.
  public struct Replied: Hashable, Codable, Sendable {
    public let items: [ReplyItem]
    public let disposition: Disposition
    public let service: Service
    public let documentNumber: String?
    public let publicInterestReason: String?
    public let day: Day
  }

  /// A request under Art. 41 was answered.
  public struct RecordCorrectionConcluded: Hashable, Codable, Sendable {
    public let result: RecordCorrectionResult
    public let note: String
    public let service: Service
    public let day: Day
  }

  /// A proposal under Art. 44 was answered.
  public struct ProposalConcluded: Hashable, Codable, Sendable {
    public let result: ProposalResult
    public let note: String
    public let service: Service
    public let day: Day
  }

  /// The case ended without a reply.
  public struct Closed: Hashable, Codable, Sendable {
    public let cause: Closing.Cause
    public let note: String
    public let service: Service?
    public let day: Day
  }

  /// The case was archived.
  public struct Archived: Hashable, Codable, Sendable {
    public let day: Day
  }

  /// The case was started anew.
  public struct Reopened: Hashable, Codable, Sendable {
    public let cause: Reopening.Cause
    public let reference: String
    public let workingDays: Int
    public let day: Day
  }

  /// The day of receipt was put right.
  public struct ReceiptAdjusted: Hashable, Codable, Sendable {
    public let from: Day
    public let to: Day
    public let reason: String
    public let day: Day
  }
}
