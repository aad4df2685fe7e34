import Statute

/// Puts the rows that were found into a report: agreeing readings of a cell count once, contradicting ones not at all.
struct TableAssembly {
  private(set) var report: AnnualReport
  private(set) var findings: [Finding] = []

  private let texts: [CellAddress: [String]]
  private let doubts: [RowReading]

  init(_ readings: [TableReadings], year: Int?) {
    var rows = readings.flatMap(\.rows)
    let isDivided = rows.contains { RowReading.divided.contains($0.path) }
    let isUndivided = !isDivided && rows.contains { $0.path == RowReading.undivided }
    if isDivided { rows.removeAll { $0.path == RowReading.undivided } }

    var texts: [CellAddress: [String]] = [:]
    for row in rows {
      guard let values = row.values else { continue }
      for (cell, text) in zip(row.cells, values) { texts[cell, default: []].append(text) }
    }
    self.texts = texts
    let settled = Set(rows.filter { $0.values != nil }.map(\.path))
    var doubted: Set<String> = []
    doubts = rows.filter { $0.values == nil && !settled.contains($0.path) && doubted.insert($0.path).inserted }

    let edition = Self.edition(of: texts, isDivided: isDivided, isUndivided: isUndivided, year: year)
    report = AnnualReport(year: year, edition: edition)
    let handling: OtherHandling =
      isDivided ? .divided : isUndivided ? .undivided : edition == .of2019 ? .undivided : .divided
    report.requests = RequestTable(otherHandling: handling)
    report.activeDisclosure = ActiveDisclosure(files: edition)
    for kind in FileKind.allCases {
      let forms = Set(
        Edition.allCases.filter { form in FileColumn.columns(form).contains { texts[.files(kind, $0)] != nil } })
      if forms.count == 1, let form = forms.first { report.activeDisclosure[kind] = FileCounts(edition: form) }
    }
    if edition == .of2019 || texts.keys.contains(where: \.isOnlyIn2019Form) {
      report.activeDisclosure.form2019 = FormOf2019()
    }
    fill()
    for runs in readings {
      for found in runs.unplaced {
        findings.append(ReadingRule.unplaced.finding(actual: found, "有一组数据没有可识别的行名，未予采用：\(found)"))
      }
    }
    if Set(Self.forms(of: texts, isDivided: isDivided, isUndivided: isUndivided)).count > 1 {
      findings.append(
        ReadingRule.mixedForms.finding(
          "报告的表格混用了\(Edition.of2019.citation)和\(Edition.of2021.citation)两种格式"))
    }
  }

  /// Adds the body, the year and the prose; what is not known becomes a finding.
  mutating func identify(_ identity: Identification, sections: [ReportSection]) {
    report.agency = identity.agency
    report.year = identity.year
    report.sections = sections
    if identity.agency == nil { findings.append(ReadingRule.identity.finding(at: "agency", "标题中没有可确定的机关名称")) }
    if identity.year == nil { findings.append(ReadingRule.identity.finding(at: "year", "标题和正文中没有可确定的年度")) }
  }

  /// The forms of the parts that tell: part one, the decisions, and 其他处理.
  private static func forms(of texts: [CellAddress: [String]], isDivided: Bool, isUndivided: Bool) -> [Edition] {
    var forms: [Edition] = []
    for edition in Edition.allCases {
      let columns = FileColumn.columns(edition)
      if FileKind.allCases.contains(where: { kind in columns.contains { texts[.files(kind, $0)] != nil } }) {
        forms.append(edition)
      }
    }
    if Matter2019.allCases.contains(where: { texts[.previousItems($0)] != nil }) {
      forms.append(.of2019)
    } else if DecisionKind.allCases.contains(where: { texts[.decisions($0)] != nil }) {
      forms.append(.of2021)
    }
    if isDivided { forms.append(.of2021) }
    if isUndivided { forms.append(.of2019) }
    return forms
  }

  /// The edition most parts are in; where the parts say nothing or tie, that of the year.
  private static func edition(
    of texts: [CellAddress: [String]], isDivided: Bool, isUndivided: Bool, year: Int?
  ) -> Edition {
    let forms = forms(of: texts, isDivided: isDivided, isUndivided: isUndivided)
    let earlier = forms.count { $0 == .of2019 }
    if earlier * 2 != forms.count { return earlier * 2 > forms.count ? .of2019 : .of2021 }
    return year.flatMap(Edition.init(reportingYear:)) ?? .of2021
  }

  private mutating func fill() {
    var missing: [String: [CellAddress]] = [:]
    let doubted = Set(doubts.map(\.path))
    for cell in report.cells {
      guard let found = texts[cell] else {
        if !doubted.contains(cell.rowPath), !doubted.contains(cell.tablePath) {
          missing[cell.rowPath, default: []].append(cell)
        }
        continue
      }
      set(cell, found)
    }
    for row in doubts { findings.append(Self.finding(row)) }
    noteMissing(missing)
  }

  private mutating func set(_ cell: CellAddress, _ found: [String]) {
    let readings = found.map { CellReading(cell, text: $0) }
    let known = Set(readings.compactMap(\.value))
    if known.count > 1 {
      report.raw[cell.path] = found.joined(separator: "；")
      findings.append(
        ReadingRule.conflict.finding(
          at: cell.path, actual: found.joined(separator: "；"),
          "\(cell.label)在文中出现两次且数据不同（\(found.joined(separator: "、"))），未予采用"))
      return
    }
    guard let reading = readings.first(where: { $0.value != nil }) ?? readings.first else { return }
    if let value = reading.value { report.set(cell, to: value) }
    if !reading.isPlain { report.raw[cell.path] = reading.text }
    if reading.isUnreadable {
      findings.append(
        ReadingRule.cell.finding(
          at: cell.path, actual: reading.text, "\(cell.label)的内容“\(reading.text)”不能确定是一个数字，未予采用"))
    }
  }

  private mutating func noteMissing(_ missing: [String: [CellAddress]]) {
    var paths: Set<String> = []
    let tables = Dictionary(grouping: report.cells, by: \.tablePath)
    let lost = tables.filter { table, cells in
      cells.allSatisfy { texts[$0] == nil } && !doubts.contains { $0.path.hasPrefix(table) }
    }
    for table in ["activeDisclosure", "requests", "disputes"] where lost[table] != nil {
      findings.append(ReadingRule.missing.finding(at: table, "未找到“\(Self.title(ofTable: table))”的表格数据"))
    }
    for cell in report.cells where missing[cell.rowPath] != nil && lost[cell.tablePath] == nil {
      if case .fees = cell, report.edition == .of2019 { continue }
      guard !cell.isOnlyIn2019Form, paths.insert(cell.rowPath).inserted else { continue }
      findings.append(ReadingRule.missing.finding(at: cell.rowPath, "未找到“\(cell.rowTitle)”一行的数据"))
    }
  }

  private static func title(ofTable table: String) -> String {
    switch table {
    case "activeDisclosure": ReportSection.titles[2] ?? table
    case "requests": ReportSection.titles[3] ?? table
    default: ReportSection.titles[4] ?? table
    }
  }

  private static func title(ofPath path: String) -> String {
    let kinds = DecisionKind.allCases.map { ("activeDisclosure." + $0.rawValue, $0.label) }
    let files = FileKind.allCases.map { ("activeDisclosure." + $0.rawValue, $0.label(.of2021)) }
    return (kinds + files).first { $0.0 == path }?.1
      ?? (CellAddress.fees.path == path ? CellAddress.fees.rowTitle : path)
  }

  private static func finding(_ row: RowReading) -> Finding {
    let title = row.cells.first?.rowTitle ?? Self.title(ofPath: row.path)
    let message: String
    var expected: String?
    switch row.doubt {
    case .count(let count, let found):
      expected = "\(count)个数"
      message = "“\(title)”应有\(count)个数，读到\(found)个，无法确定各数属于哪一列，未予采用"
    case .torn: message = "“\(title)”的行名与数据被拆开，无法确定对应关系，未予采用"
    case .scattered: message = "“\(title)”的数据分散在多行且横向不平，无法确定是否混入其他数字，未予采用"
    case .headUnknown, nil: message = "“\(title)”上方的表头无法识别，不能确定数据的含义，未予采用"
    }
    return ReadingRule.row.finding(at: row.path, expected: expected, actual: row.found, message)
  }
}
