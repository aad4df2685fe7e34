import Crypto
package import HTTPTypes
package import Hummingbird
import NIOCore

/// An answer made once and given to many: its bytes, as they are and compressed, told apart by what they are.
///
/// A cache may keep it, but has to ask each time, so that what is withdrawn is gone at once.
package struct KeptAnswer: Sendable {
  private let plain: ByteBuffer
  private let packed: ByteBuffer?
  private let plainHeaders: HTTPFields
  private let packedHeaders: HTTPFields
  private let tags: [String]

  /// - Parameter headers: those of the content, its type first of all.
  package init(_ bytes: [UInt8], headers: HTTPFields) {
    let digest = String(Hex.encode(SHA256.hash(data: bytes)).prefix(32))
    tags = ["\"\(digest)\"", "\"\(digest)-gzip\""]
    plain = ByteBuffer(bytes: bytes)
    packed = Gzip.packed(bytes).flatMap { $0.count < bytes.count ? ByteBuffer(bytes: $0) : nil }
    var fields = headers
    fields[.cacheControl] = "no-cache"
    fields[.vary] = "Cookie, Accept-Encoding"
    fields[.eTag] = tags[0]
    plainHeaders = fields
    fields[.eTag] = tags[1]
    fields[.contentEncoding] = "gzip"
    packedHeaders = fields
  }

  /// How many bytes of memory its content takes.
  package var size: Int { plain.readableBytes + (packed?.readableBytes ?? 0) }

  package func response(to request: Request) -> Response {
    let packed = Gzip.isAccepted(by: request.headers[.acceptEncoding]) ? packed : nil
    let headers = packed == nil ? plainHeaders : packedHeaders
    guard !EntityTag.isKnown(tags, to: request) else {
      var headers = headers
      headers[.contentEncoding] = nil
      headers[.contentType] = nil
      return Response(status: .notModified, headers: headers, body: .init())
    }
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: packed ?? plain))
  }
}
