package import Civil
package import Ledger
package import Statute

/// Why the desk does not do what was asked, as facts; each surface words them in one place.
package enum DeskRefusal: Error, Sendable {
  /// There is no such record, or this person may not know of it.
  case notFound
  /// The person lacks the right.
  case notAllowed(Right)
  /// The account holds roles at a body that this person does not manage.
  case rolesElsewhere
  /// Nobody may approve their own work.
  case ownWork
  /// The law forbids it now.
  case law(CaseRefusal)
  /// What is to be put on file about a dispute does not fit what is on file.
  case dispute(DisputeRefusal)
  /// What is to be done about a complaint may not be done now.
  case complaint(ComplaintRefusal)
  /// Somebody else acted on the complaint meanwhile.
  case complaintChanged
  /// Fields that cannot be accepted, all of them at once.
  case fields([FieldProblem])
  /// Somebody else acted on the case meanwhile.
  case changedMeanwhile([RecordedEntry])
  /// The calendar does not reach far enough.
  case calendar(CalendarError)
  /// The office's own order of work forbids it.
  case workflow(WorkflowRefusal)
}

/// One field of a form and what is wrong with it.
package struct FieldProblem: Error, Sendable, Hashable {
  /// What is wrong.
  package enum Kind: Sendable, Hashable {
    case missing
    case tooLong(limit: Int)
    case notADate
    case notANumber
    case notAChoice
    case badResidentIdentityNumber
    case badCreditCode
    case badEmail
    case badTelephone
    case inTheFuture
    case inThePast
    case beforeTheApplication
    /// Before the day on which the text to be sent was approved, or written where nobody approves it.
    case beforeTheApproval(Day)
    case fileNotAccepted
    /// Too many files wait for their forms just now.
    case noRoomForFiles
    case taken
    case weakPassword
    case noSecrecyReviewer
    case outOfRange(ClosedRange<Int>)
    /// A document number of the body's own series that leaves a gap; the next serial is named.
    case notTheNextNumber(Int)
    /// Mail cannot do it.
    case mail(MailRefusal)
    /// A template or pattern that cannot be used, with the reason in words.
    case unusable(String)
  }

  /// The field's name in the form.
  package var field: String
  package var kind: Kind

  package init(_ field: String, _ kind: Kind) {
    self.field = field
    self.kind = kind
  }
}
