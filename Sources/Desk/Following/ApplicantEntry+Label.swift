package import Ledger
import Statute

extension ApplicantEntry {
  /// The entry in a few Chinese words.
  package var label: String {
    switch self {
    case .submissionConfirmed: "申请人在网站确认申请已经提交"
    case .lateCorrection: "申请人逾期提交补正并说明理由"
    case .paymentProof: "申请人提交缴费凭证"
    case .received(_, let paper): "申请人在网站签收“\(paper.label)”"
    }
  }
}
