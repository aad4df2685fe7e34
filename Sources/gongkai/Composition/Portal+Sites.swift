import Desk
import Logging
import OfficeSite
import PageKit
import PublicSite

extension Portal {
  /// The public site and the office over one desk.
  init(desk: Desk, settings: PortalSettings, logger: Logger) throws {
    let core = try PortalCore(desk: desk, settings: settings, logger: logger)
    self.init(core: core, front: PublicRoutes(core: core), others: [OfficeRoutes(core: core)])
  }
}
