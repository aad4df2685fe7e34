import PageKit
import Chronicle
import Desk
import Hummingbird
import Ledger
import WebSupport

/// Coming in and going out (登录、退出).
struct SignInPages: Sendable {
  let office: Office

  struct Page {
    struct Fields {
      let name: Field
      let password: Field
    }

    let fields: Fields
    let next: String
    let hasErrors: Bool
    let errors: [ErrorLink]
  }

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Route.signIn.path)) { request, context in
      if let id = context.personID, let person = try await office.core.desk.person(id) {
        return Redirect.to(OfficeMenus.home(of: person))
      }
      return try await show(request, context, next: request.uri.queryParameters.get("next"))
    }
    router.post(RouterPath(Route.signIn.path)) { request, context in try await signIn(request, context) }
    router.post(RouterPath(Route.signOut.path)) { _, context in
      try await context.signOut()
      return Redirect.to(.signIn)
    }
  }

  private func signIn(_ request: Request, _ context: PortalContext) async throws -> Response {
    let (core, form) = (office.core, context.form)
    let login = Desk.normalised(login: form.text("login") ?? "")
    let password = form["password"] ?? ""
    guard !login.isEmpty, !password.isEmpty else {
      return try await show(request, context, next: form["next"], error: "请填写登录名和密码")
    }
    try await core.signIns.attempt(account: login, address: context.web.remoteAddress)
    let known = try await core.desk.credentials(login: login)
    let requestID = context.web.requestID
    guard case .right(let needsRehash) = try await core.passwords.verify(password, against: known?.passwordHash),
      let person = known?.person
    else {
      try await core.desk.recordSignIn(of: known?.person.id, succeeded: false, requestID: requestID)
      return try await show(request, context, next: form["next"], error: "登录名或者密码不正确")
    }
    if needsRehash {
      let hash = try await core.passwords.hash(password)
      try await core.desk.replaceHash(hash, of: person.id)
    }
    try await core.signIns.succeeded(account: login, address: context.web.remoteAddress)
    try await core.desk.recordSignIn(of: person.id, succeeded: true, requestID: requestID)
    try await context.signIn(account: String(person.id))
    return Redirect.to(LocalPath.safe(form["next"]) ?? OfficeMenus.home(of: person).path)
  }

  /// The same words whichever half is wrong, so that nobody learns which accounts there are.
  private func show(
    _ request: Request, _ context: PortalContext, next: String?, error: String? = nil
  ) async throws -> Response {
    var name = Field.text("login", "登录名", value: context.form["login"] ?? "", autocomplete: "username")
    name.width = "long"
    var secret = Field.text("password", "密码", type: "password", autocomplete: "current-password")
    secret.width = "long"
    let page = Page(
      fields: .init(name: name, password: secret), next: LocalPath.safe(next) ?? "", hasErrors: error != nil,
      errors: error.map { [ErrorLink(url: "#login", text: $0)] } ?? [])
    let site = try await office.core.pages.site()
    var frame = OfficePage(
      .signIn, title: "登录", body: site.body, userName: "", userRole: "", menus: [], content: page)
    frame.status = error == nil ? .ok : .unprocessableContent
    return office.core.pages.render(frame, request, context)
  }
}
