import Desk
package import Documents
import Foundation
import HTTPTypes
package import Hummingbird
import Statute
import WebSupport

/// Letters as files: always saved, never kept by caches.
package enum LetterFiles {
  package static let docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  package static func docx(_ letter: OfficialLetter, name: String) throws -> Response {
    let bytes = try DOCXWriter(letter.page).bytes()
    return file(Data(bytes), type: docxType, name: "\(name).docx")
  }

  package static func pdf(_ page: LetterPage, name: String, by renderer: PDFRenderer) async throws -> Response {
    file(Data(try await renderer.render(page)), type: "application/pdf", name: "\(name).pdf")
  }

  private static func file(_ content: Data, type: String, name: String) -> Response {
    var response = Download.generated(content, type: type, name: name)
    response.headers[.cacheControl] = "no-store"
    return response
  }
}
