import Crypto
import Foundation

/// Opens every stored content and hashes it anew.
package enum BlobVerification {
  package static func run(
    with cipher: FieldCipher?, in db: any ReadConnection, into report: inout VerificationReport
  ) throws {
    var withoutKey: [String: Int] = [:]
    try db.forEach("SELECT sha256, content_id, size, chunk_count FROM blobs ORDER BY sha256", []) { row in
      report.blobs += 1
      let sha256 = try row.text("sha256")
      func add(_ problem: VerificationFinding.Problem) { report.findings.append(.init(.blob(sha256: sha256), problem)) }
      var content = Content()
      try db.forEach(
        "SELECT * FROM blob_chunks WHERE content_id = $1 ORDER BY ordinal", [.integer(try row.integer("content_id"))]
      ) { chunk in
        let chunk = try BlobChunk(chunk)
        if chunk.ordinal != content.count { add(.numberExpected(content.count, found: chunk.ordinal)) }
        content.take(chunk, with: cipher)
      }
      switch content.obstacle {
      case nil:
        if content.hash.finalize().hexadecimal != sha256 { add(.contentChanged) }
        if try row.integer("size") != content.size { add(.columnDiffers("size")) }
      case .unknownKey(let id): withoutKey[id, default: 0] += 1
      case .badKeyID, .badKeyLength, .malformed, .notAuthentic, .notSealed: add(.sealBroken)
      }
      if try row.integer("chunk_count") != content.count { add(.columnDiffers("chunk_count")) }
    }
    for (id, files) in withoutKey.sorted(by: { $0.key < $1.key }) {
      report.findings.append(.init(.key(id), .keyMissing(files: files)))
    }
    try db.forEach(
      """
      SELECT b.sha256 FROM blobs b JOIN blob_contents c ON c.id = b.content_id WHERE c.is_finished = 0 ORDER BY b.sha256
      """, []
    ) { report.findings.append(.init(.blob(sha256: try $0.text("sha256")), .columnDiffers("is_finished"))) }
  }

  /// One content on the way.
  private struct Content {
    var hash = SHA256()
    var size: Int64 = 0
    var count: Int64 = 0
    /// Why a chunk did not open; the content cannot be hashed then.
    var obstacle: FieldCipherError?

    mutating func take(_ chunk: BlobChunk, with cipher: FieldCipher?) {
      count = chunk.ordinal &+ 1
      guard obstacle == nil else { return }
      do throws(FieldCipherError) {
        let plain = try chunk.opened(with: cipher)
        size += Int64(plain.count)
        hash.update(data: plain)
      } catch { obstacle = error }
    }
  }
}
