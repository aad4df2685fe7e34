import Statute
import Chronicle
import Ledger

extension WorkEntry {
  /// What happened, in a few Chinese words.
  package var label: String {
    switch self {
    case .unitsAssigned: "分办"
    case .claimed: "认领"
    case .givenBack: "退回分办"
    case .noted: "内部备注"
    case .assistanceAsked: "请求协办"
    case .assistanceAnswered: "协办回复"
    case .assistanceCancelled: "撤销协办"
    case .assistanceReturned: "退回协办"
    case .serviceProved(let proof): "送达凭证：\(proof.kind.label)"
    case .enteredLate(let late): "凭证：\(late.proof.kind.label)"
    case .publicationProposed: "建议纳入主动公开"
    case .publicationSettled(let published, _): published ? "已经主动公开" : "不纳入主动公开"
    case .paper(let entry): entry.label
    case .mail(let entry): entry.label
    }
  }
}

extension MailEntry {
  /// What happened to the message, in a few Chinese words.
  package var label: String {
    switch self {
    case .queued(_, _, _, let replaced): replaced == nil ? "电子邮件待发送" : "电子邮件重新发送"
    case .accepted: "电子邮件已发出"
    case .failed: "电子邮件没有发出"
    case .cancelled: "电子邮件不再发送"
    }
  }
}

extension PaperEntry {
  /// What happened to the paper, in a few Chinese words.
  package var label: String {
    switch self {
    case .drafted: "拟制文书"
    case .saved: "修改文书"
    case .submitted: "文书送审"
    case .decided(_, _, let verdict, _): verdict == .agreed ? "审批同意" : "审批退回"
    case .withdrawn: "撤回文书"
    case .issued: "印发文书"
    }
  }
}
