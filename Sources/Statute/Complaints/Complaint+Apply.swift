extension Complaint {
  /// The complaint that the events made; nil unless they begin with its receipt.
  package static func replaying(_ events: some Sequence<ComplaintEvent>) -> Complaint? {
    var current: Complaint?
    for event in events { current = taking(event, into: current) }
    return current
  }

  /// The complaint after what happened; nil for anything before its receipt.
  package static func taking(_ event: ComplaintEvent, into current: Complaint?) -> Complaint? {
    guard var complaint = current else {
      guard case .received(let receipt, let due) = event else { return nil }
      return Complaint(receipt, due: due)
    }
    complaint.apply(event)
    return complaint
  }

  /// Takes in what happened. Events are facts: nothing is judged here.
  package mutating func apply(_ event: ComplaintEvent) {
    switch event {
    case .received: break
    case .assigned(let person, _): assignee = person
    case .caseLinked(let id, _): caseID = id
    case .closed(let day): ending = .closed(on: day)
    case .withdrawn(_, let day): ending = .withdrawn(on: day)
    case .passedOn(let passing): ending = .passedOn(passing)
    case .statementAsked(let question, let due, let day):
      inquiries.append(Inquiry(question: question, askedOn: day, due: due))
    case .statementReceived(let statement, let day):
      guard let last = inquiries.indices.last else { return }
      inquiries[last].statement = statement
      inquiries[last].answeredOn = day
    case .drafted(let draft, _):
      pending = Pending(draft: draft)
      returned = nil
    case .draftApproved: pending?.isApproved = true
    case .draftReturned(let reason, _):
      returned = pending.map { Returned(draft: $0.draft, reason: reason) }
      pending = nil
    case .issued(let draft, let day):
      pending = nil
      switch draft.paper {
      case .answer: answer = Answer(text: draft.text, issuedOn: day)
      case .order: orders.append(Order(text: draft.text, issuedOn: day, due: draft.correctBy ?? day))
      }
    case .correctionReported(let report, let day):
      guard let last = orders.indices.last else { return }
      orders[last].report = report
      orders[last].correctedOn = day
    case .adjusted(let slip, let due, _, _):
      self.due = due
      switch slip {
      case .receivedOn(let day): receipt.receivedOn = day
      case .matter(let matter): receipt.matter = matter
      case .respondent(let respondent): receipt.respondent = respondent
      }
    }
  }
}
