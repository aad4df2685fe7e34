import PageKit
import Desk
import Documents
import Hummingbird
import Ledger
import Statute
import WebSupport

/// A letter of a case: as a page to read before it is sent, as DOCX and as PDF.
enum LetterPages {
  static let pages: [(HTTPRequest.Method, Route, Office.Handler)] = [
    (.get, .officeLetter(case: .key, event: .key, paper: .key), { try await show($0) }),
    (.get, .officeLetterDOCX(case: .key, event: .key, paper: .key), { try await docx($0) }),
    (.get, .officeLetterPDF(case: .key, event: .key, paper: .key), { try await pdf($0) }),
  ]

  /// The letter the address names, opened and put on record.
  static func open(_ visit: Visit) async throws -> CaseLetter {
    guard let paper = PaperKind(rawValue: try visit.part("paper")) else { throw DeskRefusal.notFound }
    return try await visit.desk.letter(
      paper, event: try visit.id("event"), ofCase: try visit.id("case"), for: visit.person,
      requestID: visit.context.web.requestID)
  }

  private static func show(_ visit: Visit) async throws -> Response {
    let letter = try await open(visit)
    let body = try await visit.desk.openCase(letter.caseID, for: visit.person).body.id
    let mayHandle = try await visit.desk.bodies(where: .handleCase, of: visit.person).contains { $0.id == body }
    let manages = try await visit.desk.bodies(where: .manageTemplates, of: visit.person).contains { $0.id == body }
    let page = LetterPreview(
      letter, body: body, mayFill: mayHandle, mayManage: manages, makesPDF: visit.core.pdf != nil)
    return try await visit.show(
      .paper, title: letter.kind.label,
      crumbs: [
        Crumb("工作台", .office), Crumb(letter.number, .officeCase(.id(letter.caseID))), Crumb(letter.kind.label),
      ], page)
  }

  private static func docx(_ visit: Visit) async throws -> Response {
    let letter = try await open(visit)
    guard let official = letter.official else { throw DeskRefusal.notFound }
    return try LetterFiles.docx(official, name: letter.fileName)
  }

  private static func pdf(_ visit: Visit) async throws -> Response {
    let letter = try await open(visit)
    guard let official = letter.official, let renderer = visit.core.pdf else { throw DeskRefusal.notFound }
    return try await LetterFiles.pdf(official.page, name: letter.fileName, by: renderer)
  }
}

/// The addresses of one letter.
struct LetterLinks: Sendable, Equatable {
  let url: String
  let docxURL: String
  let pdfURL: String?
  let fill: Route

  init(caseID: Int64, event: Int64, paper: PaperKind, makesPDF: Bool) {
    let (id, event, paper) = (Route.Part.id(caseID), Route.Part.id(event), Route.Part.value(paper.rawValue))
    url = Route.officeLetter(case: id, event: event, paper: paper).path
    docxURL = Route.officeLetterDOCX(case: id, event: event, paper: paper).path
    pdfURL = makesPDF ? Route.officeLetterPDF(case: id, event: event, paper: paper).path : nil
    fill = .officeLetterFill(case: id, event: event, paper: paper)
  }
}
