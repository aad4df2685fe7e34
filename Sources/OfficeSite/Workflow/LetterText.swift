import PageKit
import Statute

/// The text of a letter as one edits it: a paragraph is a line, a heading begins with `## `, a row of a table stands
/// between bars.
enum LetterText {
  static func text(_ blocks: [Letter.Block]) -> String {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text, _): [text]
      case .heading(let text): ["## \(text)"]
      case .table(let rows): rows.map { "| \($0.joined(separator: " | ")) |" }
      }
    }.joined(separator: "\n")
  }

  static func blocks(_ text: String) -> [Letter.Block] {
    var blocks: [Letter.Block] = []
    for line in text.split(whereSeparator: \.isNewline).map(String.init) {
      if line.hasPrefix("## ") {
        blocks.append(.heading(String(line.dropFirst(3))))
      } else if line.hasPrefix("|"), line.hasSuffix("|"), line.count > 1 {
        let cells = line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        let row = cells.map { cell in
          cell.trimmingPrefix(" ").hasSuffix(" ")
            ? String(cell.trimmingPrefix(" ").dropLast()) : String(cell.trimmingPrefix(" "))
        }
        if case .table(let rows)? = blocks.last {
          blocks[blocks.count - 1] = .table(rows + [row])
        } else {
          blocks.append(.table([row]))
        }
      } else if line.contains(where: { !$0.isWhitespace }) {
        blocks.append(.paragraph(line, says: []))
      }
    }
    return blocks
  }
}
