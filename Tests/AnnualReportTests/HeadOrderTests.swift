import Statute
import Documents
import Testing

@testable import AnnualReport

/// Heads in another order than the form's, columns that the form does not have, columns left out.
@Suite struct HeadOrderTests {
  static let values: [String: [Int]] = [
    "newlyReceived": [20, 1, 2, 3, 4, 5, 35], "granted": [10, 1, 0, 0, 0, 5, 16],
    "other.miscellaneous": [1, 0, 2, 0, 0, 0, 3],
    "total": [11, 1, 2, 0, 0, 5, 19], "carriedOver": [9, 0, 0, 3, 4, 0, 16],
  ]

  /// Table three with the given columns: an applicant, or the text of a head that the form does not have.
  static func page(_ columns: [(head: String, applicant: RequestColumn?)]) -> String {
    var html = "<h1>云溪县人民政府2024年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><table><tr><td></td>"
    html += columns.map { "<td>\($0.head)</td>" }.joined() + "</tr>"
    for row in RequestRow.rows(.divided) {
      guard let numbers = values[row.rawValue] else { continue }
      html += "<tr><td>\(row.label)</td>"
      html += columns.map { "<td>\($0.applicant.map { String(numbers[$0.index]) } ?? "7")</td>" }.joined() + "</tr>"
    }
    return html + "</table>"
  }

  static func columns(_ order: [RequestColumn]) -> [(head: String, applicant: RequestColumn?)] {
    order.map { ($0.label, $0) }
  }

  static let orders: [[RequestColumn]] = [
    [
      .total, .applicant(.naturalPerson), .applicant(.business), .applicant(.research), .applicant(.publicInterest),
      .applicant(.legalService), .applicant(.other),
    ],
    [
      .applicant(.naturalPerson), .applicant(.research), .applicant(.business), .applicant(.publicInterest),
      .applicant(.legalService), .applicant(.other), .total,
    ],
    [
      .applicant(.business), .applicant(.research), .applicant(.publicInterest), .applicant(.legalService),
      .applicant(.other), .applicant(.naturalPerson), .total,
    ],
    [
      .applicant(.naturalPerson), .total, .applicant(.business), .applicant(.research), .applicant(.publicInterest),
      .applicant(.legalService), .applicant(.other),
    ],
    RequestColumn.allCases.reversed(), RequestColumn.allCases,
  ]

  /// Right wherever known, and known when `isKnown`.
  static func expect(_ report: AnnualReport, known: [RequestColumn]) {
    for (name, numbers) in values {
      guard let row = RequestRow(rawValue: name) else { continue }
      for column in RequestColumn.allCases {
        let expected = known.contains(column) ? numbers[column.index] : nil
        #expect(report.requests[row, column] == expected, "\(name).\(column.rawValue)")
      }
    }
  }

  @Test("applicants are read by their heads, in any order", arguments: orders)
  func grid(order: [RequestColumn]) throws {
    let report = try ReportReader.readUnchecked(HTMLReader.read(text: Self.page(Self.columns(order)))).report
    Self.expect(report, known: RequestColumn.allCases)
  }

  @Test("columns of the body's own are left aside", arguments: ["小计", "备注", "占比"], [0, 1, 6, 7])
  func extras(head: String, place: Int) throws {
    var columns = Self.columns(RequestColumn.allCases)
    columns.insert((head, nil), at: place)
    let report = try ReportReader.readUnchecked(HTMLReader.read(text: Self.page(columns))).report
    Self.expect(report, known: RequestColumn.allCases)
  }

  @Test("a table of natural persons and totals alone fills these two columns")
  func short() throws {
    let page = Self.page(Self.columns([.applicant(.naturalPerson), .total]))
    Self.expect(
      try ReportReader.readUnchecked(HTMLReader.read(text: page)).report, known: [.applicant(.naturalPerson), .total])
  }

  /// The same table as lines, its heads on one line.
  static func text(_ columns: [(head: String, applicant: RequestColumn?)]) -> String {
    var lines = ["云溪县人民政府2024年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况", "申请人情况"]
    lines.append(columns.map(\.head).joined(separator: " "))
    for row in RequestRow.rows(.divided) {
      guard let numbers = values[row.rawValue] else { continue }
      lines.append(
        row.label + " " + columns.map { $0.applicant.map { String(numbers[$0.index]) } ?? "7" }.joined(separator: " "))
    }
    return (lines + ["五、存在的主要问题及改进情况", "略"]).joined(separator: "\n")
  }

  @Test("in lines too, applicants are read by their heads, or not at all", arguments: orders)
  func lines(order: [RequestColumn]) throws {
    let report = try ReportReader.readUnchecked(TextReader.read(Self.text(Self.columns(order)))).report
    Self.expect(report, known: RequestColumn.allCases)
  }

  @Test("in lines too, columns of the body's own are left aside", arguments: ["小计", "备注"], [1, 6, 7])
  func lineExtras(head: String, place: Int) throws {
    var columns = Self.columns(RequestColumn.allCases)
    columns.insert((head, nil), at: place)
    Self.expect(
      try ReportReader.readUnchecked(TextReader.read(Self.text(columns))).report, known: RequestColumn.allCases)
  }

  @Test("in lines too, natural persons and totals alone fill two columns")
  func lineShort() throws {
    let text = Self.text(Self.columns([.applicant(.naturalPerson), .total]))
    Self.expect(
      try ReportReader.readUnchecked(TextReader.read(text)).report, known: [.applicant(.naturalPerson), .total])
  }

  @Test(
    "table two is read by its heads, or not at all",
    arguments: [
      (["本年制发件数", "本年废止件数", "现行有效件数"], [1, 2, 9]), (["现行有效件数", "本年制发件数", "本年废止件数"], [2, 9, 1]),
      (["本年废止件数", "本年制发件数", "现行有效件数"], [2, 1, 9]),
    ])
  func tableTwo(heads: [String], expected: [Int]) throws {
    let title = "云溪县人民政府2024年政府信息公开工作年度报告"
    let text =
      "\(title)\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容 \(heads.joined(separator: " "))\n行政规范性文件 1 2 9\n五、存在的主要问题及改进情况\n略"
    let cells = heads.map { "<td>\($0)</td>" }.joined()
    let page =
      "<h1>\(title)</h1><table><tr><td>信息内容</td>\(cells)</tr><tr><td>行政规范性文件</td><td>1</td><td>2</td><td>9</td></tr></table>"
    for document in [TextReader.read(text), try HTMLReader.read(text: page)] {
      let files = try ReportReader.readUnchecked(document).report.activeDisclosure.normativeDocuments
      #expect([files[.issued], files[.repealed], files[.inForce]] == expected)
    }
  }
}
