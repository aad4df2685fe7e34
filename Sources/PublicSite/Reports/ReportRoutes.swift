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
    try await core.page(request, context) { _ in
      let view = try await core.desk.viewReport(try ReportData.id(context))
      let model = ReportPage(
        view, published: "\(OfficeClock.day(of: view.stored.summary.storedAt).chinese)收录")
      return PublicPage(
        .report, title: model.title, column: .reports,
        crumbs: [Crumb("公开年报", .reports), Crumb("\(model.body) \(model.year)年")], content: model)
    }
  }
}
