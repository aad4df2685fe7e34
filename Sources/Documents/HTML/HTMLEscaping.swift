/// Escapes text for HTML, for element content and for quoted attribute values alike.
///
/// It works by Unicode scalar: a combining mark behind `<` makes another `Character` of it, but browsers still see the `<`.
public enum HTMLEscaping {
  /// The text with `&`, `<`, `>`, `"` and `'` as references, and characters that HTML forbids as U+FFFD.
  public static func escape(_ text: String) -> String {
    var output = ""
    append(text, to: &output)
    return output
  }

  /// Appends the escaped text.
  public static func append(_ text: String, to output: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "\t", "\n": output.unicodeScalars.append(scalar)
      case "\r": output += "&#13;"
      case "\0"..<" ", "\u{7F}"..."\u{9F}": output += "\u{FFFD}"
      default: output.unicodeScalars.append(scalar)
      }
    }
  }
}
