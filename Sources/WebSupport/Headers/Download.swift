import Formats
package import Foundation
package import Hummingbird
import HTTPTypes
import NIOCore

/// An answer that is a file.
package enum Download {
  /// A file from somebody else: always saved, never shown, its type told by its content.
  package static func attachment(_ content: Data, name: String) -> Response {
    response(content, type: FileFormat(content: content).mediaType, name: name)
  }

  /// A file we made, of a type we know.
  package static func generated(_ content: Data, type: String, name: String) -> Response {
    response(content, type: type, name: name)
  }

  /// What goes with a file we made.
  package static func headers(type: String, name: String) -> HTTPFields {
    var headers = HTTPFields()
    headers[.contentType] = type
    headers[.contentDisposition] = ContentDisposition.attachment(name)
    headers[.xContentTypeOptions] = "nosniff"
    headers[.contentSecurityPolicy] = "default-src 'none'; sandbox; frame-ancestors 'none'"
    return headers
  }

  private static func response(_ content: Data, type: String, name: String) -> Response {
    Response(
      status: .ok, headers: headers(type: type, name: name), body: .init(byteBuffer: ByteBuffer(bytes: content)))
  }
}
