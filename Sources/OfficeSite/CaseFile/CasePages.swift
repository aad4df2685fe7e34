import PageKit
import Chronicle
import Desk
import Hummingbird
import Ledger
import Foundation
import WebSupport

/// The case page, its papers, and the applicant in the clear.
enum CasePages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .officeCase(.key), { try await show($0) }),
    (.post, .officeApplicant(.key), { try await reveal($0) }),
    (.get, .officePaper(case: .key, id: .key), { try await paper($0) }),
  ]

  private static func show(_ visit: Visit, opened: Applicant? = nil) async throws -> Response {
    let view = try await visit.desk.viewCase(try visit.id("case"), for: visit.person)
    let (found, today) = (view.opened, visit.today)
    var page = CasePage(
      found, today: today,
      work: WorkSection(found, person: visit.person.id, bodies: view.bodyNames, today: today),
      canReveal: view.rights.contains(.openPersonalData), makesPDF: visit.core.pdf != nil, opened: opened)
    page.supplement = CaseSupplement(view, today: today, now: visit.desk.clock.now)
    page.facts += TransferFacts.facts(view)
    return try await visit.show(
      .case, title: page.number, crumbs: [Crumb("工作台", .office), Crumb(page.number)], frame: view.frame, page)
  }

  /// Shows the data in the answer itself, so that it lies in no address and a reload asks, and records, again.
  private static func reveal(_ visit: Visit) async throws -> Response {
    let applicant = try await visit.desk.openPersonalData(
      ofCase: try visit.id("case"), for: visit.person, requestID: visit.context.web.requestID)
    return try await show(visit, opened: applicant)
  }

  private static func paper(_ visit: Visit) async throws -> Response {
    let (attachment, chunks) = try await visit.desk.paper(
      try visit.id("paper"), ofCase: try visit.id("case"), for: visit.person)
    var content = Data()
    for try await chunk in chunks { content.append(chunk) }
    var response = Download.attachment(content, name: attachment.facts.fileName)
    response.headers[.cacheControl] = "no-store"
    return response
  }
}
