/// What the law leaves to the body (机关可设定的期限).
public struct CaseSettings: Equatable, Sendable {
  /// The period for correction, in working days.
  public var correctionPeriod: Int
  /// The period to give reasons under Art. 35, in working days.
  public var reasonsPeriod: Int
  /// The period for a request under Art. 41, in working days; nil for none.
  public var recordCorrectionPeriod: Int?
  /// The period for a proposal under Art. 44, in working days; nil for none.
  public var proposalPeriod: Int?
  /// From how many remaining working days a case is due soon.
  public var dueSoonWorkingDays: Int
  /// Whether a secrecy review must precede what gives information out.
  public var requiresSecrecyReview: Bool
  /// The fee rates.
  public var feeSchedule: FeeSchedule

  /// Settings; the defaults are common practice.
  public init(
    correctionPeriod: Int = 15, reasonsPeriod: Int = 15, recordCorrectionPeriod: Int? = nil,
    proposalPeriod: Int? = nil, dueSoonWorkingDays: Int = 5, requiresSecrecyReview: Bool = true,
    feeSchedule: FeeSchedule = .national
  ) {
    self.correctionPeriod = correctionPeriod
    self.reasonsPeriod = reasonsPeriod
    self.recordCorrectionPeriod = recordCorrectionPeriod
    self.proposalPeriod = proposalPeriod
    self.dueSoonWorkingDays = dueSoonWorkingDays
    self.requiresSecrecyReview = requiresSecrecyReview
    self.feeSchedule = feeSchedule
  }
}
