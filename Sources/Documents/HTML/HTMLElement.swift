/// What an element means for reading; everything not listed is inline.
enum HTMLElement: Equatable {
  case inline
  case block
  case lineBreak
  /// Words that the author took back.
  case struck
  /// A mark above or below the line: it belongs to the word before it, but is no part of a number.
  case raised
  case heading(Int)
  case preformatted
  case title
  case table
  case rowGroup(HTMLTable.GroupKind)
  case row
  case cell(isHeader: Bool)
  /// Never shown to a reader, with everything in it.
  case dropped
  /// The root elements, which do not count as depth.
  case root

  /// Whether it stands within a line, so that the words before and after it are on the same one.
  var isWithinLine: Bool { self == .inline || self == .struck || self == .raised }

  init(name: String) { self = Self.named[name] ?? .inline }

  private static let named: [String: HTMLElement] = {
    var table: [String: HTMLElement] = [
      "br": .lineBreak, "pre": .preformatted, "listing": .preformatted, "title": .title, "table": .table, "tr": .row,
      "thead": .rowGroup(.head), "tbody": .rowGroup(.body), "tfoot": .rowGroup(.foot),
      "td": .cell(isHeader: false), "th": .cell(isHeader: true), "html": .root, "head": .root, "body": .root,
    ]
    for level in 1...6 { table["h\(level)"] = .heading(level) }
    for name in ["s", "strike", "del"] { table[name] = .struck }
    for name in ["sup", "sub"] { table[name] = .raised }
    for name in blocks { table[name] = .block }
    for name in unseen { table[name] = .dropped }
    return table
  }()

  private static let blocks = [
    "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl",
    "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "legend", "li", "main", "menu",
    "nav",
    "ol", "optgroup", "option", "p", "search", "section", "select", "summary", "ul",
  ]

  private static let unseen = [
    "audio", "canvas", "datalist", "iframe", "noembed", "noframes", "noscript", "object", "rp", "rt", "script", "style",
    "template",
    "video",
  ]
}
