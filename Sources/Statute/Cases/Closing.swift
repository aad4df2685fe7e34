public import Civil

/// An end without a reply (终结办理).
public struct Closing: Hashable, Codable, Sendable {
  /// Why.
  public enum Cause: String, CaseIterable, Codable, Sendable {
    /// Not corrected in time without good reason (逾期不补正).
    case notCorrected
    /// Fee not paid in time (逾期未缴费).
    case feeUnpaid
    /// Withdrawn by the applicant (撤回申请).
    case withdrawn
    /// Ended otherwise (其他).
    case other

    /// The kind of reply that stands for it.
    public var replyKind: ReplyKind {
      switch self {
      case .notCorrected: .notCorrected
      case .feeUnpaid: .feeUnpaid
      case .withdrawn, .other: .endedOtherwise
      }
    }

    /// The Chinese name.
    public var label: String {
      switch self {
      case .notCorrected: "逾期不补正"
      case .feeUnpaid: "逾期未缴费"
      case .withdrawn: "申请人撤回"
      case .other: "其他原因终结"
      }
    }
  }

  /// Why.
  public let cause: Cause
  /// The day it counts.
  public let day: Day
  /// The facts, in the words of the office.
  public let note: String
}
