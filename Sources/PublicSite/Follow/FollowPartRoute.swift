import PageKit
import Desk
import Hummingbird
import Ledger
import WebSupport

/// Goes over to one of the applications this one was split into or passed on as; the same secret opens it.
struct FollowPartRoute {
  let core: PortalCore

  func add(to router: Router<PortalContext>) {
    router.post(RouterPath(Route.followPart.path)) { _, context in
      guard let access = FollowAccess(of: context, cipher: core.desk.cipher) else { return Redirect.to(.follow) }
      let asked = FollowCode.normalised(context.form["code"] ?? "")
      let followed = try await core.desk.follow(code: access.code, secret: access.secret)
      guard followed.parts.contains(where: { FollowCode.normalised($0.followCode) == asked }) else {
        throw DeskRefusal.notFound
      }
      try await FollowAccess(code: asked, secret: access.secret).grant(
        to: context, cipher: core.desk.cipher, showingReceipt: false)
      return Redirect.to(.followCase)
    }
  }
}
