import PageKit
import Civil
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import Statute
import WebSupport

/// One request of a signed-in person, and the frame around the page that answers it.
struct Visit: Sendable {
  let core: PortalCore
  let request: Request
  let context: PortalContext
  let person: Person
  /// What the person may do anywhere.
  let rights: Set<Right>

  var desk: Desk { core.desk }
  var today: Day { core.desk.clock.today }
  var form: Form { context.form }

  /// A value of the query.
  func query(_ name: String) -> String? {
    request.uri.queryParameters.get(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A part of the path, as the route names it.
  func part(_ name: String) throws -> String {
    guard let value = context.parameters.get(name) else { throw DeskRefusal.notFound }
    return value
  }

  /// A part of the path that is the id of a record.
  func id(_ name: String) throws -> Int64 {
    guard let id = Int64(try part(name)) else { throw DeskRefusal.notFound }
    return id
  }

  /// Whether navigation shows what needs the right.
  func may(_ right: Right) -> Bool { rights.contains(right) }

  /// Refuses unless the person may do it somewhere.
  func require(_ right: Right) throws {
    guard may(right) else { throw DeskRefusal.notAllowed(right) }
  }

  /// Refuses unless the person may do it at the body.
  func require(_ right: Right, at body: Int64) async throws {
    guard try await desk.bodies(where: right, of: person).contains(where: { $0.id == body }) else {
      throw DeskRefusal.notAllowed(right)
    }
  }

  /// The answer with a page of the office.
  ///
  /// - Parameter known: the frame, where it was read together with the content.
  func show<Content: Sendable>(
    _ template: PageTemplate<OfficePageFrame, Content>, title: String, crumbs: [Crumb] = [],
    status: HTTPResponse.Status = .ok, frame known: OfficeFrame? = nil, _ content: Content
  ) async throws -> Response {
    let roles = Set(person.roles.map(\.role))
    let names = Role.allCases.filter(roles.contains).map(DeskWording.label)
    let frame = if let known { known } else { try await desk.frame(for: person) }
    var page = OfficePage(
      template, title: title, body: frame.bodyName, userName: person.displayName,
      userRole: names.joined(separator: "、"),
      menus: OfficeMenus.menus(for: rights, at: request.uri.path, waiting: frame),
      crumbs: crumbs, flash: try await takeFlash(), content: content)
    page.status = status
    return core.pages.render(page, request, context)
  }

  /// Sends the browser on after something was done, with what was done to be told there.
  func redirect(_ route: Route, _ kind: Flash.Kind = .done, _ text: String) async throws -> Response {
    try await context.web.session.update { values in
      values["flash.kind"] = kind.rawValue
      values["flash.text"] = text
    }
    return Redirect.to(route)
  }

  private func takeFlash() async throws -> Flash? {
    guard let values = context.session?.values, let text = values["flash.text"],
      let kind = values["flash.kind"].flatMap(Flash.Kind.init)
    else { return nil }
    try await context.web.session.update { values in
      values["flash.kind"] = nil
      values["flash.text"] = nil
    }
    return Flash(kind, text)
  }
}
