import Crypto
package import Foundation
import HTTPTypes
package import Hummingbird
import NIOCore

/// The site's own files, held in memory. `url(for: "site.css")` gives `/assets/site.4f2a….css`, an address that changes
/// with the content and may therefore be kept for ever; the plain address works too, and is asked about again.
package struct AssetCatalogue: Sendable {
  private let prefix: String
  private let assets: [String: Asset]
  /// From the name with the digest to the plain name.
  private let hashed: [String: String]

  /// Loads every file of a folder tree, hidden ones left out. Refuses a missing folder and a type it does not know.
  package init(folder: URL, prefix: String = "/assets/") throws {
    let root = folder.resolvingSymlinksInPath().path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue,
      let paths = FileManager.default.enumerator(atPath: root)
    else { throw AssetError.missingFolder(folder.path) }
    var files: [String: Data] = [:]
    for case let path as String in paths where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      guard FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder), !isFolder.boolValue
      else {
        continue
      }
      guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else {
        throw AssetError.unreadable(path)
      }
      files[path] = data
    }
    try self.init(files: files, prefix: prefix)
  }

  package init(files: [String: Data], prefix: String = "/assets/") throws {
    var assets: [String: Asset] = [:]
    var hashed: [String: String] = [:]
    for (name, data) in files {
      guard let type = AssetType.contentType(of: name) else { throw AssetError.unknownType(name) }
      let digest = String(Hex.encode(SHA256.hash(data: data)).prefix(16))
      assets[name] = Asset(body: ByteBuffer(bytes: data), contentType: type, digest: digest)
      hashed[Self.hashedName(name, digest)] = name
    }
    self.prefix = prefix
    self.assets = assets
    self.hashed = hashed
  }

  /// The names, sorted.
  package var names: [String] { assets.keys.sorted() }

  /// The lasting address of a file, `nil` when there is no such file.
  package func url(for name: String) -> String? {
    assets[name].map { prefix + Self.hashedName(name, $0.digest) }
  }

  /// Answers `GET` and `HEAD` for an address under the prefix. Throws 404 for anything else.
  package func respond(to request: Request) throws -> Response {
    let path = request.uri.path
    guard path.hasPrefix(prefix) else { throw HTTPError(.notFound) }
    let name = String(path.dropFirst(prefix.count))
    guard let asset = assets[hashed[name] ?? name] else { throw HTTPError(.notFound) }
    var headers = HTTPFields()
    headers[.eTag] = asset.etag
    headers[.cacheControl] = hashed[name] == nil ? "public, max-age=300" : "public, max-age=31536000, immutable"
    headers[.contentType] = asset.contentType
    if EntityTag.isKnown([asset.etag], to: request) {
      return Response(status: .notModified, headers: headers, body: .init())
    }
    let response = Response(status: .ok, headers: headers, body: .init(byteBuffer: asset.body))
    return request.method == .head ? response.createHeadResponse() : response
  }

  private static func hashedName(_ name: String, _ digest: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "\(name).\(digest)" }
    return "\(name[..<dot]).\(digest)\(name[dot...])"
  }
}
