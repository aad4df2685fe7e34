import Civil

extension Complaint {
  /// What the receipt of a complaint leaves on file; refused where the office may not handle it.
  ///
  /// - Parameter lineage: the office and the bodies above it, nearest first.
  package static func receive(
    _ receipt: ComplaintReceipt, at lineage: [Int64], _ context: ComplaintContext
  ) throws(ComplaintRefusal) -> [ComplaintEvent] {
    guard ComplaintRouting.mayHandle(lineage, about: receipt.respondent.body) else { throw .ownBody }
    if receipt.receivedOn > context.today { throw .dayInFuture(receipt.receivedOn) }
    return [.received(receipt: receipt, due: context.due(receivedOn: receipt.receivedOn))]
  }

  /// The acts that the state allows now, whatever their arguments.
  package var allowedActions: [ComplaintAction] { ComplaintAction.allCases.filter { refusal(of: $0) == nil } }

  /// Why an act is not open now, whatever its arguments; nil where it is.
  package func refusal(of action: ComplaintAction) -> ComplaintRefusal? {
    guard action.states.contains(state) else { return .notInState(action, state) }
    switch action {
    case .receiveStatement: return awaitsStatement ? nil : .nothingAsked
    case .recordCorrection: return openOrder == nil ? .noOpenOrder : nil
    case .withdraw: return answer.map { .alreadyAnswered(on: $0.issuedOn) } ?? (orders.isEmpty ? nil : .orderIssued)
    case .passOn: return orders.isEmpty ? nil : .orderIssued
    case .draft: return answer == nil ? nil : openOrder.map { .orderOpen(due: $0.due) }
    case .assign, .askStatement, .approve, .sendBack, .issue, .close, .linkCase, .adjust: return nil
    }
  }

  /// What doing it leads to; nothing is changed. Fails with the reason where it may not be done.
  package func decide(
    _ command: ComplaintCommand, _ context: ComplaintContext
  ) throws(ComplaintRefusal) -> [ComplaintEvent] {
    if let refusal = refusal(of: command.action) { throw refusal }
    let today = context.today
    switch command {
    case .assign(let person): return [.assigned(person: person, on: today)]
    case .askStatement(let question, let due):
      try Self.require(question, command.action)
      try Self.requireLater(due, than: today)
      return [.statementAsked(question: question, due: due, on: today)]
    case .receiveStatement(let statement, let day):
      try Self.require(statement, command.action)
      try check(day, notBefore: inquiries.last?.askedOn, today)
      return [.statementReceived(statement: statement, on: day)]
    case .draft(let draft):
      try check(draft, today)
      return [.drafted(draft: draft, on: today)]
    case .approve: return [.draftApproved(on: today)]
    case .sendBack(let reason):
      try Self.require(reason, command.action)
      return [.draftReturned(reason: reason, on: today)]
    case .issue:
      guard let draft = pending?.draft else { throw .notInState(.issue, state) }
      try check(draft, today)
      return [.issued(draft: draft, on: today)]
    case .recordCorrection(let report, let day):
      try Self.require(report, command.action)
      try check(day, notBefore: openOrder?.issuedOn, today)
      return [.correctionReported(report: report, on: day)]
    case .close: return [.closed(on: today)]
    case .withdraw(let reason, let day):
      try Self.require(reason, command.action)
      try check(day, notBefore: nil, today)
      return [.withdrawn(reason: reason, on: day)]
    case .passOn(let passing):
      try Self.require(passing.name, command.action)
      try Self.require(passing.reason, command.action)
      if passing.office == receipt.office { throw .sameOffice }
      return [.passedOn(passing: passing)]
    case .linkCase(let id): return [.caseLinked(caseID: id, on: today)]
    case .adjust(let slip, let reason):
      try Self.require(reason, command.action)
      return [.adjusted(slip: slip, due: try due(after: slip, context), reason: reason, on: today)]
    }
  }

  /// The complaint as the command would leave it, to be shown before it is done.
  package func preview(
    _ command: ComplaintCommand, _ context: ComplaintContext
  ) throws(ComplaintRefusal) -> Complaint {
    var after = self
    for event in try decide(command, context) { after.apply(event) }
    return after
  }

  private func due(after slip: ComplaintSlip, _ context: ComplaintContext) throws(ComplaintRefusal) -> Day? {
    switch slip {
    case .receivedOn(let day):
      if day > context.today { throw .dayInFuture(day) }
      let first = [inquiries.first?.askedOn, orders.first?.issuedOn, answer?.issuedOn].compactMap(\.self).min()
      if let first, day > first { throw .dayTooEarly(first, earliest: day) }
      return context.due(receivedOn: day)
    case .matter: return due
    case .respondent(let respondent):
      guard inquiries.isEmpty, orders.isEmpty else { throw .respondentWasAsked }
      try Self.require(respondent.name, .adjust)
      return due
    }
  }

  private func check(_ draft: ComplaintDraft, _ today: Day) throws(ComplaintRefusal) {
    try Self.require(draft.text, .draft)
    switch draft.paper {
    case .answer: if let answer { throw .alreadyAnswered(on: answer.issuedOn) }
    case .order:
      if let openOrder { throw .orderOpen(due: openOrder.due) }
      guard let due = draft.correctBy else { throw .dueMissing }
      try Self.requireLater(due, than: today)
    }
  }

  private func check(_ day: Day, notBefore earliest: Day?, _ today: Day) throws(ComplaintRefusal) {
    if day > today { throw .dayInFuture(day) }
    let earliest = earliest ?? receipt.receivedOn
    if day < earliest { throw .dayTooEarly(day, earliest: earliest) }
  }

  private static func require(_ text: String, _ action: ComplaintAction) throws(ComplaintRefusal) {
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .textMissing(action) }
  }

  private static func requireLater(_ due: Day, than today: Day) throws(ComplaintRefusal) {
    guard due > today else { throw .dueTooEarly(due) }
  }
}
