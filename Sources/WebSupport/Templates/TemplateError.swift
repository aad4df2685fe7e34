/// Why the templates cannot be used. All but `unknownTemplate` are found at start-up.
package enum TemplateError: Error, Equatable, CustomStringConvertible {
  case missingFolder(String)
  case emptyFolder(String)
  case unreadable(String)
  /// Two folders have a template of this name.
  case repeatedName(String)
  /// The library's own words for the error, with the line of the file.
  case syntax(template: String, line: Int, detail: String)
  case unknownPartial(template: String, partial: String)
  /// Partials or parents that include each other without end.
  case cycle([String])
  /// A tag we do not allow: another delimiter, a pragma, a partial named by data.
  case forbiddenTag(template: String, tag: String)
  /// A raw tag whose name does not end in `HTML` or `SVG`.
  case rawTag(template: String, tag: String)
  case unknownTemplate(String)

  /// For the person who starts the server; one line.
  package var description: String {
    switch self {
    case .missingFolder(let path): "no template folder at \(path)"
    case .emptyFolder(let path): "no .mustache file in \(path)"
    case .unreadable(let name): "template \(name) is not readable UTF-8 text"
    case .repeatedName(let name): "there are two templates \(name)"
    case .syntax(let name, let line, let detail): "template \(name), line \(line): \(detail)"
    case .unknownPartial(let name, let partial): "template \(name) includes \(partial), which is not there"
    case .cycle(let names): "templates include each other: \(names.joined(separator: " > "))"
    case .forbiddenTag(let name, let tag): "template \(name) uses the tag \(tag), which is not allowed"
    case .rawTag(let name, let tag): "template \(name) uses the raw tag \(tag); its name must end in HTML or SVG"
    case .unknownTemplate(let name): "there is no template \(name)"
    }
  }
}
