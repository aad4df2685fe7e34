package import Ledger
package import Statute

/// Why the office's own order does not allow something, as facts.
package enum WorkflowRefusal: Error, Sendable {
  /// The body approves by chain: the command is carried out by an approved paper.
  case paperNeeded(CaseAction)
  /// The act does not belong to this kind of paper, or the kind needs one.
  case actDoesNotFit(PaperKind)
  /// Not possible while the paper stands there.
  case paperIs(PaperState)
  /// Something happened to the paper meanwhile; this is how it is now.
  case paperChanged(PaperFile)
  /// The step that waits may not be decided by this person.
  case barred(DecisionBar)
  /// The letter does not yet say what the law wants said.
  case incomplete([LetterElement])
  /// The letter cannot be composed from the body's template.
  case letter(LetterError)
  /// The number of items charged for this month has changed since the notice was drafted.
  case feeChanged(drafted: Int, now: Int)
  /// A day that the letter tells is another one now than when the text was written.
  case letterDayChanged(LetterField, drafted: String, now: String)
  /// The pattern of document numbers cannot be used.
  case numberPattern(DocumentNumberSeries.Problem)
  /// The series has no more numbers this year.
  case numbersUsedUp(year: Int)
  /// Others kept taking numbers; trying again will do.
  case numbersBusy
  /// Somebody has the case in hand.
  case claimedBy(person: Int64)
  /// The case is in nobody's hands, or not in this person's.
  case notInCharge
  /// The case needs nothing more.
  case caseIsClosed
  /// The request has been answered or cancelled.
  case requestIsOver
  /// The list holds more lines than one file takes.
  case listTooLong(limit: Int)
  /// The case is archived.
  case caseIsArchived
  /// Active disclosure is proposed already.
  case alreadyProposed
  /// Active disclosure is not proposed, or that is settled.
  case notProposed
  /// Somebody else changed the settings meanwhile.
  case settingsChanged
}
