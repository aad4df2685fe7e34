/// A path on this site that came with a request (where to go after sign-in, say) and may be redirected to.
package enum LocalPath {
  /// The path, or `nil` when a browser could take it for another site's address.
  package static func safe(_ path: String?) -> String? {
    guard let path, path.utf8.first == UInt8(ascii: "/"), path.utf8.count <= 2000 else { return nil }
    guard path.utf8.dropFirst().first != UInt8(ascii: "/") else { return nil }
    guard path.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\\") }) else { return nil }
    return path
  }
}
