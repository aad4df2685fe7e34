import Desk
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Statute
import WebSupport

/// Letters as files: always saved, never kept by caches.
enum LetterFiles {
  static let docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  static func docx(_ letter: OfficialLetter, name: String) throws -> Response {
    let bytes = try DOCXWriter(letter.page).bytes()
    return file(Data(bytes), type: docxType, name: "\(name).docx")
  }

  static func pdf(_ page: LetterPage, name: String, by renderer: PDFRenderer) async throws -> Response {
    file(Data(try await renderer.render(page)), type: "application/pdf", name: "\(name).pdf")
  }

  private static func file(_ content: Data, type: String, name: String) -> Response {
    var response = Download.generated(content, type: type, name: name)
    response.headers[.cacheControl] = "no-store"
    return response
  }
}
