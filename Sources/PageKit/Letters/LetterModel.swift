import Civil
package import Statute

/// The text of a letter, as `partials/letter` shows it.
package struct LetterModel: Sendable {
  /// A piece of text; what is still unknown is marked.
  package struct Run: Sendable, Equatable {
    package let text: String
    package let gap: Bool
  }

  package struct Cell: Sendable {
    package let runs: [Run]
  }

  package struct Row: Sendable {
    package let cells: [Cell]
    package let blank: Bool
  }

  package struct Block: Sendable {
    package var heading: String?
    package var isText = false
    package var runs: [Run] = []
    package var isTable = false
    package var rows: [Row] = []

    package init(_ block: Letter.Block) {
      switch block {
      case .heading(let text): heading = text
      case .paragraph(let text, _):
        isText = true
        runs = LetterModel.runs(text)
      case .table(let rows):
        isTable = true
        self.rows = rows.map { cells in
          Row(cells: cells.map { Cell(runs: LetterModel.runs($0)) }, blank: cells.contains { $0.isEmpty })
        }
      }
    }
  }

  package struct Page: Sendable {
    package let title: String
    package let blocks: [Block]
  }

  /// The body's name in red; nil for a form of the office itself.
  package let mark: String?
  package let number: String?
  package let title: String
  package let hasAddressee: Bool
  package let addressee: [Run]
  package let blocks: [Block]
  package let signer: String?
  package let date: String?
  package let remark: String?
  package let pages: [Page]

  package init(_ letter: Letter) {
    let isForm = letter.kind.isInternalForm
    mark = isForm ? nil : letter.issuer
    number = letter.documentNumber
    title = letter.title
    addressee = Self.runs(letter.salutation)
    hasAddressee = !letter.salutation.isEmpty
    blocks = letter.body.map(Block.init)
    signer = isForm ? nil : letter.signature
    date = isForm ? nil : letter.date?.chinese
    remark = letter.annotation
    pages = letter.pages.map { Page(title: $0.title, blocks: $0.blocks.map(Block.init)) }
  }

  /// A text cut where something is marked as unknown.
  package static func runs(_ text: String) -> [Run] {
    var runs: [Run] = []
    var rest = Substring(text)
    while let match = rest.firstMatch(of: #/【待填：[^】]*】/#) {
      let before = rest[..<match.range.lowerBound]
      if !before.isEmpty { runs.append(Run(text: String(before), gap: false)) }
      runs.append(Run(text: String(match.output), gap: true))
      rest = rest[match.range.upperBound...]
    }
    if !rest.isEmpty { runs.append(Run(text: String(rest), gap: false)) }
    return runs
  }
}
