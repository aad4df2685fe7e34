package import Desk
import Logging
import OfficeSite
package import PageKit
import PublicSite

extension Portal {
  /// The public site and the office over one desk, as `gongkai serve` puts them together, without a log.
  package init(desk: Desk, settings: PortalSettings) throws {
    let core = try PortalCore(
      desk: desk, settings: settings, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    self.init(core: core, front: PublicRoutes(core: core), others: [OfficeRoutes(core: core)])
  }
}
