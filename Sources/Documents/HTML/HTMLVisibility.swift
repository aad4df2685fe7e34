/// What the attributes of an element say about whether a reader sees it.
struct HTMLVisibility: Equatable {
  /// `hidden` or `display: none`: the element takes no place and nothing in it can be seen.
  var isRemoved = false
  /// Struck out, fully transparent or shrunk to nothing: the element keeps its place in a table, its words do not count,
  /// and nothing inside it can undo that.
  var isVoid = false
  /// `visibility`, when the element sets it: the element keeps its place, and elements in it may be visible again.
  var isVisible: Bool?
  /// Whether the letters have a size, when the element sets one: elements in it may have another.
  var hasSize: Bool?
  /// Whether the letters have a colour, when the element sets one.
  var hasColour: Bool?

  /// Reads a `style` attribute; a later declaration outdoes an earlier one.
  mutating func read(style: String) {
    let declarations = StyleDeclarations(style)
    if declarations["display"] == "none" || declarations["mso-hide"] == "all" { isRemoved = true }
    switch declarations["visibility"] {
    case "hidden", "collapse": isVisible = false
    case "visible": isVisible = true
    default: break
    }
    if let size = declarations["font-size"] ?? declarations.sizeOfFont {
      if declarations.isNothing(size) {
        hasSize = false
      } else if !size.hasSuffix("%"), !size.hasSuffix("em") || size.hasSuffix("rem") {
        hasSize = true
      }
    }
    if let colour = declarations["color"], colour != "inherit" { hasColour = colour != "transparent" }
    isVoid = isVoid || declarations.strikesOut || declarations.shrinksToNothing
  }
}

/// The declarations of a `style` attribute in lower case without white space, `!important` taken off.
private struct StyleDeclarations {
  private var values: [Substring: Substring] = [:]

  init(_ style: String) {
    let packed = String(style.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace || $0 == " " })
    for declaration in packed.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = parts[0].filter { $0 != " " }
      var value = Substring(parts[1].split(separator: " ").joined(separator: " "))
      for mark in ["!important", "! important"] where value.hasSuffix(mark) { value = value.dropLast(mark.count) }
      values[Substring(name)] = value.last == " " ? value.dropLast() : value
    }
  }

  subscript(name: Substring) -> Substring? { values[name] }

  /// The size in the short form `font: bold 0/0 serif`: the word that begins with a digit or a point.
  var sizeOfFont: Substring? {
    let words = self["font"]?.split(separator: " ") ?? []
    let size = words.first { $0.first.map { $0.isNumber || $0 == "." } ?? false && !Self.isWeight($0) }
    return size?.split(separator: "/").first
  }

  private static func isWeight(_ word: Substring) -> Bool { word.count == 3 && word.hasSuffix("00") }

  /// Whether a length is too small for a letter to be seen: less than one pixel or point, or less than a tenth of the
  /// letters around.
  func isNothing(_ length: Substring) -> Bool {
    let digits = length.prefix { $0.isNumber || $0 == "." }
    guard let value = Double(digits) else { return false }
    let unit = length.dropFirst(digits.count)
    return unit == "%" ? value < 10 : unit.hasSuffix("em") ? value < 0.1 : value < 1
  }

  var strikesOut: Bool {
    ["text-decoration", "text-decoration-line"].contains { self[$0]?.contains("line-through") ?? false }
  }

  /// `opacity: 0`, a box without width or height that hides what runs over, or a place outside the page.
  var shrinksToNothing: Bool {
    if let opacity = self["opacity"], Double(opacity.filter { $0 != "%" }) == 0 { return true }
    if let overflow = self["overflow"], overflow.hasPrefix("hidden") || overflow.hasPrefix("clip") {
      let sides: [Substring] = ["width", "height", "max-width", "max-height"]
      if sides.contains(where: { self[$0].map(isNothing) ?? false }) { return true }
    }
    if let place = self["position"], place == "absolute" || place == "fixed" {
      if let clip = self["clip"], clip.hasPrefix("rect(0") || clip.hasPrefix("rect(1px") { return true }
      let sides: [Substring] = ["left", "top", "right"]
      if sides.contains(where: { self[$0].map(Self.isFarAway) ?? false }) { return true }
    }
    return self["text-indent"].map(Self.isFarAway) ?? false
  }

  /// A thousand pixels or more before the edge.
  private static func isFarAway(_ length: Substring) -> Bool {
    guard length.first == "-" else { return false }
    return (Double(length.dropFirst().prefix { $0.isNumber || $0 == "." }) ?? 0) >= 999
  }
}
