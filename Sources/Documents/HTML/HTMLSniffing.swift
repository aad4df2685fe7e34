/// Tells web pages from plain text by content.
enum HTMLSniffing {
  /// Whether decoded text is a web page: it starts with a tag of a page, or it has tags of a page and its name or content type says so,
  /// or it has several of them.
  static func isHTML(_ text: String, named name: String?, contentType: String?) -> Bool {
    let bytes = Array(text.utf8.prefix(65_536))
    if startsWithTag(bytes) { return true }
    let claims = claimsHTML(named: name, contentType: contentType)
    return tagCount(bytes, enough: claims ? 1 : 3) >= (claims ? 1 : 3)
  }

  private static func claimsHTML(named name: String?, contentType: String?) -> Bool {
    let suffixes = [".html", ".htm", ".shtml", ".xhtml"]
    let name = name?.lowercased() ?? ""
    let type = contentType?.lowercased() ?? ""
    return suffixes.contains(where: name.hasSuffix) || type.hasPrefix("text/html")
      || type.hasPrefix("application/xhtml")
  }

  private static func startsWithTag(_ bytes: [UInt8]) -> Bool {
    var index = bytes.firstIndex { !$0.isASCIIWhitespace } ?? bytes.count
    while true {
      let end: String
      if bytes[index...].starts(with: "<!--".utf8) {
        end = "-->"
      } else if bytes[index...].starts(with: "<?xml".utf8) {
        end = "?>"
      } else {
        break
      }
      guard let found = bytes.firstRange(ofASCII: Array(end.utf8), from: index) else { return false }
      index = bytes[found.upperBound...].firstIndex { !$0.isASCIIWhitespace } ?? bytes.count
    }
    return tagName(bytes, at: index) != nil
  }

  private static func tagCount(_ bytes: [UInt8], enough: Int) -> Int {
    var count = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "<") && tagName(bytes, at: index) != nil {
      count += 1
      if count == enough { break }
    }
    return count
  }

  /// The name of the known tag, opening or closing, that starts at `index`.
  private static func tagName(_ bytes: [UInt8], at index: Int) -> String? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "<") else { return nil }
    var rest = bytes[(index + 1)...]
    if rest.first == UInt8(ascii: "/") || rest.first == UInt8(ascii: "!") { rest = rest.dropFirst() }
    let letters = rest.prefix(11).prefix { $0.isASCIILetter || (0x30...0x39).contains($0) }
    let name = String(decoding: letters.map(\.lowercasedASCII), as: UTF8.self)
    let next = rest.dropFirst(letters.count).first ?? UInt8(ascii: ">")
    guard names.contains(name), next.isASCIIWhitespace || next == UInt8(ascii: ">") || next == UInt8(ascii: "/") else {
      return nil
    }
    return name
  }

  private static let names: Set<String> = [
    "a", "article", "b", "body", "br", "center", "div", "doctype", "em", "font", "footer", "form", "h1", "h2", "h3",
    "h4",
    "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "li", "link", "main", "meta", "nav",
    "ol",
    "p", "script", "section", "span", "strong", "style", "table", "tbody", "td", "template", "th", "thead", "title",
    "tr",
    "ul",
  ]
}
