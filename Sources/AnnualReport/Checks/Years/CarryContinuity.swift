/// What was carried over at the end of one year is what was carried in at the start of the next.
public struct CarryContinuity: ContinuityCheck {
  /// The stable id.
  public let rule = "requests.carryContinuity"
  /// The name a person sees.
  public let title = "上年结转衔接"
  /// How serious its finding is.
  public let severity = Severity.error
  /// What the rule rests on.
  public let citation: String? = "国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）附表：上年结转政府信息公开申请数量"
  /// What is checked.
  public let explanation = Explanation(
    english:
      "In each column, carried in equals the year before's carried over. With a reason for the difference on file "
      + "(a reorganisation) the finding is a notice that quotes it.",
    chinese: "每一列中，上年结转应等于上一年度报告的结转下年度。有机构改革等说明的，降为提示并附说明。")
  private let waiver: String?

  /// - Parameter waiver: why the numbers may differ, when the body has said so.
  public init(waiver: String? = nil) { self.waiver = waiver }

  /// What the check finds.
  public func findings(in report: AnnualReport, after previous: AnnualReport) -> [Finding] {
    RequestColumn.allCases.compactMap { column in
      guard let actual = report.requests[.carriedIn, column], let expected = previous.requests[.carriedOver, column],
        actual != expected
      else { return nil }
      let reason = waiver.map { "（说明：\($0)）" } ?? ""
      return finding(
        at: CellAddress.requests(.carriedIn, column).path, expected: expected, actual: actual,
        "\(column.label)列上年结转为\(actual)，上一年度报告结转下年度为\(expected)\(reason)", severity: waiver == nil ? nil : .notice)
    }
  }

  /// The columns, and whether both years state their numbers.
  public func compared(_ report: AnnualReport, _ previous: AnnualReport) -> [(name: String, isKnown: Bool)] {
    RequestColumn.allCases.map {
      ($0.label, report.requests[.carriedIn, $0] != nil && previous.requests[.carriedOver, $0] != nil)
    }
  }
}
