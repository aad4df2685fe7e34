/// A row of the table on applications (收到和处理政府信息公开申请情况); the raw value is its key in the JSON contract.
public enum RequestRow: String, Sendable, Hashable, CaseIterable, Codable {
  case newlyReceived
  case carriedIn
  case granted
  case partiallyGranted
  case deniedStateSecret = "denied.stateSecret"
  case deniedOtherLaw = "denied.otherLaw"
  case deniedPublicSafety = "denied.publicSafety"
  case deniedThirdParty = "denied.thirdParty"
  case deniedInternalAffairs = "denied.internalAffairs"
  case deniedDeliberative = "denied.deliberative"
  case deniedEnforcementFile = "denied.enforcementFile"
  case deniedAdministrativeQuery = "denied.administrativeQuery"
  case unavailableNotHeld = "unavailable.notHeld"
  case unavailableNeedsCreation = "unavailable.needsCreation"
  case unavailableStillUnclear = "unavailable.stillUnclear"
  case notProcessedPetition = "notProcessed.petition"
  case notProcessedDuplicate = "notProcessed.duplicate"
  case notProcessedPublication = "notProcessed.publication"
  case notProcessedExcessive = "notProcessed.excessive"
  case notProcessedReconfirmation = "notProcessed.reconfirmation"
  case otherCorrectionLapsed = "other.correctionLapsed"
  case otherFeeLapsed = "other.feeLapsed"
  case otherMiscellaneous = "other.miscellaneous"
  /// （六）其他处理 as the one row it was in the 2019 form; stands where the three `other` rows stand in the 2021 form.
  case otherUndivided = "other.undivided"
  case total
  case carriedOver

  /// The rows of a table in order: 25 when 其他处理 is divided into three, 23 when it is one row.
  public static func rows(_ otherHandling: OtherHandling) -> [RequestRow] {
    switch otherHandling {
    case .divided: allCases.filter { $0 != .otherUndivided }
    case .undivided: allCases.filter { ![.otherCorrectionLapsed, .otherFeeLapsed, .otherMiscellaneous].contains($0) }
    }
  }

  /// The group of outcomes the row belongs to; `nil` for the rows on receipt, carry-over and for the total.
  public var group: DispositionGroup? {
    switch self {
    case .newlyReceived, .carriedIn, .total, .carriedOver: nil
    case .granted: .granted
    case .partiallyGranted: .partiallyGranted
    case .deniedStateSecret, .deniedOtherLaw, .deniedPublicSafety, .deniedThirdParty, .deniedInternalAffairs,
      .deniedDeliberative, .deniedEnforcementFile, .deniedAdministrativeQuery:
      .denied
    case .unavailableNotHeld, .unavailableNeedsCreation, .unavailableStillUnclear: .unavailable
    case .notProcessedPetition, .notProcessedDuplicate, .notProcessedPublication, .notProcessedExcessive,
      .notProcessedReconfirmation:
      .notProcessed
    case .otherCorrectionLapsed, .otherFeeLapsed, .otherMiscellaneous, .otherUndivided: .other
    }
  }

  /// The label the form prints in the row, with its number.
  public var label: String {
    switch self {
    case .newlyReceived: "一、本年新收政府信息公开申请数量"
    case .carriedIn: "二、上年结转政府信息公开申请数量"
    case .granted: "（一）予以公开"
    case .partiallyGranted: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
    case .deniedStateSecret: "1.属于国家秘密"
    case .deniedOtherLaw: "2.其他法律行政法规禁止公开"
    case .deniedPublicSafety: "3.危及“三安全一稳定”"
    case .deniedThirdParty: "4.保护第三方合法权益"
    case .deniedInternalAffairs: "5.属于三类内部事务信息"
    case .deniedDeliberative: "6.属于四类过程性信息"
    case .deniedEnforcementFile: "7.属于行政执法案卷"
    case .deniedAdministrativeQuery: "8.属于行政查询事项"
    case .unavailableNotHeld: "1.本机关不掌握相关政府信息"
    case .unavailableNeedsCreation: "2.没有现成信息需要另行制作"
    case .unavailableStillUnclear: "3.补正后申请内容仍不明确"
    case .notProcessedPetition: "1.信访举报投诉类申请"
    case .notProcessedDuplicate: "2.重复申请"
    case .notProcessedPublication: "3.要求提供公开出版物"
    case .notProcessedExcessive: "4.无正当理由大量反复申请"
    case .notProcessedReconfirmation: "5.要求行政机关确认或重新出具已获取信息"
    case .otherCorrectionLapsed: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
    case .otherFeeLapsed: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
    case .otherMiscellaneous: "3.其他"
    case .otherUndivided: "（六）其他处理"
    case .total: "（七）总计"
    case .carriedOver: "四、结转下年度继续办理"
    }
  }

  /// The label without its number, with the group's name before it where the row alone would not be understood.
  public var title: String {
    let bare = String(label.drop { $0 != "、" && $0 != "）" && $0 != "." }.dropFirst())
    switch self {
    case .total: return "办理结果总计"
    case .partiallyGranted: return "部分公开"
    case .otherMiscellaneous: return "其他处理：其他"
    default: return bare
    }
  }
}

/// Whether 其他处理 is three rows (2021 form) or one (2019 form).
public enum OtherHandling: String, Sendable, Hashable, CaseIterable, Codable {
  case divided, undivided
}

/// A group of outcomes: the headings （一） to （六） of the applications table.
public enum DispositionGroup: String, Sendable, Hashable, CaseIterable, Codable {
  case granted, partiallyGranted, denied, unavailable, notProcessed, other

  /// The name of the group, without its number.
  public var title: String {
    switch self {
    case .granted: "予以公开"
    case .partiallyGranted: "部分公开"
    case .denied: "不予公开"
    case .unavailable: "无法提供"
    case .notProcessed: "不予处理"
    case .other: "其他处理"
    }
  }

  /// The group's heading as the form prints it.
  public var label: String {
    switch self {
    case .granted: RequestRow.granted.label
    case .partiallyGranted: RequestRow.partiallyGranted.label
    case .denied: "（三）不予公开"
    case .unavailable: "（四）无法提供"
    case .notProcessed: "（五）不予处理"
    case .other: "（六）其他处理"
    }
  }
}
