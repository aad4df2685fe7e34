import PageKit
import Desk
import Documents
import HTTPTypes
import Hummingbird
import Ledger
import Logging
import WebSupport

/// The door of the office: nobody comes in without an account, and what the desk refuses becomes a page of the office.
struct Office: Sendable {
  typealias Handler = @Sendable (Visit) async throws -> Response

  let core: PortalCore

  func enter(_ request: Request, _ context: PortalContext, _ handler: Handler) async throws -> Response {
    guard let id = context.personID, let (person, rights) = try await core.desk.visitor(id) else {
      guard !CSRFCheck.applies(to: request.method) else { throw HTTPError(.unauthorized) }
      let wanted = request.uri.path + (request.uri.query.map { "?\($0)" } ?? "")
      return Redirect.to(Route.signIn.with(["next": wanted == Route.office.path ? nil : wanted]))
    }
    let visit = Visit(core: core, request: request, context: context, person: person, rights: rights)
    do {
      return try await handler(visit)
    } catch let refusal as DeskRefusal {
      let wording = DeskWording.message(for: refusal)
      return try await visit.show(
        .message, title: wording.title, status: wording.status,
        OfficeMessage(title: wording.title, text: wording.text, reference: context.web.requestID))
    } catch let error as PDFError {
      core.logger.error("pdf failed", metadata: ["code": .string(error.code)])
      return try await visit.show(
        .message, title: "暂时不能生成 PDF", status: .serviceUnavailable,
        OfficeMessage(title: "暂时不能生成 PDF", text: [error.message], reference: context.web.requestID))
    }
  }
}

/// One message in place of a page (see office/message).
struct OfficeMessage: Sendable {
  let title: String
  let text: [String]
  var status: String?
  var reference: String?
  var hasActions = true
  var actions: [Action] = [Action("返回工作台", Route.office.path, main: true)]
}
