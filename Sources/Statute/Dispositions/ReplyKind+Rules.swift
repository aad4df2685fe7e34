extension ReplyKind {
  /// The rows it can lead to: one, except for a refusal (by ground); none for a deferral, which is no outcome.
  public var dispositions: [Disposition] {
    switch self {
    case .alreadyPublic, .provided: [.granted]
    case .withheld: Ground.allCases.map(\.disposition)
    case .notFound, .otherBody: [.notHeld]
    case .repeated: [.duplicate]
    case .specialRegime: [.administrativeQuery]
    case .partlyProvided: [.partiallyGranted]
    case .needsProcessing: [.needsCreation]
    case .petition: [.petition]
    case .publications: [.publication]
    case .excessive: [.excessive]
    case .deferred: []
    case .stillUnclear: [.stillUnclear]
    case .notCorrected: [.correctionLapsed]
    case .feeUnpaid: [.feeLapsed]
    case .endedOtherwise: [.miscellaneous]
    case .reconfirmation: [.reconfirmation]
    }
  }

  /// The row it leads to; nil for a refusal without its ground and for a deferral.
  public func disposition(ground: Ground?) -> Disposition? {
    if self == .withheld { return ground?.disposition }
    return dispositions.first
  }

  /// Whether it answers an item in a reply, in contrast to a deferral and to an end without an answer.
  public var answersAnItem: Bool {
    switch self {
    case .deferred, .notCorrected, .feeUnpaid, .endedOtherwise: false
    case .alreadyPublic, .provided, .withheld, .notFound, .otherBody, .repeated, .specialRegime, .partlyProvided,
      .needsProcessing, .petition, .publications, .excessive, .stillUnclear, .reconfirmation:
      true
    }
  }

  /// Whether it must name a ground of Articles 14 to 16.
  public var needsGround: Bool { self == .withheld || self == .partlyProvided }

  /// Whether it gives information out, so that a secrecy review must come first.
  public var providesInformation: Bool { self == .provided || self == .partlyProvided }

  /// The rule behind it.
  public var citation: Citation {
    switch self {
    case .alreadyPublic: .regulations("第三十六条第一项")
    case .provided: .regulations("第三十六条第二项")
    case .withheld: .regulations("第三十六条第三项")
    case .notFound: .regulations("第三十六条第四项")
    case .otherBody: .regulations("第三十六条第五项")
    case .repeated: .regulations("第三十六条第六项")
    case .specialRegime: .regulations("第三十六条第七项")
    case .partlyProvided: .regulations("第三十七条")
    case .needsProcessing: .regulations("第三十八条")
    case .petition: .regulations("第三十九条第一款")
    case .publications: .regulations("第三十九条第二款")
    case .excessive, .deferred: .regulations("第三十五条")
    case .stillUnclear, .notCorrected: .regulations("第三十条")
    case .feeUnpaid: .feeRules
    case .endedOtherwise, .reconfirmation: .reportFormat
    }
  }
}
