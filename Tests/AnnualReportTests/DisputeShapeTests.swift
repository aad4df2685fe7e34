import Documents
import Testing

@testable import AnnualReport

/// Table four in the shapes that published reports give it.
@Suite struct DisputeShapeTests {
  static let numbers: [[Int]] = [[3, 1, 0, 2, 6], [0, 4, 1, 0, 5], [7, 0, 0, 1, 8]]

  static func read(_ body: String) throws -> DisputeTable {
    let page =
      "<h1>云溪县人民政府2024年政府信息公开工作年度报告</h1><p>四、政府信息公开行政复议、行政诉讼情况</p>\(body)<p>五、存在的主要问题及改进情况</p><p>略</p>"
    return try ReportReader.readUnchecked(HTMLReader.read(text: page)).report.disputes
  }

  static func expectRight(_ table: DisputeTable) {
    for (path, row) in zip(DisputePath.allCases, numbers) {
      #expect(DisputeOutcome.allCases.map { table[path, $0] } == row, "\(path.rawValue)")
    }
  }

  static func row(_ cells: [String]) -> String { "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>" }

  static let outcomes = DisputeOutcome.allCases.map(\.label)

  @Test("three small tables are read by the lines above them")
  func smallTables() throws {
    let captions = ["（一）行政复议情况", "（二）行政诉讼（未经复议直接起诉）", "（三）行政诉讼（复议后起诉）"]
    var body = ""
    for (caption, row) in zip(captions, Self.numbers) {
      body += "<p>\(caption)</p><table>\(Self.row(Self.outcomes))\(Self.row(row.map(String.init)))</table>"
    }
    Self.expectRight(try Self.read(body))
  }

  @Test("three small tables are read by the heads in them")
  func smallTablesWithHeads() throws {
    var body = ""
    for (path, row) in zip(DisputePath.allCases, Self.numbers) {
      body +=
        "<table><tr><td colspan=5>\(path.label)</td></tr>\(Self.row(Self.outcomes))\(Self.row(row.map(String.init)))</table>"
    }
    Self.expectRight(try Self.read(body))
  }

  @Test("an upright table has a row for each result and a column for each way")
  func upright() throws {
    var body = "<table>" + Self.row([""] + DisputePath.allCases.map(\.label))
    for (index, outcome) in Self.outcomes.enumerated() {
      body += Self.row([outcome] + Self.numbers.map { String($0[index]) })
    }
    Self.expectRight(try Self.read(body + "</table>"))
  }

  @Test("an upright table of 15 rows names way and result before each number")
  func list() throws {
    var body = "<table>"
    for (path, row) in zip(DisputePath.allCases, Self.numbers) {
      for (index, outcome) in Self.outcomes.enumerated() {
        body += "<tr>" + (index == 0 ? "<td rowspan=5>\(path.label)</td>" : "")
        body += "<td>\(outcome)</td><td>\(row[index])</td></tr>"
      }
    }
    Self.expectRight(try Self.read(body + "</table>"))
  }

  @Test("a row for each way has its results under their heads")
  func ways() throws {
    var body = "<table>" + Self.row([""] + Self.outcomes)
    for (path, row) in zip(DisputePath.allCases, Self.numbers) { body += Self.row([path.label] + row.map(String.init)) }
    Self.expectRight(try Self.read(body + "</table>"))
  }

  @Test("results in another order are read by their heads, or not at all")
  func order() throws {
    let order = [4, 0, 1, 2, 3]
    var body = "<table><tr>" + DisputePath.allCases.map { "<td colspan=5>\($0.label)</td>" }.joined() + "</tr>"
    body += Self.row(DisputePath.allCases.flatMap { _ in order.map { Self.outcomes[$0] } })
    body += Self.row(Self.numbers.flatMap { row in order.map { String(row[$0]) } }) + "</table>"
    Self.expectRight(try Self.read(body))
  }
}
