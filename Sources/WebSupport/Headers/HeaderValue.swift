/// A header of the shape `main; name=value; name="value"`.
///
/// A backslash in a quoted value stands for itself unless a quotation mark follows: some browsers send whole
/// Windows paths. Parameter names are lower case; the first of two equal ones counts.
struct HeaderValue: Sendable, Equatable {
  let main: String
  let parameters: [String: String]

  init(_ text: String) {
    var rest = text.unicodeScalars[...]
    self.main = Self.trimmed(Self.take(&rest) { $0 != ";" })
    var parameters: [String: String] = [:]
    while rest.popFirst() != nil {
      let name = Self.trimmed(Self.take(&rest) { $0 != "=" && $0 != ";" }).lowercased()
      guard rest.first == "=" else { continue }
      rest.removeFirst()
      rest = rest.drop { $0 == " " || $0 == "\t" }
      let value: String
      if rest.first == "\"" {
        rest.removeFirst()
        value = Self.takeQuoted(&rest)
        _ = Self.take(&rest) { $0 != ";" }
      } else {
        value = Self.trimmed(Self.take(&rest) { $0 != ";" })
      }
      if !name.isEmpty, parameters[name] == nil { parameters[name] = value }
    }
    self.parameters = parameters
  }

  private static func take(
    _ rest: inout Substring.UnicodeScalarView, while keep: (Unicode.Scalar) -> Bool
  ) -> String {
    let taken = rest.prefix(while: keep)
    rest = rest[taken.endIndex...]
    return String(Substring(taken))
  }

  private static func takeQuoted(_ rest: inout Substring.UnicodeScalarView) -> String {
    var value = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "\"" { break }
      if scalar == "\\", rest.first == "\"" {
        value.append("\"")
        rest.removeFirst()
      } else {
        value.append(scalar)
      }
    }
    return String(value)
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop { $0 == " " || $0 == "\t" }
    guard let last = scalars.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return String(Substring(scalars[...last]))
  }
}
