import Chronicle
package import Ledger

extension ApprovalStep {
  /// The right one needs to decide it.
  package var right: Right {
    switch self {
    case .review: .reviewPaper
    case .secrecyReview: .secrecyReview
    case .approval: .approvePaper
    }
  }

  /// The Chinese name.
  package var label: String {
    switch self {
    case .review: "审核"
    case .secrecyReview: "保密审查"
    case .approval: "审批"
    }
  }
}

extension PaperState {
  /// The Chinese name.
  package var label: String {
    switch self {
    case .drafting: "拟稿"
    case .inReview: "送审中"
    case .returned: "退回修改"
    case .approved: "已批准待印发"
    case .issued: "已印发"
    case .withdrawn: "已撤稿"
    }
  }
}
