/// All checks, in the order in which their findings are listed.
public enum CheckRegistry {
  /// The findings of every check on a report.
  public static func findings(in report: AnnualReport) -> [Finding] { [] }
}
