extension LetterPage {
  /// The letter as an HTML page with a style sheet for paper, complete in itself: nothing is loaded from elsewhere.
  public var html: String {
    var sheet = LetterStyleSheet(page: self)
    var body = ""
    if let mark {
      body += "<div class=\"mark\"><p>\(Self.text(mark.text))</p></div>\n<div class=\"foot\"></div>\n"
    }
    for block in blocks {
      switch block {
      case .paragraph(let text, let style):
        body += "<p class=\"\(sheet.name(of: style))\">\(text.isEmpty ? "&#160;" : Self.text(text))</p>\n"
      case .table(let table): body += Self.html(table, sheet: &sheet)
      case .pageBreak: body += "<div class=\"break\"></div>\n"
      }
    }
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <title>\(Self.text(title))</title>
      <style>
      \(sheet.css)
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
  }

  private static func html(_ table: PageTable, sheet: inout LetterStyleSheet) -> String {
    var html = "<table class=\"\(sheet.name(of: table))\">\n<colgroup>"
    for index in table.columns.indices { html += "<col class=\"c\(index + 1)\">" }
    html += "</colgroup>\n"
    for row in table.rows {
      html += PageTable.isBlank(row) ? "<tr class=\"blank\">" : "<tr>"
      for (index, cell) in row.enumerated() {
        html += index == 0 && row.count == 2 ? "<th scope=\"row\">\(text(cell))</th>" : "<td>\(text(cell))</td>"
      }
      html += "</tr>\n"
    }
    return html + "</table>\n"
  }

  private static func text(_ text: String) -> String {
    XMLText.escape(text).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "<br>")
  }
}
