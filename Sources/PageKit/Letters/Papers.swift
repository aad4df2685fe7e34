package import Chronicle
import Foundation
package import Hummingbird
package import Ledger
import WebSupport

/// Sends a stored paper: always saved, never shown, its type told by its content.
package enum Papers {
  package static func attachment(_ attachment: Attachment, _ chunks: BlobStore.Chunks) async throws -> Response {
    try await self.attachment(named: attachment.facts.fileName, chunks)
  }

  package static func attachment(named name: String, _ chunks: BlobStore.Chunks) async throws -> Response {
    var data = Data()
    for try await chunk in chunks { data.append(chunk) }
    var response = Download.attachment(data, name: name)
    response.headers[.cacheControl] = "no-store"
    return response
  }
}
