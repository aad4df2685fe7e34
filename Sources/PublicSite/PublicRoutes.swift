package import Hummingbird
package import PageKit
package import WebSupport

/// The pages anybody may open.
package struct PublicRoutes: FrontSite {
  let core: PortalCore

  package init(core: PortalCore) { self.core = core }

  package func errorPage(
    _ error: ErrorPage, policy: UploadPolicy?, _ request: Request, _ context: PortalContext
  ) -> String {
    core.pages.html(MessagePage.error(error, policy: policy), site: core.pages.cache.last, request, context)
  }

  package func addMiddleware(to router: Router<PortalContext>) {
    router.add(middleware: RefusalPages(core: core))
  }

  package func formLimits(of route: String) -> FormLimits? {
    let (papers, identity) = (FormSizes.papers, FormSizes.identity)
    return switch route {
    case Route.applyCheck.path, Route.applySave.path, Route.followCorrection.path, Route.followReasons.path,
      Route.followFee.path, Route.complaint.path:
      .upload(file: papers.formLimits.file, count: papers.count + 2 * identity.count)
    case Route.applyFiles.path: .upload(file: papers.formLimits.file, count: 1)
    default: nil
    }
  }

  package func add(to router: Router<PortalContext>) {
    HomeRoute(core: core).add(to: router)
    SearchRoute(core: core).add(to: router)
    GuideRoute(core: core).add(to: router)
    RulesRoute(core: core).add(to: router)
    DisclosedRoute(core: core).add(to: router)
    AccessibilityRoute(core: core).add(to: router)
    StatisticsRoute(core: core).add(to: router)
    ReportRoutes(core: core).add(to: router)
    ApplyRoutes(core: core).add(to: router)
    FollowRoutes(core: core).add(to: router)
    ComplaintRoutes(core: core).add(to: router)
    Health(core: core).add(to: router)
    Robots().add(to: router)
  }
}
