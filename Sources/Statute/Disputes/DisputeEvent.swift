public import Civil

/// Something that happened to a dispute. Stored as one flat object: `type`, the dispute's identity, and the fields of
/// that type. The words are part of every stored file.
public enum DisputeEvent: Hashable, Sendable {
  case opened(Opened)
  case procedureChanged(to: DisputeProcedure, on: Day)
  case replied(on: Day)
  case decided(Dispute.Conclusion)
  case withdrawn(on: Day)
  case appealed(by: Dispute.Appellant, forum: String, reference: String, on: Day)
  case receiptAdjusted(from: Day, to: Day, reason: String, on: Day)

  /// The papers came.
  public struct Opened: Hashable, Codable, Sendable {
    /// Its identity.
    public let id: String
    /// The case it is about.
    public let caseID: String
    /// The body whose act is disputed.
    public let bodyID: String
    /// The road it takes.
    public let route: DisputeRoute
    /// The procedure; nil in court.
    public let procedure: DisputeProcedure?
    /// The reconsideration body or the court.
    public let forum: String
    /// Its number for the matter.
    public let reference: String
    /// The reconsideration that went before.
    public let previousID: String?
    /// The day it counts.
    public let day: Day
  }

  /// The day it counts.
  public var day: Day {
    switch self {
    case .opened(let opened): opened.day
    case .decided(let conclusion): conclusion.receivedOn
    case .procedureChanged(_, let day), .replied(let day), .withdrawn(let day), .appealed(_, _, _, let day),
      .receiptAdjusted(_, _, _, let day):
      day
    }
  }

  /// The event in a few Chinese words.
  public var label: String {
    switch self {
    case .opened(let opened): "收到\(opened.route.label)材料"
    case .procedureChanged(let procedure, _): "转为\(procedure.label)"
    case .replied: "提交答复（答辩）"
    case .decided(let conclusion): "审结：\(conclusion.result.label)"
    case .withdrawn: "申请人（原告）撤回"
    case .appealed: "提起上诉"
    case .receiptAdjusted: "更正收到日期"
    }
  }
}
