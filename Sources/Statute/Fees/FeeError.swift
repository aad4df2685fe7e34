/// Why a fee cannot be worked out.
public enum FeeError: Error, Hashable, Codable, Sendable {
  /// A count below zero.
  case negativeCount(Int)
  /// More units than any application can have; the limit is given.
  case tooMany(limit: Int)
  /// The amount does not fit.
  case overflow

  /// A stable code for programs.
  public var code: String {
    switch self {
    case .negativeCount: "fee.negativeCount"
    case .tooMany: "fee.tooMany"
    case .overflow: "fee.overflow"
    }
  }
}
