package import Chronicle
import Ledger
package import Statute

/// The kinds of paper as far as approval tells them apart (审批类别).
package enum PaperClass: String, CaseIterable, Sendable, Codable {
  case correction, reasons, consultation, fee, `extension`, deferral
  /// A reply that gives information out.
  case provision
  /// Any other reply, and the notice to a third party whose objection did not prevail.
  case reply
  case closing
  /// Forms and receipts, which decide nothing.
  case form

  package init(_ kind: PaperKind, act: PendingAct?) {
    self =
      switch kind {
      case .correctionNotice: .correction
      case .reasonsNotice: .reasons
      case .deferralNotice: .deferral
      case .extensionNotice: .extension
      case .thirdPartyConsultation, .coMakerConsultation, .assistanceLetter, .consultationNotice: .consultation
      case .feeNotice: .fee
      case .reply: act?.providesInformation == true ? .provision : .reply
      case .thirdPartyNotice: .reply
      case .noFurtherHandling, .terminationNotice, .transferLetter: .closing
      case .registrationForm, .receipt, .approvalForm: .form
      }
  }

  /// The Chinese name.
  package var label: String {
    switch self {
    case .correction: "补正告知"
    case .reasons: "说明理由告知"
    case .consultation: "征求意见"
    case .fee: "收费通知"
    case .extension: "延期答复"
    case .deferral: "延迟答复"
    case .provision: "提供信息的答复"
    case .reply: "其他答复"
    case .closing: "终结办理、转送"
    case .form: "登记表、回执、呈批单"
    }
  }

  /// The chain of a body that has set none.
  package var defaultChain: ApprovalChain {
    switch self {
    case .correction, .reasons, .consultation, .fee, .closing: ApprovalChain([.review])
    // 条例第三十三条第二款: the head of the disclosure office consents.
    case .extension, .deferral: ApprovalChain([.approval])
    case .provision: ApprovalChain([.review, .secrecyReview, .approval])
    case .reply: ApprovalChain([.review, .approval])
    case .form: ApprovalChain([])
    }
  }

  /// The steps that no setting may leave out: the head's consent to an extension (条例第三十三条第二款), the secrecy review
  /// before information goes out (条例第十七条).
  package var requiredSteps: Set<ApprovalStep> {
    switch self {
    case .extension: [.approval]
    case .provision: [.secrecyReview]
    case .correction, .reasons, .consultation, .fee, .deferral, .reply, .closing, .form: []
    }
  }
}
