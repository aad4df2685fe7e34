/// Something a reply to an item must say (答复必备内容).
public enum ReplyElement: String, CaseIterable, Codable, Sendable {
  case wayToObtain, timeToObtain, information, reasons, searchRecord, responsibleBody, specialRegime, withheldPart,
    earlierReply, otherRoute, unclearPoints, deferredUntil

  /// Its Chinese name.
  public var label: String {
    switch self {
    case .wayToObtain: "获取方式、途径"
    case .timeToObtain: "获取时间"
    case .information: "所提供的信息"
    case .reasons: "理由"
    case .searchRecord: "检索情况"
    case .responsibleBody: "负责公开的机关名称、联系方式"
    case .specialRegime: "应当依照的法律、行政法规"
    case .withheldPart: "不予公开的部分"
    case .earlierReply: "先前答复的文号、日期"
    case .otherRoute: "其他办理渠道"
    case .unclearPoints: "仍不明确之处"
    case .deferredUntil: "延迟答复的合理期限"
    }
  }
}

extension ReplyKind {
  /// What the answer must say.
  public var requiredElements: [ReplyElement] {
    switch self {
    case .alreadyPublic: [.wayToObtain]
    case .provided: [.information, .wayToObtain, .timeToObtain]
    case .withheld, .needsProcessing, .petition, .excessive, .reconfirmation: [.reasons]
    case .notFound: [.searchRecord]
    case .otherBody: [.reasons]
    case .repeated: [.earlierReply]
    case .specialRegime: [.specialRegime]
    case .partlyProvided: [.information, .withheldPart, .reasons]
    case .publications: [.wayToObtain]
    case .deferred: [.reasons, .deferredUntil]
    case .stillUnclear: [.unclearPoints]
    case .notCorrected, .feeUnpaid, .endedOtherwise: [.reasons]
    }
  }

  /// What it says when it can: the right body where it can be determined, the right channel for a petition.
  public var optionalElements: [ReplyElement] {
    switch self {
    case .otherBody: [.responsibleBody]
    case .petition: [.otherRoute]
    case .alreadyPublic, .provided, .withheld, .notFound, .repeated, .specialRegime, .partlyProvided,
      .needsProcessing, .publications, .excessive, .deferred, .stillUnclear, .notCorrected, .feeUnpaid,
      .endedOtherwise, .reconfirmation:
      []
    }
  }
}
