import PageKit
import Civil
import Chronicle
import AnnualReport
import Desk
import Documents
import Foundation
import Hummingbird
import Ledger
import Statute
import WebSupport

/// The reports kept in the office: the list, taking one in from a file, and what the checks found in it.
enum ReportPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .officeReports, { try await list($0) }), (.get, .officeReportImport, { try await form($0) }),
    (.post, .officeReportImport, { try await take($0) }), (.get, .officeReport(.key), { try await show($0) }),
  ]

  private static let size = 50

  struct ListPage: Sendable {
    struct Filters: Sendable {
      let year: Field
      let body: Field
    }

    struct Line: Sendable {
      let year: String
      let title: String
      let url: String
      let body: String
      let imported: String
      let person: String
      let findings: Badge
    }

    let filters: Filters
    let hasReports: Bool
    let filtered: Bool
    let reports: [Line]
    let pages: Pager?
  }

  private static func list(_ visit: Visit) async throws -> Response {
    try visit.require(.importReport)
    let year = visit.query("year").flatMap { Int($0) }
    let agency = visit.query("agency")
    let page = max(1, min(visit.query("page").flatMap { Int($0) } ?? 1, 10_000))
    let filter = ReportFilter(year: year, agencyContains: agency, limit: size, offset: (page - 1) * size)
    let list = try await visit.desk.reportList(filter)
    let lines = list.reports.map { report in
      ListPage.Line(
        year: "\(report.key.year)年", title: "\(report.key.agency)\(report.key.year)年政府信息公开工作年度报告",
        url: Route.officeReport(.id(report.id)).path, body: report.sourceName,
        imported: OfficeClock.day(of: report.storedAt).description,
        person: report.storedBy.flatMap { list.names[$0] } ?? "",
        findings: verdict(errors: report.errorCount, warnings: report.warningCount))
    }
    let model = ListPage(
      filters: .init(
        year: .select(
          "year", "年度", options: [("", "全部年度")] + list.years.map { (String($0), "\($0)年") },
          chosen: year.map(String.init)),
        body: .text("agency", "机关名称", value: agency ?? "", type: "search")),
      hasReports: !lines.isEmpty, filtered: year != nil || agency != nil, reports: lines,
      pages: Pager(count: list.count, page: page, size: size, unit: "份") {
        Route.officeReports.with(["year": year.map(String.init), "agency": agency, "page": String($0)])
      })
    return try await visit.show(.reports, title: "年报", model)
  }

  static func verdict(errors: Int, warnings: Int) -> Badge {
    if errors > 0 { return Badge(.error, "\(errors)处错误") }
    return warnings > 0 ? Badge(.warning, "\(warnings)处提醒") : Badge(.done, "核对相符")
  }

  // MARK: Taking one in

  private static let fields: [OfficeField] = [
    OfficeField(
      "file", "年报文件", .files(accept: FormSizes.report.accept, multiple: false),
      hint: "网页或者文本，不超过\(FormSizes.report.fileLimit >> 20) MB。"),
    OfficeField("agency", "机关名称", .line, hint: "文件里写明的，以文件为准；没有写明的，请填写。", isOptional: true),
    OfficeField("year", "年度", .number, hint: "文件里写明的，以文件为准；没有写明的，请填写。", isOptional: true),
    OfficeField(
      "scope", "统计范围",
      .radios([
        OfficeChoice(ReportScope.own.rawValue, "本机关"),
        OfficeChoice(ReportScope.aggregate.rawValue, "汇总", hint: "含下级机关的汇总年报，不再与下级相加。"),
      ]), initial: ReportScope.own.rawValue),
  ]

  private static func form(_ visit: Visit, problems: [FieldProblem] = [], fault: String? = nil, submitted: Bool = false)
    async throws -> Response
  {
    try visit.require(.importReport)
    var shown = fields.shown(submitted ? visit.form : nil, problems: problems)
    if let fault { shown[0].error = fault }
    if submitted, shown[0].error == nil { shown[0].error = "请重新选择文件，再提交一次" }
    var page = ActionPage(
      title: "导入年报", action: .officeReportImport, cancel: .officeReports, fields: shown, problems: problems)
    page.explanation = ["读出表格和正文，逐项核对后存入年报库。同一机关同一年度再次导入的，成为新的版本，旧版本保留。"]
    page.button = "读取并保存"
    return try await visit.show(
      .action, title: "导入年报", crumbs: [Crumb("年报", .officeReports), Crumb("导入")],
      status: submitted ? .unprocessableContent : .ok, page)
  }

  private static func take(_ visit: Visit) async throws -> Response {
    try visit.require(.importReport)
    var input = FormInput(visit.form)
    let agency = input.optionalText("agency")
    let year = input.optionalNumber("year", in: 2008...2100)
    let scope: ReportScope? = input.choice("scope")
    guard let file = visit.form.files("file").first(where: { $0.size > 0 }) else {
      return try await form(visit, problems: input.problems, fault: "请选择年报文件", submitted: true)
    }
    if let refusal = try await FormSizes.report.refusal(of: file, on: visit.desk.threads) {
      return try await form(
        visit, problems: input.problems, fault: DeskWording.text(refusal, file: file), submitted: true)
    }
    guard input.problems.isEmpty, let scope else {
      return try await form(visit, problems: input.problems, submitted: true)
    }
    let upload = Upload(fileName: file.name, mediaType: file.mediaType, content: try file.data())
    do {
      let kept = try await visit.desk.importReport(
        upload, agency: agency, year: year, scope: scope, by: visit.person, requestID: visit.context.web.requestID)
      return try await visit.redirect(.officeReport(.id(kept.id)), .done, "已读取并保存。")
    } catch DeskRefusal.fields(let problems) {
      return try await form(visit, problems: problems, submitted: true)
    } catch let refusal as ReportFile.Refusal {
      return try await form(visit, fault: ReportFileWording.text(refusal), submitted: true)
    }
  }

  // MARK: What was found in it

  struct ReportPage: Sendable {
    struct File: Sendable {
      let name: String
      let format: String
      let hash: String
    }

    let title: String
    let body: String
    let year: String
    let editionText: String
    let summary: Badge
    let file: File
    let hasFindings: Bool
    let findings: [FindingLine]
    let checked: CheckedLines
    let tableThree: TableThree
    let publicURL: String
  }

  private static func show(_ visit: Visit) async throws -> Response {
    try visit.require(.importReport)
    let id = try visit.id("report")
    let view = try await visit.desk.viewReport(id)
    let (summary, content, result) = (view.stored.summary, view.stored.content, view.checked)
    let checked = CheckedLines(result, in: content.report)
    let page = ReportPage(
      title: "\(summary.key.agency)\(summary.key.year)年政府信息公开工作年度报告", body: summary.key.agency,
      year: String(summary.key.year), editionText: "\(summary.edition)年格式　第\(summary.version)版",
      summary: checked.badge,
      file: .init(name: summary.sourceName, format: summary.sourceFormat, hash: summary.sourceSHA256 ?? ""),
      hasFindings: !checked.findings.isEmpty, findings: checked.findings, checked: checked,
      tableThree: TableThree(
        content.report.requests,
        mark: { FindingLine.mark(at: $0, result.findings, text: content.report.text(of: $0)) }),
      publicURL: SharedAddress.report(.id(id)).path)
    return try await visit.show(
      .imported, title: page.title, crumbs: [Crumb("年报", .officeReports), Crumb("核对结果")], page)
  }
}
