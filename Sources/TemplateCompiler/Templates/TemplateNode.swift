/// A part of a template.
indirect enum TemplateNode: Equatable, Sendable {
  case text(String)
  case value(ValueName, line: Int)
  case section(ValueName, body: [TemplateNode], line: Int)
  case inverted(ValueName, body: [TemplateNode], line: Int)
  case partial(String, line: Int)
  /// A layout, with what the page writes into its blocks.
  case layout(String, blocks: [String: [TemplateNode]], line: Int)
  /// A place that a page fills, with what stands there otherwise.
  case block(String, otherwise: [TemplateNode], line: Int)
}

/// The name of a value: `name`, `site.phone`; `.name` for the innermost object only, `.` for that object itself.
struct ValueName: Equatable, Sendable, CustomStringConvertible {
  /// Whether outer objects are left out.
  let isOwn: Bool
  /// Empty for the object itself.
  let path: [String]

  init?(_ text: String) {
    isOwn = text.hasPrefix(".")
    let parts = (isOwn ? text.dropFirst() : text[...]).split(separator: ".", omittingEmptySubsequences: false)
    path = text == "." ? [] : parts.map(String.init)
    guard path.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isNameByte) }) else { return nil }
  }

  var description: String { (isOwn ? "." : "") + path.joined(separator: ".") }

  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

/// A template by its name, the path below the folder without `.mustache`.
struct Template: Equatable, Sendable {
  let name: String
  let file: String
  let nodes: [TemplateNode]
  /// The type that `{{! model: TYPE }}` names: the template is a page. nil for partials and layouts.
  let model: Directive?
  /// The type that `{{! frame: TYPE }}` names, in a layout or in a page without one.
  let frame: Directive?

  struct Directive: Equatable, Sendable {
    let type: String
    let line: Int
  }
}
