/// All checks, in the order in which their findings are listed.
public enum CheckRegistry {
  /// The checks of one report.
  public static let checks: [any ReportCheck] = [
    YearAgreement(), MissingSections(), RequestsBalance(), DispositionTotal(), RequestRowTotal(), DisputesTotal(),
    NegativeCells(), FractionalCells(), ReceivedClaim(), ApplicantClaim(), CarriedClaim(), AnsweredClaim(),
    GroupClaim(),
    OutcomeClaim(), DisputeClaim(), DisclosureClaim(), FeeText(), SumClaim(), ShareClaim(),
  ]

  /// The checks of a report against the year before.
  public static let continuityChecks: [any ContinuityCheck] = [CarryContinuity(), InForceContinuity()]

  /// The findings of every check on a report.
  public static func findings(in report: AnnualReport) -> [Finding] {
    let prose = ReportProse(report)
    return checks.flatMap { check in
      if let check = check as? any ProseCheck {
        check.findings(in: report, prose: prose)
      } else {
        check.findings(in: report)
      }
    }
  }

  /// The findings of every check on a report and the same body's report of the year before.
  ///
  /// - Parameter waiver: why the carried-in numbers may differ from those carried over, when the body has said so.
  public static func findings(
    in report: AnnualReport, after previous: AnnualReport, waiver: String? = nil
  ) -> [Finding] {
    CarryContinuity(waiver: waiver).findings(in: report, after: previous)
      + InForceContinuity().findings(in: report, after: previous)
  }
}
