/// What the attributes of an element say about whether a reader sees it.
struct HTMLVisibility: Equatable {
  /// `hidden` or `display: none`: the element takes no place and nothing in it can be seen.
  var isRemoved = false
  /// `visibility`, when the element sets it: the element keeps its place, and elements in it may be visible again.
  var isVisible: Bool?

  /// Reads a `style` attribute; a later declaration outdoes an earlier one.
  mutating func read(style: String) {
    var display: String?
    var visibility: String?
    for declaration in style.lowercased().split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1).map { part in
        String(part.filter { !$0.isWhitespace })
      }
      guard parts.count == 2 else { continue }
      let value = parts[1].hasSuffix("!important") ? String(parts[1].dropLast("!important".count)) : parts[1]
      switch parts[0] {
      case "display": display = value
      case "visibility": visibility = value
      default: break
      }
    }
    if display == "none" { isRemoved = true }
    switch visibility {
    case "hidden", "collapse": isVisible = false
    case "visible": isVisible = true
    default: break
    }
  }
}
