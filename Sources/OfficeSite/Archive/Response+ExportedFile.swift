import PageKit
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import WebSupport

extension Response {
  /// A file made for a person to take away; it is kept by no cache.
  static func download(_ bytes: [UInt8], type: String, name: String) -> Response {
    var response = Download.generated(Data(bytes), type: type, name: name)
    response.headers[.cacheControl] = "no-store"
    return response
  }

  static func download(_ file: ExportedFile) -> Response {
    download(file.bytes, type: file.mediaType, name: file.fileName)
  }
}
