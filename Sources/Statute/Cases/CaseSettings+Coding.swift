extension CaseSettings: Codable {
  private enum CodingKeys: String, CodingKey {
    case correctionPeriod, reasonsPeriod, recordCorrectionPeriod, proposalPeriod, dueSoonWorkingDays,
      requiresSecrecyReview, feeSchedule
  }

  /// Reads settings; what is absent has its default, so that settings stored earlier stay readable.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    correctionPeriod = try container.decodeIfPresent(Int.self, forKey: .correctionPeriod) ?? correctionPeriod
    reasonsPeriod = try container.decodeIfPresent(Int.self, forKey: .reasonsPeriod) ?? reasonsPeriod
    recordCorrectionPeriod = try container.decodeIfPresent(Int.self, forKey: .recordCorrectionPeriod)
    proposalPeriod = try container.decodeIfPresent(Int.self, forKey: .proposalPeriod)
    dueSoonWorkingDays = try container.decodeIfPresent(Int.self, forKey: .dueSoonWorkingDays) ?? dueSoonWorkingDays
    requiresSecrecyReview =
      try container.decodeIfPresent(Bool.self, forKey: .requiresSecrecyReview) ?? requiresSecrecyReview
    feeSchedule = try container.decodeIfPresent(FeeSchedule.self, forKey: .feeSchedule) ?? feeSchedule
  }

  /// Writes every setting.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(correctionPeriod, forKey: .correctionPeriod)
    try container.encode(reasonsPeriod, forKey: .reasonsPeriod)
    try container.encodeIfPresent(recordCorrectionPeriod, forKey: .recordCorrectionPeriod)
    try container.encodeIfPresent(proposalPeriod, forKey: .proposalPeriod)
    try container.encode(dueSoonWorkingDays, forKey: .dueSoonWorkingDays)
    try container.encode(requiresSecrecyReview, forKey: .requiresSecrecyReview)
    try container.encode(feeSchedule, forKey: .feeSchedule)
  }
}
