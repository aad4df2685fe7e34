import Civil
import Statute

/// The text of a letter, as `partials/letter` shows it.
struct LetterModel: Sendable {
  /// A piece of text; what is still unknown is marked.
  struct Run: Sendable, Equatable {
    let text: String
    let gap: Bool
  }

  struct Cell: Sendable {
    let runs: [Run]
  }

  struct Row: Sendable {
    let cells: [Cell]
    let blank: Bool
  }

  struct Block: Sendable {
    var heading: String?
    var isText = false
    var runs: [Run] = []
    var isTable = false
    var rows: [Row] = []

    init(_ block: Letter.Block) {
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

  struct Page: Sendable {
    let title: String
    let blocks: [Block]
  }

  /// The body's name in red; nil for a form of the office itself.
  let mark: String?
  let number: String?
  let title: String
  let hasAddressee: Bool
  let addressee: [Run]
  let blocks: [Block]
  let signer: String?
  let date: String?
  let remark: String?
  let pages: [Page]

  init(_ letter: Letter) {
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
  static func runs(_ text: String) -> [Run] {
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
