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
    let tab = visit.query("tab").flatMap(Worklist.Tab.init) ?? .all
    let words = visit.query("q")?.trimmed ?? ""
    var cursor: CaseFilter.Cursor?
    if let due = visit.query("due"), let last = visit.query("after").flatMap({ Int64($0) }) {
      cursor = CaseFilter.Cursor(due: due, id: last)
    }
    let list = try await visit.desk.worklist(tab, words: String(words.prefix(100)), after: cursor, for: visit.person)
    let page = WorklistPage(
      list, words: words, canRegister: visit.may(.registerApplication), isFirstPage: cursor == nil)
    return try await visit.show("office/worklist", title: "工作台", page)
  }

  private static func export(_ visit: Visit) async throws -> Response {
    try visit.require(.viewCases)
    let tab = visit.form["tab"].flatMap(Worklist.Tab.init) ?? .all
    let words = visit.form["q"]?.trimmed ?? ""
    return .download(
      try await visit.desk.exportWorklist(
        tab, words: String(words.prefix(100)), for: visit.person, requestID: visit.context.web.requestID))
  }
}
