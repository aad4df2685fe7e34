/// Writes blocks as HTML. What `HTMLReader` reads from it are the same blocks, provided that their texts are as the reader makes them:
/// not empty outside tables, white space folded, "\n" only between lines; and that spanning cells are rectangles.
public enum HTMLWriter {
  /// A whole page in UTF-8.
  public static func page(title: String, blocks: [Block], language: String = "zh-CN") -> String {
    """
    <!DOCTYPE html>
    <html lang="\(HTMLEscaping.escape(language))">
    <head><meta charset="utf-8"><title>\(HTMLEscaping.escape(title))</title></head>
    <body>
    \(fragment(blocks))</body>
    </html>

    """
  }

  /// The blocks alone, for use inside a page.
  public static func fragment(_ blocks: [Block]) -> String {
    var output = ""
    for block in blocks {
      switch block {
      case .heading(let level, let text):
        let name = "h\(min(max(level, 1), 6))"
        element(name, text, to: &output)
      case .paragraph(let text): element("p", text, to: &output)
      case .table(let grid): table(grid, to: &output)
      }
    }
    return output
  }

  private static func element(_ name: String, _ text: String, attributes: String = "", to output: inout String) {
    output += "<\(name)\(attributes)>"
    output += lines(text)
    output += "</\(name)>\n"
  }

  private static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { HTMLEscaping.escape(String($0)) }
      .joined(separator: "<br>")
  }

  private static func table(_ grid: Grid, to output: inout String) {
    guard grid.columnCount > 0 else { return }
    output += "<table>\n"
    for row in grid.rows.indices {
      output += "<tr>\n"
      for column in grid.rows[row].indices where grid.isOrigin(row: row, column: column) {
        let cell = grid.rows[row][column]
        let span = grid.span(row: row, column: column)
        var attributes = ""
        if span.columns > 1 { attributes += " colspan=\"\(span.columns)\"" }
        if span.rows > 1 { attributes += " rowspan=\"\(span.rows)\"" }
        element(cell.isHeader ? "th" : "td", cell.text, attributes: attributes, to: &output)
      }
      output += "</tr>\n"
    }
    output += "</table>\n"
  }
}
