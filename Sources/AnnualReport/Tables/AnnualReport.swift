public import Documents

/// A statutory annual report on government-information disclosure (政府信息公开工作年度报告, 条例第四十九条、第五十条).
///
/// Every cell is optional: `nil` is "not known from the source" and is never mixed up with 0.
public struct AnnualReport: Sendable, Hashable {
  /// Where a report that was read from a file came from.
  public struct Source: Sendable, Hashable {
    /// The name of the file.
    public var file: String
    /// The format it was read as.
    public var format: SourceFormat
    /// The SHA-256 of its bytes in lower-case hexadecimal.
    public var sha256: String

    /// Makes the description of a source.
    public init(file: String, format: SourceFormat, sha256: String) {
      self.file = file
      self.format = format
      self.sha256 = sha256
    }
  }

  /// The file it was read from.
  public var source: Source?
  /// The reporting body, as its title names it.
  public var agency: String?
  /// The year reported on.
  public var year: Int?
  /// The form most of the tables are in. Part one of the active-disclosure table and the rows of 其他处理 carry their
  /// own form, because published reports mix them.
  public var edition: Edition
  /// 主动公开政府信息情况
  public var activeDisclosure: ActiveDisclosure
  /// 收到和处理政府信息公开申请情况
  public var requests: RequestTable
  /// 政府信息公开行政复议、行政诉讼情况
  public var disputes: DisputeTable
  /// The sections found, in order of `ordinal`.
  public var sections: [ReportSection]
  /// The text of each cell that was there but is not simply its number, by the path of the cell (`CellAddress.path`).
  public var raw: [String: String]

  /// A report of which nothing is known but its form.
  public init(agency: String? = nil, year: Int? = nil, edition: Edition = .of2021) {
    self.agency = agency
    self.year = year
    self.edition = edition
    activeDisclosure = ActiveDisclosure(files: edition)
    requests = RequestTable(otherHandling: edition == .of2019 ? .undivided : .divided)
    disputes = DisputeTable()
    sections = []
    raw = [:]
    if edition == .of2019 { activeDisclosure.form2019 = FormOf2019() }
  }

  /// The prose of a section; `nil` when the report has no such section.
  public func section(_ ordinal: Int) -> ReportSection? { sections.first { $0.ordinal == ordinal } }
}
