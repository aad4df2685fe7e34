/// Names in Swift made from names of templates.
enum SwiftName {
  /// `partials/table-three` as `partialsTableThree`.
  static func of(_ template: String) -> String {
    let words = template.split { $0 == "/" || $0 == "-" || $0 == "_" }
    return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }

  /// A page's name at its calls: `office/bulk-assign` as `bulkAssign`.
  static func ofPage(_ template: String) -> String {
    of(String(template.split(separator: "/").last ?? ""))
  }

  /// The name in backticks where Swift has a keyword of its own.
  static func escaped(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

  private static let keywords: Set<String> = [
    "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do", "else",
    "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init",
    "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat",
    "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
    "typealias", "var", "where", "while",
  ]
}
