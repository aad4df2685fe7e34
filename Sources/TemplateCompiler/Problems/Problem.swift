/// What is wrong with a template or a model, and where.
struct Problem: Error, Equatable {
  /// The file's path as it was given to the program.
  let file: String
  /// From 1.
  let line: Int
  let fault: Fault
}

/// All that is wrong, in the order it was found.
struct Problems: Error, CustomStringConvertible {
  let all: [Problem]

  init(_ all: [Problem]) { self.all = all }

  var description: String { all.map(\.description).joined(separator: "\n") }
}

/// What stops the build.
enum Fault: Error, Equatable {
  /// A tag without its end, or a section without its closing tag.
  case unclosed(String)
  case closedByAnother(open: String, close: String)
  /// Raw output, another delimiter, a pragma, a partial that data names, a function: each gets round a check.
  case forbiddenTag(String)
  /// A partial that stands alone on an indented line, whose lines would have to be indented too.
  case indentedPartial(String)
  /// Something but blocks between the tags of a layout.
  case outsideBlock
  /// A block of a layout within a section, where the page that fills it would stand on other ground.
  case blockInSection(String)
  case unknownPartial(String)
  /// Partials that include each other without end.
  case cycle([String])
  /// A page whose first comment names no model, or names no frame while its layout names none either.
  case noModel
  case noFrame
  case unknownType(String)
  /// A type that generated code in another file cannot see.
  case privateType(String)
  case privateProperty(String, of: String)
  /// No object at hand has the value.
  case unknownName(String, at: [String])
  /// The value may be nil, and an outer object has one of the same name: which is meant must be said by a leading dot.
  case climbs(String, from: String)
  /// The page's model and its frame both have the value.
  case sharedName(String, content: String, frame: String)
  /// A value that is not text is printed, or looked into.
  case notText(String, type: String)
  case notModel(String, type: String)
  /// A section over what templates do not know: a set, a tuple, an enum.
  case notSection(String, type: String)
  /// An inverted section over what is always there.
  case neverMissing(String, type: String)
  /// Two templates would get the same name in Swift.
  case sameName(String, as: String)
  case unreadable
}

extension Problem: CustomStringConvertible {
  /// One line in the form that compilers use, so that the build shows it with its place.
  var description: String { "\(file):\(line): error: \(fault)" }
}

extension Fault: CustomStringConvertible {
  var description: String {
    switch self {
    case .unclosed(let tag): "\(tag) is not closed"
    case .closedByAnother(let open, let close): "{{/\(close)}} closes \(open)"
    case .forbiddenTag(let tag): "the tag \(tag) is not allowed"
    case .indentedPartial(let name): "the partial \(name) stands alone on an indented line"
    case .outsideBlock: "only blocks may stand between the tags of a layout"
    case .blockInSection(let name): "the block \(name) stands within a section"
    case .unknownPartial(let name): "there is no template \(name)"
    case .cycle(let names): "templates include each other: \(names.joined(separator: " > "))"
    case .noModel: "the page does not say its model: begin it with {{! model: TYPE }}"
    case .noFrame: "neither the page nor its layout says the frame: begin one with {{! frame: TYPE }}"
    case .unknownType(let name): "there is no struct \(name) in the sources that were given"
    case .privateType(let name): "\(name) is private; a template's model must be visible in the module"
    case .privateProperty(let name, let type): "\(name) of \(type) is private"
    case .unknownName(let name, let types): "\(types.joined(separator: ", ")) has no stored property for {{\(name)}}"
    case .climbs(let name, let type):
      "{{\(name)}} may be nil in \(type) and would then be the outer object's: write {{.\(name)}}, or rename one"
    case .sharedName(let name, let content, let frame): "\(content) and \(frame) both have \(name)"
    case .notText(let name, let type): "{{\(name)}} is \(type), which cannot be printed"
    case .notModel(let name, let type): "{{\(name)}} looks into \(type), which has no values"
    case .notSection(let name, let type): "{{#\(name)}} is over \(type), of which templates know nothing"
    case .neverMissing(let name, let type): "{{^\(name)}} is over \(type), which is always there"
    case .sameName(let name, let other): "\(name) and \(other) would have the same name in Swift"
    case .unreadable: "not readable as UTF-8 text"
    }
  }
}
