import PageKit
import Civil
import Chronicle
import Statute
import AnnualReport
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import WebSupport

/// The reports library, one report, and its data.
struct ReportRoutes {
  let core: PortalCore

  func add(to router: Router<PortalContext>) {
    ReportLibraryRoute(core: core).add(to: router)
    ReportCompareRoute(core: core).add(to: router)
    ReportData(core: core).add(to: router)
    router.get(RouterPath(Route.report(.key).path)) { request, context in try await page(request, context) }
  }

  private func page(_ request: Request, _ context: PortalContext) async throws -> Response {
    let id = try ReportData.id(context)
    let (stored, neighbours) = try await core.desk.database.read { db in
      guard let found = try Reports.find(id, in: db) else { throw DeskRefusal.notFound }
      let key = found.summary.key
      let versions = try Reports.list(ReportFilter(agency: key.agency, scope: key.scope, limit: 200), in: db)
      let previous = versions.first { $0.key.year == key.year - 1 }
      return (
        found,
        ReportPage.Neighbours(
          previous: try previous.flatMap { try Reports.find($0.id, in: db) }, previousID: previous?.id,
          nextID: versions.first { $0.key.year == key.year + 1 }?.id, years: versions.count)
      )
    }
    var size: Int64?
    if let hash = stored.summary.sourceSHA256 { size = try await core.desk.blobs.chunks(of: hash).blob.size }
    let model = ReportPage(
      stored, neighbours: neighbours, sourceSize: size,
      published: "\(OfficeClock.day(of: stored.summary.storedAt).chinese)收录")
    return try await core.pages.render(
      PublicPage(
        .report, title: model.title, column: .reports,
        crumbs: [Crumb("公开年报", .reports), Crumb("\(model.body) \(model.year)年")], content: model), request, context)
  }
}
