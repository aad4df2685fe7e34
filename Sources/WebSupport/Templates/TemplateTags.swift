/// The tags of one template, found in its text: what start-up checks look at before the library parses it.
struct TemplateTags {
  /// Partials and parents it includes.
  private(set) var includes: [String] = []

  /// Refuses tags that would get round the escaper or the checks.
  init(text: String, template: String) throws(TemplateError) {
    var rest = text.unicodeScalars[...]
    while let open = Self.range(of: "{{", in: rest) {
      rest = rest[open...].dropFirst(2)
      guard let end = Self.range(of: "}}", in: rest) else { return }
      let inside = rest[..<end]
      let tag = "{{\(String(Substring(inside)))}}"
      let name = String(Substring(inside.dropFirst())).filter { !$0.isWhitespace && $0 != "}" && $0 != "{" }
      switch inside.first {
      case "=", "%": throw .forbiddenTag(template: template, tag: tag)
      case ">", "<":
        guard !name.hasPrefix("*") else { throw .forbiddenTag(template: template, tag: tag) }
        includes.append(name)
      case "{", "&":
        guard name.hasSuffix("HTML") || name.hasSuffix("SVG") else { throw .rawTag(template: template, tag: tag) }
      default: break
      }
      rest = rest[end...].dropFirst(2)
    }
  }

  private static func range(
    of mark: String, in text: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView.Index? {
    let mark = Array(mark.unicodeScalars)
    var index = text.startIndex
    while index != text.endIndex {
      if text[index] == mark[0], text[text.index(after: index)...].first == mark[1] { return index }
      index = text.index(after: index)
    }
    return nil
  }
}
