import Crypto
package import Foundation

extension BlobStore {
  /// A content as a sequence of chunks, each read and opened when it is asked for. The last one comes only if all of them
  /// together have the hash that the content is known by.
  package struct Chunks: AsyncSequence, Sendable {
    package let blob: Blob
    let database: any Database
    let cipher: FieldCipher
    let content: Int64
    let count: Int64

    package func makeAsyncIterator() -> Iterator { Iterator(chunks: self) }

    package struct Iterator: AsyncIteratorProtocol {
      let chunks: Chunks
      var ordinal: Int64 = 0
      var hash = SHA256()

      package mutating func next() async throws -> Data? {
        guard ordinal < chunks.count else { return nil }
        let (content, ordinal) = (chunks.content, ordinal)
        let row = try await chunks.database.read { db in
          try db.first(
            "SELECT * FROM blob_chunks WHERE content_id = $1 AND ordinal = $2", .integer(content), .integer(ordinal))
        }
        guard let row else { throw BlobFailure.incomplete(sha256: chunks.blob.sha256) }
        let plain = try open(BlobChunk(row))
        hash.update(data: plain)
        self.ordinal += 1
        if self.ordinal >= chunks.count, hash.finalize().hexadecimal != chunks.blob.sha256 {
          throw BlobFailure.changed(sha256: chunks.blob.sha256)
        }
        return plain
      }

      private func open(_ chunk: BlobChunk) throws(BlobFailure) -> Data {
        let sha256 = chunks.blob.sha256
        do { return try chunk.opened(with: chunks.cipher) } catch {
          if case .unknownKey(let id) = error { throw .keyMissing(sha256: sha256, key: id) }
          throw .notAuthentic(sha256: sha256)
        }
      }
    }
  }
}
