/// The style sheet of one letter: fixed rules for the page, one class for each style in use.
struct LetterStyleSheet {
  private let page: LetterPage
  private var styles: [PageStyle] = []
  private var tables: [PageTable] = []

  init(page: LetterPage) { self.page = page }

  mutating func name(of style: PageStyle) -> String {
    if let index = styles.firstIndex(of: style) { return "s\(index + 1)" }
    styles.append(style)
    return "s\(styles.count)"
  }

  mutating func name(of table: PageTable) -> String {
    tables.append(table)
    return "t\(tables.count)"
  }

  var css: String {
    var rules = [pageRules, textRules]
    if let mark = page.mark { rules.append(markRules(mark)) }
    for (index, style) in styles.enumerated() { rules.append(rule("s\(index + 1)", style)) }
    for (index, table) in tables.enumerated() { rules.append(tableRules("t\(index + 1)", table)) }
    return rules.joined(separator: "\n")
  }

  /// Where the text of the first page begins: below the double line, at the distance of 7/8 of a character to the number.
  private var firstTop: Double {
    guard let mark = page.mark else { return page.margins.top }
    return max(page.margins.top, mark.top + millimetres(mark.size) + mark.gap + 1 + 2.7)
  }

  private func millimetres(_ points: Double) -> Double { points / LetterPage.pointsPerMillimetre }
  private func mm(_ value: Double) -> String { XMLText.number(value) + "mm" }
  private func pt(_ value: Double) -> String { XMLText.number(value) + "pt" }
  private func em(_ value: Double) -> String { XMLText.number(value) + "em" }

  private func families(_ font: PageFont) -> String {
    (font.families.map { "\"\($0)\"" } + [font.generic]).joined(separator: ", ")
  }

  private var pageRules: String {
    let margins = page.margins
    var rules = """
      @page { size: \(mm(LetterPage.width)) \(mm(LetterPage.height)); margin: \(mm(margins.top)) \(mm(margins.right)) \(mm(margins.bottom)) \(mm(margins.left)); }
      """
    if page.numbersPages {
      let number = """
        content: "— " counter(page) " —"; font: 14pt \(families(.song)); vertical-align: top; padding-top: 7mm;
        """
      rules += """

        @page :right { @bottom-right { \(number) padding-right: 14pt; } }
        @page :left { @bottom-left { \(number) padding-left: 14pt; } }
        """
    }
    return rules + """

      @page :first { margin-top: \(mm(firstTop)); @bottom-right { content: none; } @bottom-left { content: none; } }
      """
  }

  private var textRules: String {
    """
    html, body { margin: 0; padding: 0; }
    body { font: 16pt/\(pt(page.linePitch)) \(families(.fangsong)); letter-spacing: \(pt(page.tracking)); color: #000; line-break: strict; overflow-wrap: anywhere; }
    p { margin: 0; orphans: 2; widows: 2; }
    table { width: 100%; border-collapse: collapse; table-layout: fixed; }
    tr { break-inside: avoid; }
    td, th { border: 0.75pt solid #000; padding: 1.5mm 2.5mm; vertical-align: middle; font-weight: normal; text-align: left; line-height: 1.5; letter-spacing: 0; }
    th { text-align: center; }
    .break { break-before: page; }
    @media screen {
      html { background: #e8e8e8; }
      body { position: relative; z-index: 0; box-sizing: border-box; width: 210mm; min-height: 297mm; margin: 8mm auto; padding: \(mm(firstTop)) \(mm(page.margins.right)) \(mm(page.margins.bottom)) \(mm(page.margins.left)); background: #fff; }
    }
    """
  }

  private func markRules(_ mark: LetterPage.Mark) -> String {
    let left = (LetterPage.width - mark.lineLength) / 2 - page.margins.left
    let foot = LetterPage.height - mark.bottom - 1 - firstTop
    return """
      .mark { position: absolute; z-index: -1; top: \(mm(mark.top - firstTop)); left: \(mm(left)); width: \(mm(mark.lineLength)); padding-bottom: \(mm(mark.gap)); border-bottom: 0.4mm solid #f00; }
      .mark::after { content: ""; position: absolute; left: 0; bottom: -1mm; width: 100%; border-bottom: 0.2mm solid #f00; }
      .mark p { font: 600 \(pt(mark.size))/1 \(families(.titleSong)); letter-spacing: 0; color: #f00; text-align: center; white-space: nowrap; }
      .foot { position: absolute; z-index: -1; top: \(mm(foot)); left: \(mm(left)); width: \(mm(mark.lineLength)); height: 0.6mm; border-top: 0.2mm solid #f00; border-bottom: 0.4mm solid #f00; }
      @media screen {
        .mark { top: \(mm(mark.top)); left: \(mm(left + page.margins.left)); }
        .foot { top: auto; bottom: \(mm(mark.bottom)); left: \(mm(left + page.margins.left)); }
      }
      """
  }

  private func rule(_ name: String, _ style: PageStyle) -> String {
    let alignment =
      switch style.alignment {
      case .start: "left"
      case .center: "center"
      case .end: "right"
      case .justified: "justify"
      }
    var css = ".\(name) { font-family: \(families(style.font)); font-size: \(pt(style.size)); text-align: \(alignment);"
    css += " text-indent: \(em(style.firstLineIndent));"
    css += " margin: \(pt(style.linesBefore * page.linePitch)) \(em(style.endIndent)) 0 \(em(style.startIndent));"
    if style.font == .titleSong { css += " font-weight: 600; letter-spacing: 0;" }
    if style.color == .red { css += " color: #f00;" }
    if style.keepsWithNext { css += " break-after: avoid;" }
    return css + " }"
  }

  private func tableRules(_ name: String, _ table: PageTable) -> String {
    var css = ".\(name) { font-size: \(pt(table.size)); margin: \(pt(table.linesBefore * page.linePitch)) 0; }"
    css += "\n.\(name) tr { height: \(mm(table.rowHeight)); }"
    css += "\n.\(name) tr.blank { height: \(mm(table.blankRowHeight)); }"
    for (index, share) in table.columns.enumerated() {
      css += "\n.\(name) .c\(index + 1) { width: \(XMLText.number(share * 100))%; }"
    }
    return css
  }
}
