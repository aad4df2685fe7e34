/// Something to notice when a dispute is put on file; it never prevents it, because who hears the dispute decides
/// whether to take it.
public enum DisputeNotice: Hashable, Sendable {
  /// Since 2024 a refusal under Arts 14 to 16 goes to reconsideration before it goes to court
  /// (行政复议法第二十三条第一款第四项); here the suit is about a reply that refuses everything on these grounds.
  case reconsiderationFirst
  /// The same, for the refused part of the reply.
  case reconsiderationFirstForPart
  /// A lawsuit after reconsideration, but no decided reconsideration of the case is on file.
  case noReconsiderationOnFile
  /// The papers came before the case was answered or overdue.
  case beforeReply

  /// The notice as a Chinese sentence.
  public var chinese: String {
    switch self {
    case .reconsiderationFirst:
      "本案答复系依照《政府信息公开条例》第十四条至第十六条不予公开，依法应当先申请行政复议；人民法院已经受理的，照常登记，建议在答辩中说明。"
    case .reconsiderationFirstForPart:
      "本案答复中不予公开的部分依法应当先申请行政复议；人民法院已经受理的，照常登记，建议在答辩中说明。"
    case .noReconsiderationOnFile: "登记为复议后起诉，但本系统中没有该申请已经审结的行政复议案件，请核对。"
    case .beforeReply: "收到材料时本机关尚未作出答复，请核对所争议的行为。"
    }
  }

  /// The article behind it; nil where it is a matter of fact.
  public var citation: Citation? {
    switch self {
    case .reconsiderationFirst, .reconsiderationFirstForPart: .reconsiderationLaw("第二十三条第一款第四项")
    case .noReconsiderationOnFile, .beforeReply: nil
    }
  }

  /// What to notice about a dispute over a case, given the other disputes over it.
  public static func notices(on opening: DisputeOpening, of current: Case, others: [Dispute]) -> [DisputeNotice] {
    var notices: [DisputeNotice] = []
    let reply = current.replies.last { $0.effectiveDay <= opening.receivedOn }
    if opening.route == .litigationDirect, let reply {
      switch CaseDisposition.remedyKind(items: reply.items, effectiveOn: reply.effectiveDay) {
      case .reconsiderationFirst: notices.append(.reconsiderationFirst)
      case .both: notices.append(.reconsiderationFirstForPart)
      case .either, .noReply, .notOpen: break
      }
    }
    if opening.route == .litigationAfterReconsideration,
      !others.contains(where: { $0.route == .reconsideration && !$0.isPending })
    {
      notices.append(.noReconsiderationOnFile)
    }
    if !current.outcomes.contains(where: { $0.day <= opening.receivedOn }) { notices.append(.beforeReply) }
    return notices
  }
}
