/// How a dispute ends (审理结果): the columns of the annual report's table four for what is concluded.
public enum DisputeResult: String, CaseIterable, Codable, Sendable {
  /// The act stands (结果维持).
  case upheld
  /// The act is annulled, changed or found unlawful, or performance is ordered (结果纠正).
  case corrected
  /// Withdrawn, rejected, terminated and the like (其他结果).
  case other

  /// The heading of the column.
  public var label: String {
    switch self {
    case .upheld: "结果维持"
    case .corrected: "结果纠正"
    case .other: "其他结果"
    }
  }
}

/// What a decision on a dispute means for the case (对原申请的影响).
public enum DisputeEffect: Hashable, Codable, Sendable {
  /// Nothing is to be done.
  case none
  /// A new reply is ordered within so many working days after the decision was received (责令重新作出处理).
  case newReply(workingDays: Int)

  /// The period of the new reply.
  public var workingDays: Int? { if case .newReply(let days) = self { days } else { nil } }

  /// Reads the number of working days, or null.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = container.decodeNil() ? .none : .newReply(workingDays: try container.decode(Int.self))
  }

  /// Writes the number of working days, or null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let workingDays { try container.encode(workingDays) } else { try container.encodeNil() }
  }
}
