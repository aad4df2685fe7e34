public import Civil

/// A reconsideration or a lawsuit about one case (行政复议、行政诉讼案件), as its events have made it.
///
/// It runs in rounds: the first begins when the body receives the papers, another when a judgment is appealed against.
public struct Dispute: Hashable, Codable, Sendable, Identifiable {
  /// From the receipt of the papers to the decision of one instance (审级).
  public struct Round: Hashable, Codable, Sendable {
    /// Who hears it: the reconsideration body (行政复议机关) or the court (人民法院).
    public let forum: String
    /// Its number for the matter (案号).
    public let reference: String
    /// Who appealed; nil in the first instance.
    public let appellant: Appellant?
    /// The day the body received the papers; with it the round is pending.
    public internal(set) var receivedOn: Day
    /// The day the body answered (提交书面答复或者答辩状).
    public internal(set) var repliedOn: Day?
    /// The end; nil while pending.
    public internal(set) var conclusion: Conclusion?
  }

  /// Who appealed against a judgment (上诉人).
  public enum Appellant: String, CaseIterable, Codable, Sendable {
    /// The applicant (原告).
    case applicant
    /// The body (本机关).
    case body

    /// The Chinese name.
    public var label: String { self == .applicant ? "原告" : "本机关" }
  }

  /// The end of a round.
  public struct Conclusion: Hashable, Codable, Sendable {
    /// The column of table four.
    public let result: DisputeResult
    /// What was decided, in a few words such as 撤销并责令重新答复.
    public let summary: String
    /// What it means for the case.
    public let effect: DisputeEffect
    /// The day of the decision; the day that counts in table four.
    public let decidedOn: Day
    /// The day the body received it.
    public let receivedOn: Day
  }

  /// Its identity.
  public let id: String
  /// The case it is about.
  public let caseID: String
  /// The body whose act is disputed.
  public let bodyID: String
  /// The road it takes.
  public let route: DisputeRoute
  /// The reconsideration that went before, where it is on file.
  public let previousID: String?
  /// The procedure; nil in court.
  public internal(set) var procedure: DisputeProcedure?
  /// The rounds in order; never empty.
  public internal(set) var rounds: [Round]

  /// The round that runs, or the last one.
  public var current: Round? { rounds.last }
  /// Whether it is undecided (尚未审结).
  public var isPending: Bool { current?.conclusion == nil }
  /// Whether the body still owes an answer.
  public var awaitsReply: Bool { isPending && current?.repliedOn == nil && current?.appellant != .body }
}
