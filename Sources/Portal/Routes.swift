import Foundation

/// Every address of the site. Pages and templates take their links from here, and the router its patterns: with `.key`
/// in place of a value, `path` is the pattern.
package enum Route: Sendable, Hashable {
  /// A part of a path: its value, or its name in a pattern.
  package enum Part: Sendable, Hashable {
    case value(String)
    case key

    static func id(_ number: Int64) -> Part { .value(String(number)) }

    func text(_ name: String) -> String {
      switch self {
      case .value(let value): Query.escape(value)
      case .key: "{\(name)}"
      }
    }
  }

  // The public side.
  case home, search, guide, rules, disclosed, reports, reportsCompare, statistics, accessibility
  case report(Part), reportJSON(Part), reportCSV(Part), reportHTML(Part), reportSource(Part)
  case apply, applyCheck, applyEdit, applyReceipt
  case follow, followCase, followLeave, followCorrection, followReasons, followWithdraw, followPaper(Part)
  case mode, robots, health, assets

  // The office.
  case office, signIn, signOut, account, register
  case officeCase(Part), officeApplicant(Part), officePaper(case: Part, id: Part)
  case officeAction(case: Part, action: Part), officeReply(Part)
  case tables, officeTable(body: Part, year: Part), officeTableCell(body: Part, year: Part)
  case officeReports, officeReportImport, officeReport(Part), people, personNew, personActive(Part), rights, audit
  case calendar, calendarEdit, verification

  /// The path, or the pattern where a part is `.key`.
  package var path: String {
    switch self {
    case .home: "/"
    case .search: "/search"
    case .guide: "/guide"
    case .rules: "/rules"
    case .disclosed: "/disclosed"
    case .reports: "/reports"
    case .reportsCompare: "/reports/compare"
    case .statistics: "/statistics"
    case .accessibility: "/accessibility"
    case .report(let id): "/reports/\(id.text("report"))"
    case .reportJSON(let id): "/reports/\(id.text("report")).json"
    case .reportCSV(let id): "/reports/\(id.text("report")).csv"
    case .reportHTML(let id): "/reports/\(id.text("report")).html"
    case .reportSource(let id): "/reports/\(id.text("report"))/source"
    case .apply: "/apply"
    case .applyCheck: "/apply/check"
    case .applyEdit: "/apply/edit"
    case .applyReceipt: "/apply/receipt"
    case .follow: "/follow"
    case .followCase: "/follow/case"
    case .followLeave: "/follow/leave"
    case .followCorrection: "/follow/correction"
    case .followReasons: "/follow/reasons"
    case .followWithdraw: "/follow/withdraw"
    case .followPaper(let id): "/follow/papers/\(id.text("paper"))"
    case .mode: "/mode"
    case .robots: "/robots.txt"
    case .health: "/health"
    case .assets: "/assets/**"
    case .office: "/office"
    case .signIn: "/office/sign-in"
    case .signOut: "/office/sign-out"
    case .account: "/office/account"
    case .register: "/office/register"
    case .officeCase(let id): "/office/cases/\(id.text("case"))"
    case .officeApplicant(let id): "/office/cases/\(id.text("case"))/applicant"
    case .officePaper(let id, let paper): "/office/cases/\(id.text("case"))/papers/\(paper.text("paper"))"
    case .officeAction(let id, let action): "/office/cases/\(id.text("case"))/actions/\(action.text("action"))"
    case .officeReply(let id): "/office/cases/\(id.text("case"))/reply"
    case .tables: "/office/tables"
    case .officeTable(let body, let year): "/office/tables/\(body.text("body"))/\(year.text("year"))"
    case .officeTableCell(let body, let year): "/office/tables/\(body.text("body"))/\(year.text("year"))/cases"
    case .officeReports: "/office/reports"
    case .officeReportImport: "/office/reports/import"
    case .officeReport(let id): "/office/reports/\(id.text("report"))"
    case .calendar: "/office/calendar"
    case .calendarEdit: "/office/calendar/edit"
    case .people: "/office/people"
    case .personNew: "/office/people/new"
    case .personActive(let id): "/office/people/\(id.text("person"))/active"
    case .rights: "/office/rights"
    case .audit: "/office/audit"
    case .verification: "/office/verification"
    }
  }

  /// The path with a query; values that are nil or empty are left out.
  package func with(_ parameters: KeyValuePairs<String, String?>) -> String {
    Query.append(parameters.compactMap { name, value in value.map { (name, $0) } }, to: path)
  }
}

/// Writing queries.
package enum Query {
  /// A value as it may stand in a path or a query.
  package static func escape(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        String(Unicode.Scalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  static func append(_ parameters: [(String, String)], to path: String) -> String {
    let kept = parameters.filter { !$0.1.isEmpty }.map { "\(escape($0.0))=\(escape($0.1))" }
    return kept.isEmpty ? path : "\(path)?\(kept.joined(separator: "&"))"
  }
}
