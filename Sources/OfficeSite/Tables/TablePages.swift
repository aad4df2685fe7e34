import PageKit
import Civil
import AnnualReport
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// Tables three and four of a year, counted live, with the cases and disputes behind every cell.
enum TablePages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .tables, { try await first($0) }), (.get, .officeTable(body: .key, year: .key), { try await show($0) }),
    (.get, .officeTableCell(body: .key, year: .key), { try await cell($0) }),
    (.post, .tableExport(body: .key, year: .key), { try await export($0) }),
  ]

  struct Page: Sendable {
    struct Year: Sendable {
      let text: String
      let url: String
      let current: Bool
    }

    struct Balance: Sendable {
      let kind: String
      let badge: String
      let text: String
    }

    let title: String
    let lead: String
    let years: [Year]
    let bodies: [Year]
    let hasBodies: Bool
    let balance: Balance
    let exportURL: String
    let tableThree: TableThree
    let tableFour: LiveTableFour
    let hasFindings: Bool
    let findings: [FindingLine]

    init(_ live: LiveRequestTable, _ disputes: LiveDisputeTable, bodies: [Body], today year: Int) {
      title = "\(live.year)年收到和处理申请情况"
      lead = "\(live.body.facts.name)　由登记和办理记录实时算出。点任何一个数，看它是哪些申请。"
      years = ((year - 4)...year).reversed().map { each in
        Year(text: "\(each)年", url: Page.url(live.body.id, each), current: each == live.year)
      }
      self.bodies = bodies.map {
        Year(text: $0.facts.name, url: Page.url($0.id, live.year), current: $0.id == live.body.id)
      }
      hasBodies = bodies.count > 1
      balance = Page.balance(live)
      exportURL = Route.tableExport(body: .id(live.body.id), year: .value(String(live.year))).path
      let found = live.findings + disputes.findings
      let cells = Route.officeTableCell(body: .id(live.body.id), year: .value(String(live.year)))
      tableThree = TableThree(
        live.table,
        url: { row, column in
          (live.table[row, column] ?? 0) > 0
            ? cells.with(["row": row.rawValue, "column": column.rawValue]) : nil
        },
        mark: { FindingLine.mark(at: $0, found, text: Page.text($0, live.table)) })
      tableFour = LiveTableFour(disputes) { FindingLine.mark(at: $0, found, text: $1) }
      var report = AnnualReport(agency: live.body.facts.name, year: live.year, edition: .of2021)
      report.requests = live.table
      report.disputes = disputes.table
      findings = FindingLine.lines(found, in: report)
      hasFindings = !findings.isEmpty
    }

    private static func url(_ body: Int64, _ year: Int) -> String {
      Route.officeTable(body: .id(body), year: .value(String(year))).path
    }

    private static func text(_ cell: CellAddress, _ table: RequestTable) -> String? {
      guard case .requests(let row, let column) = cell else { return nil }
      return table[row, column].map(String.init)
    }

    private static func balance(_ live: LiveRequestTable) -> Balance {
      let numbers = [RequestRow.newlyReceived, .carriedIn, .total, .carriedOver].map { live.table[$0, .total] ?? 0 }
      let closes = live.findings.isEmpty
      return Balance(
        kind: closes ? "done" : "error", badge: closes ? "勾稽相符" : "勾稽不符",
        text: "新收\(numbers[0]) + 上年结转\(numbers[1]) \(closes ? "=" : "≠") 办理结果\(numbers[2]) + 结转下年\(numbers[3])")
    }
  }

  private static func first(_ visit: Visit) async throws -> Response {
    try visit.require(.viewTables)
    guard let body = try await visit.desk.bodies(where: .viewTables, of: visit.person).first else {
      throw DeskRefusal.notAllowed(.viewTables)
    }
    return Redirect.to(.officeTable(body: .id(body.id), year: .value(String(visit.today.year))))
  }

  /// The year in the path; only years in which there can be applications (条例 of 2007 on).
  static func year(_ visit: Visit) throws -> Int {
    guard let year = Int(try visit.part("year")), (2008...2100).contains(year) else { throw DeskRefusal.notFound }
    return year
  }

  private static func show(_ visit: Visit) async throws -> Response {
    let live = try await visit.desk.requestTable(of: try visit.id("body"), year: try year(visit), for: visit.person)
    let disputes = try await visit.desk.disputeTable(of: live.body.id, year: live.year, for: visit.person)
    let bodies = try await visit.desk.bodies(where: .viewTables, of: visit.person)
    let page = Page(live, disputes, bodies: bodies, today: visit.today.year)
    return try await visit.show(.table, title: page.title, page)
  }

  private static func export(_ visit: Visit) async throws -> Response {
    let file = try await visit.desk.exportTables(
      of: try visit.id("body"), year: try year(visit), for: visit.person, requestID: visit.context.web.requestID)
    return .download(file)
  }

  private static func cell(_ visit: Visit) async throws -> Response {
    let (body, year) = (try visit.id("body"), try year(visit))
    let live = try await visit.desk.requestTable(of: body, year: year, for: visit.person)
    guard let row = visit.query("row").flatMap(RequestRow.init), live.table.rows.contains(row),
      let column = visit.query("column").flatMap(RequestColumn.init)
    else { throw DeskRefusal.notFound }
    let cell = TableThreeCell(year: year, row: row, column: column)
    let after = visit.query("after").flatMap { Int64($0) }.map { CaseFilter.Cursor(key: "", id: $0) }
    let (lines, next) = try await visit.desk.cases(behind: cell, body: body, after: after, for: visit.person)
    let page = WorklistPage(
      behind: cell, of: live.body, lines, count: live.table[row, column] ?? 0, today: visit.today,
      isFirst: after == nil, next: next)
    let table = Route.officeTable(body: .id(body), year: .value(String(year)))
    return try await visit.show(
      .worklist, title: page.title, crumbs: [Crumb("\(year)年收到和处理申请情况", table), Crumb(row.title)], page)
  }
}
