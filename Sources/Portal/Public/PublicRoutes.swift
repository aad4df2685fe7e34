import WebSupport
import HTTPTypes
import Hummingbird
import NIOCore

/// The pages anybody may open.
struct PublicRoutes {
  let core: PortalCore

  func add(to router: Router<PortalContext>) {
    let core = core
    router.get(RouterPath(Route.mode.path)) { request, context in try Mode.change(request, context) }
    router.get(RouterPath(Route.assets.path)) { request, _ in try core.assets.respond(to: request) }
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
    Health(core: core).add(to: router)
    Robots().add(to: router)
  }
}
