import Crypto
import Foundation

/// Hashes every stored content anew.
enum BlobVerification {
  static func run(in db: any ReadConnection, into report: inout VerificationReport) throws {
    try db.forEach("SELECT sha256, content_id, size, chunk_count FROM blobs ORDER BY sha256", []) { row in
      report.blobs += 1
      let sha256 = try row.text("sha256")
      func add(_ problem: VerificationFinding.Problem) { report.findings.append(.init(.blob(sha256: sha256), problem)) }
      var hash = SHA256()
      var size: Int64 = 0
      var count: Int64 = 0
      try db.forEach(
        "SELECT ordinal, bytes FROM blob_chunks WHERE content_id = $1 ORDER BY ordinal",
        [.integer(try row.integer("content_id"))]
      ) { chunk in
        let ordinal = try chunk.integer("ordinal")
        if ordinal != count { add(.numberExpected(count, found: ordinal)) }
        count = ordinal &+ 1
        let bytes = try chunk.blob("bytes")
        size += Int64(bytes.count)
        hash.update(data: bytes)
      }
      if hash.finalize().hexadecimal != sha256 { add(.contentChanged) }
      if try row.integer("size") != size { add(.columnDiffers("size")) }
      if try row.integer("chunk_count") != count { add(.columnDiffers("chunk_count")) }
    }
    try db.forEach(
      """
      SELECT b.sha256 FROM blobs b JOIN blob_contents c ON c.id = b.content_id WHERE c.is_finished = 0 ORDER BY b.sha256
      """, []
    ) { report.findings.append(.init(.blob(sha256: try $0.text("sha256")), .columnDiffers("is_finished"))) }
  }
}
