/// Swift source in the making. Neighbouring pieces of fixed text become one.
struct CodeLines {
  private var finished: [String] = []
  private var text = ""
  private let indentation: Int

  init(indentation: Int) { self.indentation = indentation }

  var isEmpty: Bool { finished.isEmpty && text.isEmpty }

  var lines: [String] {
    var copy = self
    copy.flush()
    return copy.finished
  }

  mutating func add(text: String) { self.text += text }

  mutating func add(_ line: String) {
    flush()
    finished.append(String(repeating: "  ", count: indentation) + line)
  }

  mutating func add(_ inner: CodeLines) {
    flush()
    finished += inner.lines
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    let written = "out.fixed(\(Self.literal(text)))"
    text = ""
    finished.append(String(repeating: "  ", count: indentation) + written)
  }

  /// The text as a string literal of Swift.
  static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
