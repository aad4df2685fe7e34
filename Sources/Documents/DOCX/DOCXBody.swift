/// The main part of a DOCX.
struct DOCXBody {
  let page: LetterPage

  var document: String {
    var body = ""
    var breaksBefore = false
    for block in page.blocks {
      switch block {
      case .pageBreak: breaksBefore = true
      case .paragraph(let text, let style):
        body += paragraph(text, style, breaksBefore: breaksBefore)
        breaksBefore = false
      case .table(let table):
        if breaksBefore { body += paragraph("", PageStyle(), breaksBefore: true) }
        body += self.table(table)
        breaksBefore = false
      }
    }
    if case .table? = page.blocks.last { body += Self.smallParagraph }
    return """
      \(DOCXPackage.declaration)
      <w:document \(DOCXPackage.namespaces)><w:body>\(body)\(section)</w:body></w:document>
      """
  }

  /// A table may not end the body; the paragraph behind it takes next to no room.
  private static let smallParagraph =
    "<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>"

  private func paragraph(_ text: String, _ style: PageStyle, breaksBefore: Bool) -> String {
    var properties = ""
    if style.keepsWithNext { properties += "<w:keepNext/>" }
    if breaksBefore { properties += "<w:pageBreakBefore/>" }
    let before = DOCXUnit.twips(points: style.linesBefore * page.linePitch)
    let line = DOCXUnit.twips(points: page.linePitch)
    properties += "<w:spacing w:before=\"\(before)\" w:after=\"0\" w:line=\"\(line)\" w:lineRule=\"exact\"/>"
    properties += indents(style)
    properties += "<w:jc w:val=\"\(Self.alignment(style.alignment))\"/>"
    return "<w:p><w:pPr>\(properties)</w:pPr>\(run(text, font: style.font, size: style.size, style.color))</w:p>"
  }

  private func indents(_ style: PageStyle) -> String {
    var attributes = ""
    func add(_ name: String, _ count: Double) {
      guard count != 0 else { return }
      let width = (style.size + tracking(style.font)) * count
      attributes += " w:\(name)Chars=\"\(DOCXUnit.hundredths(count))\" w:\(name)=\"\(DOCXUnit.twips(points: width))\""
    }
    add("left", style.startIndent)
    add("right", style.endIndent)
    if style.firstLineIndent < 0 {
      add("hanging", -style.firstLineIndent)
    } else {
      add("firstLine", style.firstLineIndent)
    }
    return attributes.isEmpty ? "" : "<w:ind\(attributes)/>"
  }

  private func tracking(_ font: PageFont) -> Double { font == .titleSong ? 0 : page.tracking }

  private func run(_ text: String, font: PageFont, size: Double, _ color: PageStyle.Color = .black) -> String {
    if text.isEmpty { return "" }
    var properties = DOCXPackage.fonts(font)
    if color == .red { properties += "<w:color w:val=\"FF0000\"/>" }
    let spacing = DOCXUnit.twips(points: tracking(font))
    if spacing != 0 { properties += "<w:spacing w:val=\"\(spacing)\"/>" }
    let half = Int((size * 2).rounded())
    properties += "<w:sz w:val=\"\(half)\"/><w:szCs w:val=\"\(half)\"/>"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let content = lines.map { "<w:t xml:space=\"preserve\">\(XMLText.escape(String($0)))</w:t>" }
    return "<w:r><w:rPr>\(properties)</w:rPr>\(content.joined(separator: "<w:br/>"))</w:r>"
  }

  private static func alignment(_ alignment: PageStyle.Alignment) -> String {
    switch alignment {
    case .start: "left"
    case .center: "center"
    case .end: "right"
    case .justified: "both"
    }
  }

  private func table(_ table: PageTable) -> String {
    let width = DOCXUnit.twips(millimetres: page.textWidth)
    let widths = table.columns.map { Int((Double(width) * $0).rounded(.down)) }
    let before = DOCXUnit.twips(points: table.linesBefore * page.linePitch)
    var xml =
      before > 0
      ? "<w:p><w:pPr><w:keepNext/><w:spacing w:line=\"\(before)\" w:lineRule=\"exact\"/></w:pPr></w:p>" : ""
    let rule = { (side: String) in "<w:\(side) w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/>" }
    xml += "<w:tbl><w:tblPr><w:tblW w:w=\"\(width)\" w:type=\"dxa\"/><w:tblBorders>"
    xml += ["top", "left", "bottom", "right", "insideH", "insideV"].map(rule).joined()
    xml += "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    xml += widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
    for row in table.rows { xml += self.row(row, table, widths) }
    return xml + "</w:tbl>"
  }

  private func row(_ cells: [String], _ table: PageTable, _ widths: [Int]) -> String {
    let height = DOCXUnit.twips(millimetres: PageTable.isBlank(cells) ? table.blankRowHeight : table.rowHeight)
    var xml = "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"\(height)\" w:hRule=\"atLeast\"/></w:trPr>"
    for (index, text) in cells.enumerated() {
      let centred = index == 0 && cells.count == 2
      let width = widths.indices.contains(index) ? widths[index] : 0
      xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
      xml += "<w:p><w:pPr><w:spacing w:before=\"60\" w:after=\"60\" w:line=\"300\" w:lineRule=\"auto\"/>"
      xml += "<w:jc w:val=\"\(centred ? "center" : "left")\"/></w:pPr>"
      xml += run(text, font: .fangsong, size: table.size) + "</w:p></w:tc>"
    }
    return xml + "</w:tr>"
  }

  private var section: String {
    let margins = page.margins
    func edge(_ name: String, _ value: Double) -> String { " w:\(name)=\"\(DOCXUnit.twips(millimetres: value))\"" }
    var xml = "<w:sectPr>"
    for (kind, id) in [("first", "rHeaderFirst"), ("default", "rHeader"), ("even", "rHeader")] {
      xml += "<w:headerReference w:type=\"\(kind)\" r:id=\"\(id)\"/>"
    }
    for (kind, id) in [("first", "rFooterFirst"), ("default", "rFooterOdd"), ("even", "rFooterEven")] {
      xml += "<w:footerReference w:type=\"\(kind)\" r:id=\"\(id)\"/>"
    }
    xml += "<w:pgSz\(edge("w", LetterPage.width))\(edge("h", LetterPage.height))/>"
    xml += "<w:pgMar\(edge("top", margins.top))\(edge("right", margins.right))\(edge("bottom", margins.bottom))"
    xml += "\(edge("left", margins.left))\(edge("header", page.mark?.top ?? 15))"
    xml += "\(edge("footer", page.mark?.bottom ?? 20)) w:gutter=\"0\"/>"
    return xml + "<w:titlePg/></w:sectPr>"
  }
}
