/// One of the six parts of a report, as the report words it.
public struct ReportSection: Sendable, Hashable {
  /// 1 to 6, by what the section is about, whatever number the report gives it.
  public var ordinal: Int
  /// The heading without its number.
  public var title: String
  /// The prose, lines separated by "\n"; the statutory tables are not part of it.
  public var text: String

  /// Makes a section.
  public init(ordinal: Int, title: String, text: String) {
    self.ordinal = ordinal
    self.title = title
    self.text = text
  }

  /// The headings of the 2021 form, by ordinal from 1.
  public static let titles: [Int: String] = [
    1: "总体情况",
    2: "主动公开政府信息情况",
    3: "收到和处理政府信息公开申请情况",
    4: "政府信息公开行政复议、行政诉讼情况",
    5: "存在的主要问题及改进情况",
    6: "其他需要报告的事项",
  ]
}
