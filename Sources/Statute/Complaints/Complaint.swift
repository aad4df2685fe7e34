package import Civil

/// A complaint or report about a body's disclosure work (投诉举报), as its events have made it. 条例第四十七条、第五十一条.
package struct Complaint: Hashable, Sendable {
  /// The body complained of was asked for its statement.
  package struct Inquiry: Hashable, Sendable {
    package let question: String
    package let askedOn: Day
    /// By when the office wants it.
    package let due: Day
    /// Nil while it is awaited.
    package internal(set) var answeredOn: Day?
    package internal(set) var statement: String?
  }

  /// An order to correct that was issued.
  package struct Order: Hashable, Sendable {
    package let text: String
    package let issuedOn: Day
    /// By when it must be put right.
    package let due: Day
    /// The day the correction was reported; nil while it is awaited.
    package internal(set) var correctedOn: Day?
    package internal(set) var report: String?
  }

  /// The answer that was given.
  package struct Answer: Hashable, Sendable {
    package let text: String
    package let issuedOn: Day
  }

  /// A paper on its way.
  package struct Pending: Hashable, Sendable {
    package let draft: ComplaintDraft
    package internal(set) var isApproved = false
  }

  /// A draft that was sent back.
  package struct Returned: Hashable, Sendable {
    package let draft: ComplaintDraft
    package let reason: String
  }

  /// How it ended.
  package enum Ending: Hashable, Sendable {
    case closed(on: Day)
    case withdrawn(on: Day)
    case passedOn(ComplaintEvent.PassingOn)
  }

  /// As it stands after what was put right.
  package internal(set) var receipt: ComplaintReceipt
  /// By when the office wants to have answered; nil where it set no period or the calendar does not reach that far.
  package internal(set) var due: Day?
  package internal(set) var assignee: Int64?
  package internal(set) var inquiries: [Inquiry] = []
  package internal(set) var pending: Pending?
  /// The draft that was sent back last; nil once another was written.
  package internal(set) var returned: Returned?
  package internal(set) var orders: [Order] = []
  package internal(set) var answer: Answer?
  /// The application it is about.
  package internal(set) var caseID: Int64?
  package internal(set) var ending: Ending?

  init(_ receipt: ComplaintReceipt, due: Day?) {
    self.receipt = receipt
    self.due = due
  }

  /// Whether a statement is awaited.
  package var awaitsStatement: Bool { inquiries.last.map { $0.answeredOn == nil } ?? false }
  /// The order whose correction is awaited.
  package var openOrder: Order? { orders.last.flatMap { $0.correctedOn == nil ? $0 : nil } }

  package var state: ComplaintState {
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
  package var nextDue: Day? {
    guard ending == nil else { return nil }
    let days = [answer == nil ? due : nil, openOrder?.due]
    return days.compactMap(\.self).min()
  }

  /// The day it ended.
  package var endedOn: Day? {
    switch ending {
    case .closed(let day), .withdrawn(let day): day
    case .passedOn(let passing): passing.on
    case nil: nil
    }
  }
}
