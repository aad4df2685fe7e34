import Documents
import Statute
import Testing

@testable import AnnualReport

/// Ways in which published reports differ from the form: each is read right, or not at all with a finding.
@Suite struct DeviationTests {
  /// The reference report as lines, a row a line.
  static let lines: [String] = {
    let report = ChecksTests.clean()
    var lines = ["云溪县人民政府2024年政府信息公开工作年度报告", "一、总体情况", "略", "二、主动公开政府信息情况"]
    lines += ["第二十条第（一）项", "信息内容 本年制发件数 本年废止件数 现行有效件数", "规章 0 0 0", "行政规范性文件 1 2 9"]
    lines += ["第二十条第（五）项", "信息内容 本年处理决定数量", "行政许可 40", "第二十条第（六）项", "信息内容 本年处理决定数量"]
    lines += ["行政处罚 30", "行政强制 20", "第二十条第（八）项", "信息内容 本年收费金额（单位：万元）", "行政事业性收费 18.8710"]
    lines += ["三、收到和处理政府信息公开申请情况", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况"]
    lines += report.requests.rows.map { row in
      row.label + " " + report.requests[row].map { $0.map(String.init) ?? "" }.joined(separator: " ")
    }
    lines += ["四、政府信息公开行政复议、行政诉讼情况", "行政复议 行政诉讼", "未经复议直接起诉 复议后起诉", "2 0 0 0 2 0 0 0 0 0 0 0 0 0 0"]
    return lines + ["五、存在的主要问题及改进情况", "略", "六、其他需要报告的事项", "略"]
  }()

  static func read(_ changes: [(String, String)]) throws -> ReadReport {
    var text = lines.joined(separator: "\n")
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    return try ReportReader.readUnchecked(TextReader.read(text))
  }

  /// Every known cell must be that of the reference.
  static func expectNothingWrong(_ report: AnnualReport) throws {
    let reference = try read([]).report
    for cell in report.cells where report.text(of: cell) != nil {
      #expect(report.text(of: cell) == reference.text(of: cell), "\(cell.path)")
    }
  }

  @Test("the reference is read without a finding")
  func reference() throws {
    let read = try Self.read([])
    #expect(read.findings == [])
    #expect(read.report.requests == ChecksTests.clean().requests)
  }

  @Test(
    "a deviation that is certain changes nothing",
    arguments: [
      ("行政规范性文件", "规范性文件"), ("2.其他法律行政法规禁止公开", "2.其他法律行政止公开"), ("5.属于三类内部事务信息", "5.三类内容事务信息"),
      ("只计这一情形", "只计这一情况"), ("1.属于国家秘密", "1、属于国家秘密"), ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.逾期不补正"),
      ("第二十条第（一）项", "第二十条 第（一）项"), ("第二十条第（五）项", "第二十条(五)项"), ("（一）予以公开", "(一)予以公開"),
      ("3.危及“三安全一稳定”", "3.危及\"三安全一稳定\""), ("（七）总计", "（七）总 计"), ("（一）予以公开 10", "（一）予以公开10"),
      ("（一）予以公开 10 3 0 0 0 0 13", "（一）予以公开　１０　３　０　０　０　０　１３"), ("四、结转下年度继续办理 3 1", "四、结转下年度继续办理\n3 1"),
      ("2.重复申请 0", "- 12 -\n2.重复申请 0"), ("2.重复申请 0 0 0 0 0 0 0", "2.重复申请 0 0 0 0 0 0 0\n12"),
      ("2.重复申请 0", "注：以下为办理情况\n2.重复申请 0"), ("三、收到和处理政府信息公开申请情况\n", ""), ("四、政府信息公开行政复议、行政诉讼情况\n", ""),
      ("改进情况", "整改措施"), ("申请人情况\n", "申请人情况\n数据1-6\n自 法\n然人或\n"), ("行政许可 40", "行政许可\t40\t\t"),
      ("（一）予以公开 10 3 0 0 0 0 13", "|||（一）予以公开|10|3|0|0|0|0|13|||"), ("2 0 0 0 2 0 0", "2\n0\n0\n0\n2\n0\n0"),
      ("（一）予以公开 10 3 0 0 0 0 13", "（一）予以公开 10 3 0 0 0 0 13 |"), ("（一）予以公开 10 3", "（一）予以公开 10 | 3"),
      ("（一）予以公开 10 3 0 0 0 0 13", "| （一）予以公开 | 10 | 3 | 0 | 0 | 0 | 0 | 13 |"),
      ("（一）予以公开 10 3 0 0 0 0 13", "（一）予以公开 | 10 | 3 | 0 | 0 | 0 | 0 | 13 |"),
      ("（一）予以公开 10 3 0 0 0 0 13", "| （一）予以公开 | 10 3 0 0 0 0 13 |"),
      ("（一）予以公开 10 3 0 0 0 0 13", "|---|:---:|---|\n（一）予以公开 10 3 0 0 0 0 13"),
      ("（一）予以公开 10 3 0 0 0 0 13", "| **（一）予以公开** | **10** | 3 | 0 | 0 | 0 | 0 | 13 |"),
    ])
  func certain(old: String, new: String) throws {
    let read = try Self.read([(old, new)])
    let reference = try Self.read([]).report
    for cell in reference.cells { #expect(read.report.text(of: cell) == reference.text(of: cell), "\(cell.path)") }
  }

  @Test(
    "a deviation that is not certain leaves its row or cell unknown, with a finding",
    arguments: [
      ("（一）予以公开 10 3 0 0 0 0 13", "（一）予以公开 10 3 13", "requests.granted"),
      ("（一）予以公开 10 3 0 0 0 0 13", "（一）予以公开 1 0 3 0 0 0 0 13", "requests.granted"),
      ("（一）予以公开 10 3 0 0 0 0 13", "（一）予以公开 ? 0 10 3 0 0 0 13", "requests.granted"),
      ("（一）予以公开 10", "（一）予以公开 10（其中1件延期）", "requests.granted.naturalPerson"),
      ("行政许可 40", "行政许可 4 0", "activeDisclosure.licensing"),
      ("行政许可 40", "行政许可 22（其中修订16件）", "activeDisclosure.licensing"),
      ("行政事业性收费 18.8710", "行政事业性收费 251000元", "activeDisclosure.feesTenThousandYuan"),
      ("信息内容 本年制发件数 本年废止件数 现行有效件数", "信息内容", "activeDisclosure.regulations"),
      (
        "1.属于国家秘密 0 0 0 0 0 0 0\n2.其他法律行政法规禁止公开 0 0 0 0 0 0 0",
        "1.属于国家秘密\n2.其他法律行政法规禁止公开\n0 0 0 0 0 0 0\n0 0 0 0 0 0 0", "requests.denied.otherLaw"
      ),
      ("2 0 0 0 2 0 0", "2 2 0 0", "disputes"),
    ])
  func uncertain(old: String, new: String, at path: String) throws {
    let read = try Self.read([(old, new)])
    try Self.expectNothingWrong(read.report)
    #expect(read.findings.contains { $0.at == path }, "\(read.findings.map(\.at))")
    let cells = read.report.cells.filter { $0.path == path || $0.rowPath == path }
    #expect(cells.allSatisfy { read.report.text(of: $0) == nil })
  }

  @Test("strokes and blanks are unknown with their text kept", arguments: ["/", "-", "—"])
  func strokes(stroke: String) throws {
    let read = try Self.read([("（一）予以公开 10 3 0 0 0 0 13", "（一）予以公开 10 3 \(stroke) \(stroke) \(stroke) \(stroke) 13")])
    #expect(read.report.requests[.outcome(.granted)] == [10, 3, nil, nil, nil, nil, 13])
    #expect(read.report.raw["requests.granted.other"] == stroke)
    #expect(CheckRegistry.findings(in: read.report).filter { $0.severity == .error } == [])
  }

  @Test("a closing bar is no cell, so that blank cells keep their places")
  func closingBar() throws {
    let read = try Self.read([("（一）予以公开 10 3 0 0 0 0 13", "| （一）予以公开 | | 3 | | | | 13 | |")])
    #expect(read.report.requests[.outcome(.granted)] == [nil, 3, nil, nil, nil, 13, nil])
  }

  @Test("any label lost leaves its row unknown and every other row right", arguments: RequestRow.rows(.divided))
  func lostLabel(row: RequestRow) throws {
    let read = try Self.read([("\n" + row.label + " ", "\n")])
    try Self.expectNothingWrong(read.report)
    let reference = ChecksTests.clean().requests
    for other in RequestRow.rows(.divided) {
      #expect(read.report.requests[other] == (other == row ? Array(repeating: nil, count: 7) : reference[other]))
    }
    #expect(read.findings.contains { $0.at == "requests." + row.rawValue })
  }

  @Test("a report whose table lost all labels has unknown cells and findings, not numbers")
  func noLabels() throws {
    let read = try Self.read(RequestRow.rows(.divided).reversed().map { ("\n" + $0.label + " ", "\n") })
    #expect(read.report.requests.rows.allSatisfy { read.report.requests[$0] == Array(repeating: nil, count: 7) })
    #expect(read.findings.contains { $0.severity == .warning })
  }

  @Test("a table that stands twice counts once, and contradictions are taken from neither")
  func twice() throws {
    let row = "（一）予以公开 10 3 0 0 0 0 13"
    #expect(try Self.read([(row, row + "\n" + row)]).report.requests[.outcome(.granted), .total] == 13)
    let read = try Self.read([(row, row + "\n（一）予以公开 10 4 0 0 0 0 14")])
    #expect(read.report.requests[.outcome(.granted)] == [10, nil, 0, 0, 0, 0, nil])
    #expect(read.findings.filter { $0.rule == "reading.conflict" }.count == 2)
  }

  @Test(
    "what is no report is refused",
    arguments: [
      Document(format: .text, blocks: []),
      Document(format: .html, blocks: [.table(Grid(rows: [[.init("5", originRow: 0, originColumn: 0)]]))]),
      Document(format: .text, blocks: [.paragraph("今天天气很好，共有12件事情。")]),
    ])
  func refused(document: Document) {
    #expect(throws: ReportError.self) { try ReportReader.read(document) }
  }

  @Test(
    "titles name the body and the year",
    arguments: [
      ("云溪县人民政府2024年政府信息公开工作年度报告", "云溪县人民政府", 2024),
      ("2024年度云溪县教育局政府信息公开工作年度报告", "云溪县教育局", 2024),
      ("云溪县教育局关于2024年政府信息公开工作的报告", "云溪县教育局", 2024),
      ("云溪县 教育局\n2024 年政府信息公开\n工作年度报告", "云溪县教育局", 2024),
      ("云溪县教育局\n二〇二四年政府信息公开工作年度报告", "云溪县教育局", 2024),
      ("云溪县教育局云溪县教育局2024年政府信息公开工作年度报告", "云溪县教育局", 2024),
      ("云溪县教育局政府信息公开工作年度报告（2024年）", "云溪县教育局", 2024),
    ])
  func titles(title: String, agency: String, year: Int) throws {
    let report = try Self.read([(Self.lines[0], title)]).report
    #expect(report.agency == agency)
    #expect(report.year == year)
  }

  @Test(
    "a sentence about the report names no body",
    arguments: [
      "根据《中华人民共和国政府信息公开条例》规定，现公布2024年政府信息公开工作年度报告", "本报告由县政府办公室编制2024年政府信息公开工作年度报告",
      "按照上级要求编写2024年政府信息公开年度报告", "现将我局2024年政府信息公开工作报告如下", "欢迎查询云溪县2024年政府信息公开年度报告",
      "为进一步做好工作，我镇编制了2024年政府信息公开工作年度报告",
    ])
  func preface(sentence: String) throws {
    #expect(try Self.read([(Self.lines[0], sentence)]).report.agency == nil)
    let both = try Self.read([(Self.lines[0], Self.lines[0] + "\n" + sentence)])
    #expect(both.report.agency == "云溪县人民政府")
  }

  @Test("a title that is absent leaves body and year unknown")
  func noTitle() throws {
    let read = try Self.read([(Self.lines[0] + "\n", "")])
    #expect(read.report.agency == nil)
    #expect(read.report.year == nil)
    #expect(read.findings.count { $0.rule == "reading.identity" } == 2)
  }
}
