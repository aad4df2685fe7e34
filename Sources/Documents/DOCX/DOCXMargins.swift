/// What stands in the margins: the mark and the red lines on the first page, page numbers on the others.
struct DOCXMargins {
  let page: LetterPage

  static let emptyHeader = header("<w:p/>")

  var firstHeader: String {
    guard let mark = page.mark else { return Self.emptyHeader }
    let size = Int((mark.size * 2).rounded())
    let line = DOCXUnit.twips(points: mark.size * 1.05)
    let space = min(31, Int((mark.gap * LetterPage.pointsPerMillimetre).rounded()))
    let text = XMLText.escape(mark.text)
    return Self.header(
      """
      <w:p><w:pPr><w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="18" w:space="\(space)" w:color="FF0000"/></w:pBdr>\
      <w:spacing w:before="0" w:after="160" w:line="\(line)" w:lineRule="exact"/>\(overhang(mark))<w:jc w:val="center"/></w:pPr>\
      <w:r><w:rPr>\(DOCXPackage.fonts(.titleSong))<w:color w:val="FF0000"/><w:sz w:val="\(size)"/><w:szCs w:val="\(size)"/></w:rPr>\
      <w:t>\(text)</w:t></w:r></w:p>
      """)
  }

  var firstFooter: String {
    guard let mark = page.mark else { return Self.footer("<w:p/>") }
    return Self.footer(
      """
      <w:p><w:pPr><w:pBdr><w:bottom w:val="thinThickSmallGap" w:sz="18" w:space="0" w:color="FF0000"/></w:pBdr>\
      <w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>\(overhang(mark))</w:pPr></w:p>
      """)
  }

  /// 四号宋体 digits between two dashes: on the right of odd pages and on the left of even ones, one character in.
  func footer(odd: Bool) -> String {
    guard page.numbersPages else { return Self.footer("<w:p/>") }
    let properties = "<w:rPr>\(DOCXPackage.fonts(.song))<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr>"
    func run(_ content: String) -> String { "<w:r>\(properties)\(content)</w:r>" }
    let number =
      run("<w:t xml:space=\"preserve\">— </w:t>") + run("<w:fldChar w:fldCharType=\"begin\"/>")
      + run("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>") + run("<w:fldChar w:fldCharType=\"separate\"/>")
      + run("<w:t>2</w:t>") + run("<w:fldChar w:fldCharType=\"end\"/>")
      + run("<w:t xml:space=\"preserve\"> —</w:t>")
    let side = odd ? "right" : "left"
    return Self.footer(
      """
      <w:p><w:pPr><w:spacing w:before="0" w:after="120" w:line="320" w:lineRule="exact"/>\
      <w:ind w:\(side)="280"/><w:jc w:val="\(side)"/></w:pPr>\(number)</w:p>
      """)
  }

  /// The lines are longer than the text is wide.
  private func overhang(_ mark: LetterPage.Mark) -> String {
    let side = (LetterPage.width - mark.lineLength) / 2
    let left = DOCXUnit.twips(millimetres: side - page.margins.left)
    let right = DOCXUnit.twips(millimetres: side - page.margins.right)
    return "<w:ind w:left=\"\(left)\" w:right=\"\(right)\"/>"
  }

  private static func header(_ content: String) -> String {
    "\(DOCXPackage.declaration)\n<w:hdr \(DOCXPackage.namespaces)>\(content)</w:hdr>"
  }

  private static func footer(_ content: String) -> String {
    "\(DOCXPackage.declaration)\n<w:ftr \(DOCXPackage.namespaces)>\(content)</w:ftr>"
  }
}
