import PageKit
import Statute

/// What can be put on file about a dispute once it is registered; one page each.
enum DisputeAct: String, CaseIterable, Sendable {
  case reply, decide, withdraw, appeal, changeProcedure, adjustReceipt

  var label: String {
    switch self {
    case .reply: "登记答复（答辩）"
    case .decide: "登记结果"
    case .withdraw: "登记撤回"
    case .appeal: "登记上诉"
    case .changeProcedure: "转换程序"
    case .adjustReceipt: "更正收到日期"
    }
  }

  /// What one may do now, the most pressing first. What else the law refuses, it tells when the form is sent.
  static func offered(for dispute: Dispute) -> [DisputeAct] {
    allCases.filter { act in
      switch act {
      case .reply: dispute.awaitsReply
      case .decide, .withdraw: dispute.isPending
      case .appeal: dispute.route.isLitigation && !dispute.isPending
      case .changeProcedure: dispute.isPending && dispute.procedure != nil
      case .adjustReceipt: true
      }
    }
  }
}
