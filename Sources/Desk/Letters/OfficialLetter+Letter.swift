import Civil
package import Documents
package import Statute

extension OfficialLetter {
  /// A composed letter as parts of an official letter; an internal form has neither mark nor signature.
  package init(_ letter: Letter) {
    let isForm = letter.kind.isInternalForm
    self.init(
      mark: isForm ? nil : letter.issuer, documentNumber: letter.documentNumber, title: letter.title,
      salutation: letter.salutation, blocks: letter.body.map(Self.block), attachments: letter.attachments,
      signature: isForm ? "" : letter.signature, date: letter.date?.chinese, annotation: letter.annotation,
      enclosures: letter.pages.map { Enclosure(title: $0.title, blocks: $0.blocks.map(Self.block)) })
  }

  private static func block(_ block: Letter.Block) -> Block {
    switch block {
    case .paragraph(let text, _): .paragraph(text)
    case .heading(let text): .heading(text)
    case .table(let rows): .table(rows)
    }
  }
}

extension CaseLetter {
  /// The letter by its parts. One that still lacks something says so above its text, so that nobody sends it by mistake; a
  /// form that stays in the office is filled in by hand.
  package var official: OfficialLetter? {
    guard let letter else { return nil }
    var official = OfficialLetter(letter)
    if isDraft { official.blocks.insert(.paragraph("【草稿，还有没写完的内容，不得印发。】"), at: 0) }
    return official
  }

  /// Whether it must not go out yet.
  package var isDraft: Bool { !isComplete && !kind.isInternalForm }
}
