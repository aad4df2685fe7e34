/// Text and numbers as XML wants them.
enum XMLText {
  /// The text escaped for content and attributes; what XML forbids becomes U+FFFD.
  static func escape(_ text: String) -> String {
    var output = ""
    HTMLEscaping.append(text.filter { !"\u{FFFE}\u{FFFF}".contains($0) }, to: &output)
    return output
  }

  /// A decimal without exponent and with at most three places.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let thousandths = Int((value * 1000).rounded())
    let sign = thousandths < 0 ? "-" : ""
    let whole = thousandths.magnitude / 1000
    let rest = thousandths.magnitude % 1000
    if rest == 0 { return "\(sign)\(whole)" }
    var digits = String(rest)
    while digits.count < 3 { digits = "0" + digits }
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}
