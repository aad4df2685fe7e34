/// Makes a template of its text. Which tags there are: values, sections, inverted sections, comments, partials, layouts and
/// their blocks; nothing that prints raw.
struct TemplateParser {
  private let file: String
  private let pieces: [TagScanner.Piece]
  private var index = 0
  private var model: Template.Directive?
  private var frame: Template.Directive?

  static func parse(_ text: String, name: String, file: String) throws(Problem) -> Template {
    var parser = TemplateParser(file: file, pieces: try TagScanner.pieces(of: text, file: file))
    let nodes = try parser.nodes(until: nil)
    return Template(name: name, file: file, nodes: nodes, model: parser.model, frame: parser.frame)
  }

  private init(file: String, pieces: [TagScanner.Piece]) {
    self.file = file
    self.pieces = pieces
  }

  private struct Opening {
    let tag: String
    let content: String
    let line: Int
  }

  private mutating func nodes(until opening: Opening?) throws(Problem) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    while index < pieces.count {
      let piece = pieces[index]
      index += 1
      switch piece {
      case .text(let text):
        if case .text(let before) = nodes.last {
          nodes[nodes.count - 1] = .text(before + text)
        } else {
          nodes.append(.text(text))
        }
      case .tag(let tag):
        if tag.sign == UInt8(ascii: "/") {
          guard let opening, opening.content == tag.content else {
            throw problem(tag, .closedByAnother(open: opening?.tag ?? "nothing", close: tag.content))
          }
          return nodes
        }
        if let node = try node(tag) { nodes.append(node) }
      }
    }
    if let opening { throw Problem(file: file, line: opening.line, fault: .unclosed(opening.tag)) }
    return nodes
  }

  private mutating func node(_ tag: TagScanner.Tag) throws(Problem) -> TemplateNode? {
    let line = tag.line
    switch tag.sign {
    case UInt8(ascii: "!"):
      note(tag)
      return nil
    case UInt8(ascii: "#"): return .section(try valueName(tag), body: try body(tag), line: line)
    case UInt8(ascii: "^"): return .inverted(try valueName(tag), body: try body(tag), line: line)
    case UInt8(ascii: ">"):
      if tag.isIndented { throw problem(tag, .indentedPartial(tag.content)) }
      return .partial(try templateName(tag), line: line)
    case UInt8(ascii: "<"): return .layout(try templateName(tag), blocks: try blocks(tag), line: line)
    case UInt8(ascii: "$"):
      guard let name = ValueName(tag.content), !name.isOwn else { throw problem(tag, .forbiddenTag(shown(tag))) }
      return .block(tag.content, otherwise: try body(tag), line: line)
    default: return .value(try valueName(tag), line: line)
    }
  }

  private mutating func body(_ tag: TagScanner.Tag) throws(Problem) -> [TemplateNode] {
    try nodes(until: Opening(tag: shown(tag), content: tag.content, line: tag.line))
  }

  private mutating func blocks(_ tag: TagScanner.Tag) throws(Problem) -> [String: [TemplateNode]] {
    var blocks: [String: [TemplateNode]] = [:]
    for node in try body(tag) {
      switch node {
      case .block(let name, let body, _): blocks[name] = body
      case .text(let text) where text.utf8.allSatisfy({ " \t\r\n".utf8.contains($0) }): continue
      case .text, .value, .section, .inverted, .partial, .layout: throw problem(tag, .outsideBlock)
      }
    }
    return blocks
  }

  /// Keeps what a comment says of the template's types.
  private mutating func note(_ tag: TagScanner.Tag) {
    for (key, path) in [("model:", \TemplateParser.model), ("frame:", \TemplateParser.frame)] {
      guard tag.content.hasPrefix(key) else { continue }
      let type = tag.content.dropFirst(key.count).drop { $0 == " " }
      self[keyPath: path] = Template.Directive(type: String(type), line: tag.line)
    }
  }

  private func valueName(_ tag: TagScanner.Tag) throws(Problem) -> ValueName {
    guard let name = ValueName(tag.content) else { throw problem(tag, .forbiddenTag(shown(tag))) }
    return name
  }

  private func templateName(_ tag: TagScanner.Tag) throws(Problem) -> String {
    let isName = tag.content.utf8.allSatisfy { ValueName.isNameByte($0) || "-/".utf8.contains($0) }
    guard isName, !tag.content.isEmpty else { throw problem(tag, .forbiddenTag(shown(tag))) }
    return tag.content
  }

  private func shown(_ tag: TagScanner.Tag) -> String {
    "{{\(tag.sign.map { String(UnicodeScalar($0)) } ?? "")\(tag.content)}}"
  }

  private func problem(_ tag: TagScanner.Tag, _ fault: Fault) -> Problem {
    Problem(file: file, line: tag.line, fault: fault)
  }
}
