import PageKit
import Civil
import Ledger
import Statute

/// One action on a case as a form: what it says, what it asks, and how the answers become a command.
struct ActionForm: Sendable {
  /// Reads the answers; what is wrong with them is remembered in the input, and then there is no command.
  typealias Reader = @Sendable (inout FormInput) -> CaseCommand?

  let action: CaseAction
  /// What one should know before doing it.
  let explanation: [String]
  let fields: [OfficeField]
  /// Whether its effect is shown before it can be confirmed: it moves days, ends the case, or cannot be undone.
  let showsEffect: Bool
  /// What files handed in with it are.
  let uploads: AttachmentFacts.Kind
  let read: Reader

  init(
    _ action: CaseAction, explanation: [String], fields: [OfficeField], showsEffect: Bool = true,
    uploads: AttachmentFacts.Kind = .letter, read: @escaping Reader
  ) {
    self.action = action
    self.explanation = explanation
    self.fields = fields
    self.showsEffect = showsEffect
    self.uploads = uploads
    self.read = read
  }

  /// The form of an action on a case; `nil` for registering, which has no case yet, and for the reply, whose items are
  /// more than a list of fields.
  ///
  /// - Parameters:
  ///   - receivers: the bodies of this installation to which the case may be passed on.
  ///   - calendar: the working days of its body.
  static func form(
    for action: CaseAction, of law: Case, on today: Day, receivers: [OfficeChoice] = [],
    calendar: WorkingCalendar = .national
  ) -> ActionForm? {
    switch action {
    case .register, .reply: nil
    case .confirmReceipt: confirmReceipt(law, today, calendar)
    case .adjustReceipt: adjustReceipt(law)
    case .split: split(law, today)
    case .adjustStep: adjustStep(law)
    case .adjustService: adjustService(law)
    case .transfer: transfer(law, today, receivers: receivers)
    case .requestCorrection: requestCorrection(today)
    case .supplyCorrection: supplyCorrection(law, today)
    case .closeUncorrected: ending(.closeUncorrected, law, today, { .closeUncorrected(note: $0, service: $1) })
    case .askReasons: askReasons(today)
    case .receiveReasons: receiveReasons(today)
    case .deferReply: deferReply(today)
    case .extend: extend(today)
    case .consult: consult(today)
    case .recordConsultationReceipt: recordConsultationReceipt(law, today)
    case .recordOpinion: recordOpinion(law, today)
    case .recordSilence: recordSilence(law, today)
    case .discontinueConsultation: discontinueConsultation(law, today)
    case .chargeFee: chargeFee(today)
    case .recordNoticeReceipt: recordNoticeReceipt(law, today)
    case .recordPayment: recordPayment(today)
    case .closeUnpaid: ending(.closeUnpaid, law, today, { .closeUnpaid(note: $0, service: $1) })
    case .concludeRecordCorrection: concludeRecordCorrection(today)
    case .concludeProposal: concludeProposal(today)
    case .withdraw: withdraw(law, today)
    case .closeOtherwise: ending(.closeOtherwise, law, today, { .closeOtherwise(note: $0, service: $1) })
    case .archive: archive(today)
    case .reopen: reopen(today)
    }
  }
}

extension OfficeField {
  /// The day on which something happened, today at first.
  static func happened(_ label: String, on today: Day, hint: String? = nil) -> OfficeField {
    OfficeField("on", label, .day, hint: hint, initial: today.description)
  }

  /// Papers to be put into the case with the act.
  static func papers(_ label: String, hint: String? = nil) -> OfficeField {
    OfficeField(
      "papers", label, .files(accept: OfficeUploads.accept, multiple: true), hint: hint ?? OfficeUploads.hint,
      isOptional: true)
  }
}
