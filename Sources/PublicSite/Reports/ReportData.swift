import PageKit
import Chronicle
import AnnualReport
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import WebSupport

/// A report as data: JSON by the contract of the command line, its tables as CSV, a page of its own, the source file.
struct ReportData {
  let core: PortalCore

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.reportJSON(.key).path)) { request, context in
      try await core.answer(request) { _ in
        let stored = try await report(context)
        return KeptAnswer(
          Array(stored.content.json.text().utf8), headers: [.contentType: "application/json; charset=utf-8"])
      }
    }
    router.get(RouterPath(Route.reportCSV(.key).path)) { request, context in
      try await core.answer(request) { _ in
        let stored = try await report(context)
        return KeptAnswer(
          Array(stored.content.report.csv.utf8),
          headers: Download.headers(type: "text/csv; charset=utf-8", name: Self.name(stored, "csv")))
      }
    }
    router.get(RouterPath(Route.reportHTML(.key).path)) { request, context in
      try await core.answer(request) { _ in
        let stored = try await report(context)
        let html = ReportHTML(stored.content.report, findings: stored.content.findings).page()
        return KeptAnswer(
          Array(html.utf8), headers: Download.headers(type: "text/html; charset=utf-8", name: Self.name(stored, "html"))
        )
      }
    }
    router.get(RouterPath(Route.reportSource(.key).path)) { _, context in
      let (name, content) = try await core.desk.reportSource(try Self.id(context))
      return Download.attachment(content, name: name)
    }
  }

  /// The number of the report that an address names; an address without a number is no page of ours.
  static func id(_ context: PortalContext) throws -> Int64 {
    guard let id = context.parameters.get("report").flatMap({ Int64($0) }) else { throw HTTPError(.notFound) }
    return id
  }

  private func report(_ context: PortalContext) async throws -> StoredReport {
    try await core.desk.report(try Self.id(context))
  }

  private static func name(_ stored: StoredReport, _ ending: String) -> String {
    "\(stored.summary.key.agency)-\(stored.summary.key.year).\(ending)"
  }
}
