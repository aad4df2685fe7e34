public import Civil

/// A dispute as the body learns of it.
public struct DisputeOpening: Hashable, Sendable {
  /// Its identity.
  public var id: String
  /// The case it is about.
  public var caseID: String
  /// The body whose act is disputed.
  public var bodyID: String
  /// The road it takes.
  public var route: DisputeRoute
  /// The procedure of a reconsideration; ignored in court.
  public var procedure: DisputeProcedure
  /// The reconsideration body or the court.
  public var forum: String
  /// Its number for the matter.
  public var reference: String
  /// The day the body received the notice or the copy of the complaint.
  public var receivedOn: Day
  /// The reconsideration that went before, where it is on file.
  public var previousID: String?

  /// An opening.
  public init(
    id: String, caseID: String, bodyID: String, route: DisputeRoute, procedure: DisputeProcedure = .ordinary,
    forum: String, reference: String, receivedOn: Day, previousID: String? = nil
  ) {
    self.id = id
    self.caseID = caseID
    self.bodyID = bodyID
    self.route = route
    self.procedure = procedure
    self.forum = forum
    self.reference = reference
    self.receivedOn = receivedOn
    self.previousID = previousID
  }
}

/// What a person wants to put on file about a dispute; each asks for a decision and changes nothing by itself.
public enum DisputeCommand: Hashable, Sendable {
  /// The papers came (收到行政复议答复通知书或者应诉通知书).
  case open(DisputeOpening)
  /// The reconsideration goes on in the other procedure (转换程序).
  case changeProcedure(to: DisputeProcedure, on: Day)
  /// The body answered (提交答复书或者答辩状).
  case reply(on: Day)
  /// It was decided (收到决定书或者裁判文书).
  case decide(DisputeResult, summary: String, effect: DisputeEffect, decidedOn: Day, receivedOn: Day)
  /// The applicant withdrew (撤回), and the proceedings ended on that day.
  case withdraw(on: Day)
  /// A judgment was appealed against (提起上诉); the day is that on which the body received or sent the papers.
  case appeal(by: Dispute.Appellant, forum: String, reference: String, on: Day)
  /// The day of receipt was entered wrongly (更正收到日期).
  case adjustReceipt(to: Day, reason: String)
}
