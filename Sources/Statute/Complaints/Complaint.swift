public import Civil

/// A complaint or report about a body's disclosure work (投诉举报), as its events have made it. 条例第四十七条、第五十一条.
public struct Complaint: Hashable, Sendable {
  /// The body complained of was asked for its statement.
  public struct Inquiry: Hashable, Sendable {
    public let question: String
    public let askedOn: Day
    /// By when the office wants it.
    public let due: Day
    /// Nil while it is awaited.
    public internal(set) var answeredOn: Day?
    public internal(set) var statement: String?
  }

  /// An order to correct that was issued.
  public struct Order: Hashable, Sendable {
    public let text: String
    public let issuedOn: Day
    /// By when it must be put right.
    public let due: Day
    /// The day the correction was reported; nil while it is awaited.
    public internal(set) var correctedOn: Day?
    public internal(set) var report: String?
  }

  /// The answer that was given.
  public struct Answer: Hashable, Sendable {
    public let text: String
    public let issuedOn: Day
  }

  /// A paper on its way.
  public struct Pending: Hashable, Sendable {
    public let draft: ComplaintDraft
    public internal(set) var isApproved = false
  }

  /// A draft that was sent back.
  public struct Returned: Hashable, Sendable {
    public let draft: ComplaintDraft
    public let reason: String
  }

  /// How it ended.
  public enum Ending: Hashable, Sendable {
    case closed(on: Day)
    case withdrawn(on: Day)
    case passedOn(ComplaintEvent.PassingOn)
  }

  /// As it stands after what was put right.
  public internal(set) var receipt: ComplaintReceipt
  /// By when the office wants to have answered; nil where it set no period or the calendar does not reach that far.
  public internal(set) var due: Day?
  public internal(set) var assignee: Int64?
  public internal(set) var inquiries: [Inquiry] = []
  public internal(set) var pending: Pending?
  /// The draft that was sent back last; nil once another was written.
  public internal(set) var returned: Returned?
  public internal(set) var orders: [Order] = []
  public internal(set) var answer: Answer?
  /// The application it is about.
  public internal(set) var caseID: Int64?
  public internal(set) var ending: Ending?

  init(_ receipt: ComplaintReceipt, due: Day?) {
    self.receipt = receipt
    self.due = due
  }

  /// Whether a statement is awaited.
  public var awaitsStatement: Bool { inquiries.last.map { $0.answeredOn == nil } ?? false }
  /// The order whose correction is awaited.
  public var openOrder: Order? { orders.last.flatMap { $0.correctedOn == nil ? $0 : nil } }

  public var state: ComplaintState {
    switch ending {
    case .closed: return .closed
    case .withdrawn: return .withdrawn
    case .passedOn: return .passedOn
    case nil: break
    }
    if let pending { return pending.isApproved ? .approved : .inReview }
    if openOrder != nil { return .correcting }
    if answer != nil { return .answered }
    if awaitsStatement { return .awaitingStatement }
    return assignee == nil ? .received : .handling
  }

  /// The next day that counts for the office: the answer it owes, or the correction it awaits.
  public var nextDue: Day? {
    guard ending == nil else { return nil }
    let days = [answer == nil ? due : nil, openOrder?.due]
    return days.compactMap(\.self).min()
  }

  /// The day it ended.
  public var endedOn: Day? {
    switch ending {
    case .closed(let day), .withdrawn(let day): day
    case .passedOn(let passing): passing.on
    case nil: nil
    }
  }
}
