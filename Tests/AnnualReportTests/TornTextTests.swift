import Statute
import Documents
import Foundation
import TestSupport
import Testing

@testable import AnnualReport

/// A label that is torn from its numbers never takes another row's: a cell is right, or unknown with a finding.
@Suite struct TornTextTests {
  /// The cells that a torn text gives wrongly, and those it leaves unknown without a finding.
  static func faults(in text: String, truth: AnnualReport) throws -> (wrong: [String], silent: [String], right: Int) {
    let read = try ReportReader.readUnchecked(TextReader.read(text))
    var wrong: [String] = []
    var silent: [String] = []
    var right = 0
    let places = Set(read.findings.compactMap(\.at))
    for cell in truth.cells {
      let expected = truth.text(of: cell)
      guard let found = read.report.text(of: cell) else {
        if expected != nil, places.isDisjoint(with: [cell.path, cell.rowPath, cell.tablePath]) {
          silent.append(cell.path)
        }
        continue
      }
      if found == expected { right += 1 } else { wrong.append("\(cell.path): \(found), not \(expected ?? "nil")") }
    }
    return (wrong, silent, right)
  }

  /// An invented report, a row a line, with few zeros, so that a shifted row shows.
  static func invented(_ seed: Int) -> (text: String, truth: AnnualReport) {
    let truth = AnnualReport.random(seed)
    var lines = [truth.title, "一、总体情况", "略", "二、主动公开政府信息情况", "第二十条第（一）项", "信息内容 本年制发件数 本年废止件数 现行有效件数"]
    func line(_ label: String, _ cells: [CellAddress]) -> String {
      label + " " + cells.map { truth.text(of: $0) ?? "" }.joined(separator: " ")
    }
    for kind in FileKind.allCases {
      lines.append(line(kind.label(.of2021), FileColumn.columns(.of2021).map { .files(kind, $0) }))
    }
    lines += ["第二十条第（五）项", "信息内容 本年处理决定数量", line("行政许可", [.decisions(.licensing)])]
    lines += ["第二十条第（六）项", "信息内容 本年处理决定数量", line("行政处罚", [.decisions(.penalties)])]
    lines += [line("行政强制", [.decisions(.coercion)]), "第二十条第（八）项", "信息内容 本年收费金额（单位：万元）"]
    lines += [line("行政事业性收费", [.fees]), "三、收到和处理政府信息公开申请情况", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"]
    lines += ["申请人情况", "自然人", "法人或其他组织", "总计商业", "企业"]
    var group: DispositionGroup?
    for row in truth.requests.rows {
      if row.group != group, let next = row.group, next != .granted, next != .partiallyGranted {
        lines.append(next.label)
      }
      group = row.group
      lines.append(line(row.label, RequestColumn.allCases.map { .requests(row, $0) }))
    }
    lines += ["四、政府信息公开行政复议、行政诉讼情况", "行政复议 行政诉讼", "未经复议直接起诉 复议后起诉"]
    let disputes = DisputePath.allCases.flatMap { path in DisputeOutcome.allCases.map { CellAddress.disputes(path, $0) }
    }
    lines.append(disputes.map { truth.text(of: $0) ?? "" }.joined(separator: " "))
    return ((lines + ["五、存在的主要问题及改进情况", "略", "六、其他需要报告的事项", "略"]).joined(separator: "\n"), truth)
  }

  @Test("no torn label of an invented report takes another row's numbers", arguments: 0..<20)
  func invented(block: Int) throws {
    for seed in (block * 30)..<(block * 30 + 30) {
      let (text, truth) = Self.invented(seed)
      var tearing = Tearing(seed: seed &+ 77)
      let torn = tearing.tear(text, rate: [2, 4, 8, 20][seed % 4])
      let faults = try Self.faults(in: torn, truth: truth)
      #expect(faults.wrong == [], "seed \(seed)")
      #expect(faults.silent == [], "seed \(seed)")
    }
  }

  @Test("a text that is not torn is read whole")
  func whole() throws {
    let (text, truth) = Self.invented(1)
    #expect(try Self.faults(in: text, truth: truth).right == truth.cells.count)
  }

  @Test(
    "one torn label costs few rows", arguments: 0..<10)
  func yield(block: Int) throws {
    for seed in (block * 10)..<(block * 10 + 10) {
      let (text, truth) = Self.invented(seed)
      var tearing = Tearing(seed: seed &+ 177)
      let torn = tearing.tear(text, rate: 20)
      let changed = Set(text.split(separator: "\n")).subtracting(torn.split(separator: "\n")).count
      #expect(try Self.faults(in: torn, truth: truth).right >= truth.cells.count - 7 * 4 * changed, "seed \(seed)")
    }
  }

  @Test(
    "no torn label of a real report takes another row's numbers, where the shared folder is",
    .enabled(if: SharedFolder.isPresent), arguments: SharedReportsTests.stems)
  func real(stem: String) throws {
    let folder = SharedFolder.url.appending(path: "reports")
    let text = try String(contentsOf: folder.appending(path: "\(stem).txt"), encoding: .utf8)
    let data = try Data(contentsOf: folder.appending(path: "\(stem).json"))
    let truth = try JSONDecoder().decode(AnnualReport.self, from: data)
    for seed in 0..<40 {
      var tearing = Tearing(seed: seed)
      let faults = try Self.faults(in: tearing.tear(text, rate: [2, 5][seed % 2]), truth: truth)
      #expect(faults.wrong == [], "seed \(seed)")
    }
  }
}
