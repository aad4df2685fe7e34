extension OfficialLetter {
  /// The letter in the letter format (信函格式) of GB/T 9704; without a mark, a form on the same page.
  public var page: LetterPage {
    var blocks: [PageBlock] = []
    if let documentNumber {
      blocks.append(.paragraph(documentNumber, PageStyle(alignment: .end, firstLineIndent: 0)))
    }
    blocks += Self.titleLines(title, linesBefore: mark == nil ? 0 : documentNumber == nil ? 1 : 2)
    if !salutation.isEmpty {
      blocks.append(.paragraph(salutation, PageStyle(alignment: .start, firstLineIndent: 0, linesBefore: 1)))
    } else if mark == nil {
      blocks.append(.paragraph("", PageStyle()))
    }
    blocks += laidOut
    blocks += attachmentLines + signatureLines
    if let annotation, !annotation.isEmpty {
      blocks.append(.paragraph("（\(annotation)）", PageStyle(alignment: .start)))
    }
    for enclosure in enclosures {
      blocks.append(.pageBreak)
      blocks += Self.titleLines(enclosure.title, linesBefore: 0)
      for (index, block) in enclosure.blocks.enumerated() {
        if index == 0, case .paragraph(let text) = block, text.hasSuffix("：") {
          blocks.append(.paragraph(text, PageStyle(alignment: .start, firstLineIndent: 0, linesBefore: 1)))
        } else {
          blocks.append(Self.laidOut(block))
        }
      }
    }
    return LetterPage(title: title, mark: mark.map { LetterPage.Mark($0) }, blocks: blocks)
  }

  /// The text; its last paragraph stays with the signature, so that the seal never stands on a page without text.
  private var laidOut: [PageBlock] {
    var result = blocks.map(Self.laidOut)
    if !signature.isEmpty, case .paragraph(let text, var style)? = result.last {
      style.keepsWithNext = true
      result[result.count - 1] = .paragraph(text, style)
    }
    return result
  }

  private static func laidOut(_ block: Block) -> PageBlock {
    switch block {
    case .paragraph(let text): .paragraph(text, PageStyle())
    case .heading(let text): .paragraph(text, PageStyle(font: .hei, alignment: .start, keepsWithNext: true))
    case .table(let rows):
      .table(PageTable(rows: rows, columns: rows.allSatisfy { $0.count == 2 } ? [1, 3.4] : []))
    }
  }

  private var attachmentLines: [PageBlock] {
    attachments.enumerated().map { index, name in
      let number = attachments.count > 1 ? "\(index + 1). " : ""
      let lead = index == 0 ? "附件：" : ""
      let style = PageStyle(
        alignment: .start, firstLineIndent: index == 0 ? -3 : 0, startIndent: 5, linesBefore: index == 0 ? 1 : 0,
        keepsWithNext: true)
      return .paragraph(lead + number + name, style)
    }
  }

  /// Name and date as for a sealed letter: the date four characters from the right, the name centred above it.
  private var signatureLines: [PageBlock] {
    guard !signature.isEmpty else { return [] }
    let date = date ?? ""
    let overhang = (Self.width(of: date) - Self.width(of: signature)) / 2
    let name = PageStyle(
      alignment: .end, firstLineIndent: 0, endIndent: max(0, 4 + overhang), linesBefore: 2, keepsWithNext: !date.isEmpty
    )
    let day = PageStyle(alignment: .end, firstLineIndent: 0, endIndent: max(4, -overhang))
    return [.paragraph(signature, name)] + (date.isEmpty ? [] : [.paragraph(date, day)])
  }

  /// The width in characters: ASCII counts half.
  private static func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 0.5 : 1) }
  }

  /// The title in 二号小标宋, broken into lines of about the same length where it is longer than one.
  private static func titleLines(_ title: String, linesBefore: Double) -> [PageBlock] {
    let longest = 19
    let characters = Array(title)
    let count = max(1, (characters.count + longest - 1) / longest)
    let share = max(1, (characters.count + count - 1) / count)
    return stride(from: 0, to: max(characters.count, 1), by: share).map { start in
      let line = String(characters[start..<min(start + share, characters.count)])
      let style = PageStyle(
        font: .titleSong, size: 22, alignment: .center, firstLineIndent: 0, linesBefore: start == 0 ? linesBefore : 0,
        keepsWithNext: true)
      return .paragraph(line, style)
    }
  }
}
