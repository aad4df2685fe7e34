/// Reads the structs of a Swift file with their stored properties.
///
/// A property without a written type gets one where its first value says it: a string, a number, `true`, `false`, or a
/// call by a type's name. What it cannot tell is `.other`, which a template cannot use.
struct ModelParser {
  private let tokens: [SwiftToken]
  private let file: String
  private var index = 0
  private var models: [Model] = []

  /// - Parameter file: the file's path, for what cannot be read in it.
  static func models(in bytes: [UInt8], file: String) -> [Model] {
    var parser = ModelParser(tokens: SwiftLexer.tokens(of: bytes), file: file)
    parser.members(of: [], model: nil, isPrivate: false)
    return parser.models
  }

  private init(tokens: [SwiftToken], file: String) {
    self.tokens = tokens
    self.file = file
  }

  private static let modifiers: Set<String> = [
    "public", "package", "internal", "private", "fileprivate", "static", "class", "lazy", "final", "nonisolated",
    "unowned", "weak", "indirect", "mutating",
  ]

  /// The members of a type, or of the file, up to the closing brace.
  private mutating func members(of path: [String], model: Int?, isPrivate: Bool) {
    var modifiers: Set<String> = []
    while index < tokens.count {
      let token = tokens[index]
      index += 1
      if token.isSign("}") { return }
      if token.isSign("{") {
        skipBraces()
      } else if let word = token.word {
        switch word {
        case "struct", "enum", "actor", "extension", "protocol": declaration(word, path, modifiers, isPrivate)
        case "class" where isTypeNext: declaration(word, path, modifiers, isPrivate)
        case "let", "var": property(model, modifiers)
        case "func": index += 1
        default:
          if Self.modifiers.contains(word) {
            if index < tokens.count, tokens[index].isSign("("), word != "nonisolated" {
              // private(set): it can still be read.
              index += 3
            } else {
              modifiers.insert(word)
            }
            continue
          }
        }
        modifiers = []
      }
    }
  }

  /// After `class`: whether it begins a type, and is no modifier.
  private var isTypeNext: Bool {
    guard index < tokens.count, let word = tokens[index].word else { return false }
    return !Self.modifiers.contains(word) && !["func", "var", "let"].contains(word)
  }

  private mutating func declaration(_ kind: String, _ outer: [String], _ modifiers: Set<String>, _ isPrivate: Bool) {
    let isArray = index < tokens.count && tokens[index].isSign("[")
    var path = outer
    while index < tokens.count, let word = tokens[index].word {
      path.append(word)
      index += 1
      guard index < tokens.count, tokens[index].isSign(".") else { break }
      index += 1
    }
    while index < tokens.count, !tokens[index].isSign("{") { index += 1 }
    index += 1
    let hidden = isPrivate || !modifiers.isDisjoint(with: ["private", "fileprivate"])
    var model: Int?
    if kind == "struct", !isArray {
      model = models.count
      models.append(Model(path: path, isPrivate: hidden, properties: []))
    }
    members(of: path, model: model, isPrivate: kind == "extension" ? isPrivate : hidden)
  }

  /// The names after `let` or `var`, up to the next member.
  private mutating func property(_ model: Int?, _ modifiers: Set<String>) {
    var names: [String] = []
    let place = index < tokens.count ? "\(file):\(tokens[index].line)" : file
    while index < tokens.count, let name = tokens[index].word {
      names.append(name)
      index += 1
      guard index < tokens.count, tokens[index].isSign(",") else { break }
      index += 1
    }
    var type: WrittenType?
    if index < tokens.count, tokens[index].isSign(":") {
      index += 1
      type = writtenType()
    }
    let isComputed = index < tokens.count && tokens[index].isSign("{") && !isObserved
    if index < tokens.count, tokens[index].isSign("="), type == nil { type = firstValue(at: index + 1) }
    guard let model, !isComputed, modifiers.isDisjoint(with: ["static", "class", "lazy"]) else { return }
    let isPrivate = !modifiers.isDisjoint(with: ["private", "fileprivate"])
    for name in names {
      models[model].properties.append(
        ModelProperty(name: name, type: type ?? .other("a type that is not written (\(place))"), isPrivate: isPrivate))
    }
  }

  /// Whether the brace begins observers, not a getter.
  private var isObserved: Bool {
    index + 1 < tokens.count && ["didSet", "willSet"].contains(tokens[index + 1].word)
  }

  private mutating func writtenType() -> WrittenType {
    guard index < tokens.count else { return .other("nothing") }
    var type: WrittenType
    if tokens[index].isSign("[") {
      let start = index
      index += 1
      type = .list(writtenType())
      if index < tokens.count, tokens[index].isSign("]") {
        index += 1
      } else {
        index = start
        skipBrackets()
        type = .other("a dictionary")
      }
    } else if let word = tokens[index].word, !["any", "some"].contains(word) {
      var path = [word]
      index += 1
      while index + 1 < tokens.count, tokens[index].isSign("."), let part = tokens[index + 1].word {
        path.append(part)
        index += 2
      }
      type = .named(path)
      if index < tokens.count, tokens[index].isSign("<") { type = .other("\(path.joined(separator: "."))<…>") }
    } else {
      if tokens[index].isSign("(") { skipBrackets() }
      type = .other("a tuple, a function or an existential")
    }
    while index < tokens.count, tokens[index].isSign("?"), !tokens[index].isFirst {
      index += 1
      type = .maybe(type)
    }
    return type
  }

  /// The type that a first value shows.
  private func firstValue(at start: Int) -> WrittenType? {
    guard start < tokens.count else { return nil }
    switch tokens[start].kind {
    case .string: return .named(["String"])
    case .integer: return .named(["Int"])
    case .word("true"), .word("false"): return .named(["Bool"])
    case .word(let word):
      let isType = word.unicodeScalars.first.map { $0.properties.isUppercase } == true
      return isType && start + 1 < tokens.count && tokens[start + 1].isSign("(") ? .named([word]) : nil
    case .sign, .real: return nil
    }
  }

  private mutating func skipBraces() {
    var depth = 1
    while index < tokens.count, depth > 0 {
      if tokens[index].isSign("{") { depth += 1 }
      if tokens[index].isSign("}") { depth -= 1 }
      index += 1
    }
  }

  private mutating func skipBrackets() {
    var depth = 0
    repeat {
      if tokens[index].isSign("[") || tokens[index].isSign("(") { depth += 1 }
      if tokens[index].isSign("]") || tokens[index].isSign(")") { depth -= 1 }
      index += 1
    } while depth > 0 && index < tokens.count
  }
}
