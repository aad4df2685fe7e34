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
    let found = try await visit.desk.openCase(try visit.id("case"), for: visit.person)
    let readable = try await visit.desk.bodies(where: .openPersonalData, of: visit.person)
    let bodies = try await visit.desk.database.read { db in
      var names: [Int64: String] = [:]
      for case .body(let id) in found.work.units.map(\.unit) + found.work.requests.map(\.unit) {
        names[id] = try Bodies.find(id, in: db)?.facts.name
      }
      return names
    }
    var page = CasePage(
      found, today: visit.today, work: WorkSection(found, person: visit.person.id, bodies: bodies, today: visit.today),
      canReveal: readable.contains { $0.id == found.body.id },
      makesPDF: visit.core.pdf != nil, opened: opened)
    page.supplement = try await CaseSupplement(found, visit)
    page.facts += try await TransferFacts.facts(found, visit)
    return try await visit.show(
      .case, title: page.number, crumbs: [Crumb("工作台", .office), Crumb(page.number)], page)
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
