/// Writing queries.
package enum Query {
  /// A value as it may stand in a path or a query.
  package static func escape(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        String(Unicode.Scalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  package static func append(_ parameters: [(String, String)], to path: String) -> String {
    let kept = parameters.filter { !$0.1.isEmpty }.map { "\(escape($0.0))=\(escape($0.1))" }
    return kept.isEmpty ? path : "\(path)?\(kept.joined(separator: "&"))"
  }
}
