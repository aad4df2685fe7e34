import PageKit
import Desk
import Hummingbird
import Ledger
import WebSupport

/// The 工作台.
enum WorklistPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .office, { try await show($0) }), (.post, .worklistExport, { try await export($0) }),
  ]

  private static func show(_ visit: Visit) async throws -> Response {
    guard visit.may(.viewCases) else { return Redirect.to(OfficeMenus.home(of: visit.person)) }
    let query = WorklistAddress.query(visit.query)
    let view = try await visit.desk.viewWorklist(query, for: visit.person)
    let page = WorklistPage(
      view.list, view.choices, canRegister: visit.may(.registerApplication), ticked: visit.query("ticked") == "all")
    return try await visit.show(.worklist, title: "工作台", frame: view.frame, page)
  }

  private static func export(_ visit: Visit) async throws -> Response {
    try visit.require(.viewCases)
    let query = WorklistAddress.query { visit.form[$0].flatMap { $0.isEmpty ? nil : $0 } }
    do {
      return .download(
        try await visit.desk.exportWorklist(query, for: visit.person, requestID: visit.context.web.requestID))
    } catch DeskRefusal.workflow(.listTooLong(let limit)) {
      return try await visit.redirect(
        to: WorklistAddress.url(query), .error, WorkflowRefusal.listTooLong(limit: limit).message)
    }
  }
}
