extension ReplyKind {
  /// What people call it.
  public var label: String {
    switch self {
    case .alreadyPublic: "已主动公开"
    case .provided: "予以公开"
    case .withheld: "不予公开"
    case .notFound: "政府信息不存在"
    case .otherBody: "非本机关负责公开"
    case .repeated: "重复申请"
    case .specialRegime: "行政查询事项"
    case .partlyProvided: "部分公开"
    case .needsProcessing: "需要加工分析"
    case .petition: "信访、投诉、举报"
    case .publications: "公开出版物"
    case .excessive: "大量反复申请且理由不合理"
    case .deferred: "延迟答复"
    case .stillUnclear: "补正后仍不明确"
    case .notCorrected: "逾期不补正"
    case .feeUnpaid: "逾期未缴费"
    case .endedOtherwise: "撤回或者其他"
    case .reconfirmation: "要求确认或重新出具"
    }
  }

  /// The usual title of the letter; localities differ, so it is only where an office begins.
  public var defaultTitle: String {
    switch self {
    case .alreadyPublic, .provided: "政府信息公开告知书"
    case .withheld: "政府信息不予公开告知书"
    case .notFound: "政府信息不存在告知书"
    case .otherBody: "非本机关政府信息告知书"
    case .repeated: "不予重复处理告知书"
    case .specialRegime: "行政查询事项告知书"
    case .partlyProvided: "政府信息部分公开告知书"
    case .needsProcessing: "需加工分析告知书"
    case .petition, .excessive, .reconfirmation: "不予处理告知书"
    case .publications: "获取途径告知书"
    case .deferred: "延迟答复告知书"
    case .stillUnclear: "无法提供告知书"
    case .notCorrected, .feeUnpaid: "不再处理告知书"
    case .endedOtherwise: "终止办理告知书"
    }
  }
}
