import PageKit
import Chronicle
import AnnualReport
import Desk
import Hummingbird
import Ledger
import Statute
import WebSupport

/// The reports of one agency, year by year.
struct ReportCompareRoute {
  let core: PortalCore

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.reportsCompare.path)) { request, context in
      guard let agency = request.uri.queryParameters.get("agency").flatMap(\.nonEmpty) else {
        return Redirect.to(.reports)
      }
      return try await core.page(request, context, asked: ["agency"]) { _ in
        let model = ReportComparePage(agency: agency, history: try await core.desk.reportHistory(of: agency))
        return PublicPage(
          .reportsCompare, title: model.title, column: .reports,
          crumbs: [Crumb("公开年报", .reports), Crumb("逐年对比")], content: model)
      }
    }
  }
}

struct ReportComparePage {
  struct Year {
    let text: String
    let url: String
  }

  struct Group {
    let name: String
    let rows: [Row]
  }

  struct Row {
    let label: String
    let cells: [Cell]
    let spark: Spark?
  }

  struct Cell {
    let text: String
    let change: String?
    let zero: Bool
    let missing: Bool
  }

  let title: String
  let body: String
  let hasYears: Bool
  let years: [Year]
  let bars: ColumnChart
  let span: String
  let groups: [Group]
  let hasNotes: Bool
  let notes: [String]

  init(agency: String, history: [StoredReport]) {
    title = "\(agency)历年年报对比"
    body = agency
    hasYears = history.count > 1
    years = history.map { Year(text: String($0.summary.key.year), url: Route.report(.id($0.summary.id)).path) }
    span = String(history.count + 2)
    let reports = history.map(\.content.report)
    bars = ColumnChart(
      history.map { stored in
        let table = stored.content.report.requests
        return (stored.summary.key.year, table[.newlyReceived, .total], table[.total, .total])
      })
    func row(_ label: String, _ number: (AnnualReport) -> Int?) -> Row {
      let numbers = reports.map(number)
      let cells = numbers.enumerated().map { index, value in
        Cell(
          text: value.map(String.init) ?? "",
          change: index > 0 ? Self.change(from: numbers[index - 1], to: value) : nil,
          zero: value == 0, missing: value == nil)
      }
      return Row(label: label, cells: cells, spark: numbers.contains(nil) ? nil : Spark(numbers.compactMap(\.self)))
    }
    func total(_ group: DispositionGroup) -> (AnnualReport) -> Int? {
      { report in
        let parts = report.requests.rows.filter { $0.group == group }.map { report.requests[$0, .total] }
        return parts.contains(nil)
          ? nil : parts.compactMap(\.self).reduce(0) { $0.addingReportingOverflow($1).partialValue }
      }
    }
    groups = [
      Group(
        name: "依申请公开",
        rows: [
          row("新收") { $0.requests[.newlyReceived, .total] }, row("上年结转") { $0.requests[.carriedIn, .total] },
          row("办结") { $0.requests[.total, .total] }, row("结转下年") { $0.requests[.carriedOver, .total] },
        ]),
      Group(name: "办理结果", rows: DispositionGroup.allCases.map { row($0.label, total($0)) }),
      Group(
        name: "行政复议和诉讼",
        rows: DisputePath.allCases.map { path in row(path.label) { $0.disputes[path, .total] } }),
      Group(
        name: "主动公开",
        rows: [
          row("规章现行有效") { $0.activeDisclosure.regulations[.inForce] },
          row("行政规范性文件现行有效") { $0.activeDisclosure.normativeDocuments[.inForce] },
          row("行政许可决定") { $0.activeDisclosure.licensing }, row("行政处罚决定") { $0.activeDisclosure.penalties },
          row("行政强制决定") { $0.activeDisclosure.coercion },
        ]),
    ]
    let old = history.filter { $0.content.report.edition == .of2019 }.map { String($0.summary.key.year) }
    notes =
      old.isEmpty
      ? [] : ["\(old.joined(separator: "、"))年为旧格式，“对外公开总数量”与“现行有效件数”含义不同，不作对比。"]
    hasNotes = !notes.isEmpty
  }

  private static func change(from before: Int?, to now: Int?) -> String? {
    guard let before, let now else { return nil }
    let (change, overflow) = now.subtractingReportingOverflow(before)
    guard !overflow, change != 0 else { return nil }
    return change > 0 ? "+\(change)" : "−\(change.magnitude)"
  }
}

/// Two columns a year, received and concluded, in a box of 640 by 260.
struct ColumnChart {
  struct Bar {
    let year: String
    let width: String
    let xA, yA, heightA, xB, yB, heightB: String
    let middle, middleA, middleB, labelA, labelB: String
    let labelYear = "246"
    let valueA, valueB: String
  }

  let summary: String
  let baseline = "225"
  let bars: [Bar]

  init(_ years: [(year: Int, received: Int?, concluded: Int?)]) {
    let most = max(1, years.flatMap { [$0.received ?? 0, $0.concluded ?? 0] }.max() ?? 1)
    let step = 640 / max(years.count, 1)
    let width = max(6, min(40, step * 36 / 100))
    bars = years.enumerated().map { index, entry in
      let middle = step * index + step / 2
      let (a, b) = (entry.received ?? 0, entry.concluded ?? 0)
      let (heightA, heightB) = (Share.scaled(max(a, 0), of: most, to: 190), Share.scaled(max(b, 0), of: most, to: 190))
      let (xA, xB) = (middle - width - 2, middle + 2)
      return Bar(
        year: String(entry.year), width: String(width), xA: String(xA), yA: String(225 - heightA),
        heightA: String(heightA), xB: String(xB), yB: String(225 - heightB), heightB: String(heightB),
        middle: String(middle), middleA: String(xA + width / 2), middleB: String(xB + width / 2),
        labelA: String(219 - heightA), labelB: String(219 - heightB), valueA: entry.received.map(String.init) ?? "—",
        valueB: entry.concluded.map(String.init) ?? "—")
    }
    summary =
      "历年新收与办结："
      + years.map { entry in
        "\(entry.year)年新收\(entry.received.map(String.init) ?? "不详")件、办结\(entry.concluded.map(String.init) ?? "不详")件"
      }.joined(separator: "；")
  }
}
