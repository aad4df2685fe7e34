import HTTPTypes
import Hummingbird
import WebSupport

/// How large the pages are set: the usual way, or for elder readers (长辈版). A cookie keeps it, set only when somebody
/// chooses.
enum Mode: String {
  case standard, elder

  private static let cookie = "mode"

  init(_ request: Request) {
    self = request.cookies[Self.cookie]?.value == Mode.elder.rawValue ? .elder : .standard
  }

  /// The address that switches and comes back; after a sent form, to the home page, since a form cannot be come back to.
  static func switchURL(to mode: Mode, from request: Request) -> String {
    let here = request.uri.path + (request.uri.query.map { "?\($0)" } ?? "")
    let back = request.method == .get || request.method == .head ? here : SharedAddress.home.path
    return SharedAddress.mode.with(["to": mode.rawValue, "back": back])
  }

  /// Sets the cookie and goes back.
  static func change(_ request: Request, _ context: PortalContext) throws -> Response {
    guard let mode = request.uri.queryParameters.get("to").flatMap(Mode.init(rawValue:)) else {
      throw HTTPError(.notFound)
    }
    var response = Redirect.to(LocalPath.safe(request.uri.queryParameters.get("back")) ?? SharedAddress.home.path)
    response.setCookie(
      try Cookie.validated(
        name: cookie, value: mode == .elder ? mode.rawValue : "", maxAge: mode == .elder ? 31_536_000 : 0, path: "/",
        secure: context.web.isSecure, httpOnly: true, sameSite: .lax))
    return response
  }
}
