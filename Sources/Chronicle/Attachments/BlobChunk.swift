import Foundation

/// A chunk of a content as it lies in the database: nonce, ciphertext and tag under the key named beside them, or the
/// plain bytes where no key is named.
///
/// The seal is bound to the content's row and the chunk's number, for the hash is known only when the last chunk has
/// come; that the row holds the content of a hash is seen by hashing what comes out.
struct BlobChunk {
  let content: Int64
  let ordinal: Int64
  let key: String?
  let bytes: Data

  /// From a row with `content_id`, `ordinal`, `bytes` and `key_id`.
  init(_ row: SQLRow) throws {
    content = try row.integer("content_id")
    ordinal = try row.integer("ordinal")
    key = try row.optionalText("key_id")
    bytes = try row.blob("bytes")
  }

  init(sealing plain: Data, content: Int64, ordinal: Int64, with cipher: FieldCipher) throws(FieldCipherError) {
    let sealed = try cipher.sealBytes(plain, place: Self.place(content, ordinal))
    (self.content, self.ordinal, key, bytes) = (content, ordinal, sealed.key, sealed.bytes)
  }

  /// The plain bytes. Without a cipher only what was never sealed opens.
  func opened(with cipher: FieldCipher?) throws(FieldCipherError) -> Data {
    guard let key else { return bytes }
    guard let cipher else { throw .unknownKey(id: key) }
    return try cipher.openBytes(bytes, key: key, place: Self.place(content, ordinal))
  }

  private static func place(_ content: Int64, _ ordinal: Int64) -> String { "blob_chunks.bytes.\(content).\(ordinal)" }
}
