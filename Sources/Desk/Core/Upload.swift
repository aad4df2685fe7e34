import Chronicle
package import Foundation
package import Ledger

/// A file a person hands in; its content has been checked against its kind by the surface that took it.
package struct Upload: Sendable, Equatable {
  /// The name shown to people, without any path.
  package var fileName: String
  package var mediaType: String
  package var content: Data
  /// What it is among the papers, where that differs from the other files handed in with it.
  package var kind: AttachmentFacts.Kind?

  package init(fileName: String, mediaType: String, content: Data, kind: AttachmentFacts.Kind? = nil) {
    self.fileName = fileName
    self.mediaType = mediaType
    self.content = content
    self.kind = kind
  }
}

extension Desk {
  /// Stores the contents before the case is written to, so that a large file holds no transaction; only for who may write,
  /// which is asked first and again in the transaction that names them.
  func store(
    _ uploads: [Upload], as kind: AttachmentFacts.Kind,
    once check: @escaping @Sendable (any ReadConnection) throws -> Void
  ) async throws -> [StoredUpload] {
    guard !uploads.isEmpty else { return [] }
    try await database.read { try check($0) }
    return try await store(uploads, as: kind)
  }

  /// Stores the contents without asking; the caller did.
  func store(_ uploads: [Upload], as kind: AttachmentFacts.Kind) async throws -> [StoredUpload] {
    var stored: [StoredUpload] = []
    for upload in uploads {
      let blob = try await blobs.store(upload.content, at: clock.now)
      stored.append(
        StoredUpload(
          sha256: blob.sha256, kind: upload.kind ?? kind, fileName: upload.fileName, mediaType: upload.mediaType))
    }
    return stored
  }
}

/// A content that is stored and waits to be put to the papers of a case.
struct StoredUpload: Sendable {
  let sha256: String
  let kind: AttachmentFacts.Kind
  let fileName: String
  let mediaType: String

  func entry(in db: any WriteConnection) throws -> CaseEntry { .attached(try facts(in: db)) }

  func facts(in db: any WriteConnection) throws -> AttachmentFacts {
    AttachmentFacts(
      id: try Attachments.reserve(in: db), sha256: sha256, kind: kind, fileName: fileName, mediaType: mediaType)
  }
}
