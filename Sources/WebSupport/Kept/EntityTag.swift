import HTTPTypes
package import Hummingbird

/// What a browser says it has (`If-None-Match`, RFC 9110, 13.1.2).
package enum EntityTag {
  /// Whether one of the tags, each with its quotes, is among what the browser has; a weak one counts as the strong one.
  package static func isKnown(_ tags: [String], to request: Request) -> Bool {
    guard let field = request.headers[.ifNoneMatch] else { return false }
    let known = field.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    return known == ["*"] || known.contains { tag in tags.contains { tag == $0 || tag == "W/\($0)" } }
  }
}
