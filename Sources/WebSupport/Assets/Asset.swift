import NIOCore

/// One file of the site's own: a style sheet, a script, a picture.
struct Asset: Sendable {
  let body: ByteBuffer
  let contentType: String
  /// The beginning of the content's SHA-256.
  let digest: String

  var etag: String { "\"\(digest)\"" }
}
