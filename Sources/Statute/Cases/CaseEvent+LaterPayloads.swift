public import Civil

extension CaseEvent {
  /// The period was extended.
  public struct Extended: Hashable, Codable, Sendable {
    /// How many working days.
    public let workingDays: Int
    /// Why.
    public let reason: String
    /// The day it counts.
    public let day: Day
  }

  /// A fee was charged; the day is that of the notice.
  public struct FeeCharged: Hashable, Codable, Sendable {
    /// The scale used.
    public let scale: InformationFee.Scale
    /// The units charged.
    public let units: Int
    /// The units of the month before them.
    public let priorUnits: Int
    /// The sum.
    public let total: Fen
    /// How the notice went; nil where that is not on record.
    public let method: ServiceMethod?
    /// The day it counts.
    public let day: Day
  }

  /// A posted notice reached the applicant.
  public struct NoticeReceived: Hashable, Codable, Sendable {
    /// Which one.
    public let notice: Notice
    /// The day it counts.
    public let day: Day
  }

  /// The fee was paid; the period starts anew.
  public struct FeePaid: Hashable, Codable, Sendable {
    /// The number of the fiscal receipt.
    public let receiptNumber: String?
    /// The day it counts.
    public let day: Day
  }

  /// A reply was made; the day is that on which it counts as made.
  public struct Replied: Hashable, Codable, Sendable {
    /// The answers, item by item.
    public let items: [ReplyItem]
    /// The row of table three.
    public let disposition: Disposition
    /// How the paper was served.
    public let service: Service
    /// The document number.
    public let documentNumber: String?
    /// Why the grave public interest prevailed over an objection.
    public let publicInterestReason: String?
    /// The day it counts.
    public let day: Day
  }

  /// A request under Art. 41 was answered.
  public struct RecordCorrectionConcluded: Hashable, Codable, Sendable {
    /// The result.
    public let result: RecordCorrectionResult
    /// The facts, in the words of the office.
    public let note: String
    /// How the paper was served.
    public let service: Service
    /// The day it counts.
    public let day: Day
  }

  /// A proposal under Art. 44 was answered.
  public struct ProposalConcluded: Hashable, Codable, Sendable {
    /// The result.
    public let result: ProposalResult
    /// The facts, in the words of the office.
    public let note: String
    /// How the paper was served.
    public let service: Service
    /// The day it counts.
    public let day: Day
  }

  /// The case ended without a reply.
  public struct Closed: Hashable, Codable, Sendable {
    /// The cause.
    public let cause: Closing.Cause
    /// The facts, in the words of the office.
    public let note: String
    /// How the paper was served.
    public let service: Service?
    /// The day it counts.
    public let day: Day
  }

  /// The case was archived.
  public struct Archived: Hashable, Codable, Sendable {
    /// The day it counts.
    public let day: Day
  }

  /// The case was started anew.
  public struct Reopened: Hashable, Codable, Sendable {
    /// The cause.
    public let cause: Reopening.Cause
    /// The decision's number.
    public let reference: String
    /// How many working days.
    public let workingDays: Int
    /// The day it counts.
    public let day: Day
  }

  /// The day was put right on which the paper that ended the handling counts.
  public struct ServiceAdjusted: Hashable, Codable, Sendable {
    /// What it was.
    public let from: Day
    /// What it became.
    public let to: Day
    /// Why.
    public let reason: String
    /// The day it counts.
    public let day: Day
  }

  /// The day of a step was put right.
  public struct StepAdjusted: Hashable, Codable, Sendable {
    /// Which step.
    public let step: CaseStep
    /// What it was.
    public let from: Day
    /// What it became.
    public let to: Day
    /// Why.
    public let reason: String
    /// The day it counts.
    public let day: Day
  }

  /// The day of receipt was put right.
  public struct ReceiptAdjusted: Hashable, Codable, Sendable {
    /// What it was.
    public let from: Day
    /// What it became.
    public let to: Day
    /// Why.
    public let reason: String
    /// Whether it is the receipt of the application before its correction; nil where it is that which counts.
    public let isOriginal: Bool?
    /// The day it counts.
    public let day: Day
  }
}
