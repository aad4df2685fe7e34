package import Statute

/// What an applicant hands in or confirms that decides nothing by itself (申请人提交): the office looks at it and acts.
/// Texts and files are papers of the case, added together with the entry.
///
/// Stored in the case's chain under these words, which never change.
package enum ApplicantEntry: Sendable, Equatable, Codable {
  /// The applicant confirms that the application was sent (确认提交): their half of 双方确认 in 条例第三十一条.
  case submissionConfirmed
  /// A correction after the period, with the reason why it comes late (逾期补正及理由).
  case lateCorrection
  /// Proof that the fee was paid (缴费凭证).
  case paymentProof
  /// The letter of an event was received on the portal (签收).
  case received(event: Int64, paper: PaperKind)
}
