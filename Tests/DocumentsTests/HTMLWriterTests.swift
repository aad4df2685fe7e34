import Documents
import Testing
import TestSupport

@Suite struct HTMLWriterTests {
  @Test func `escaping works by Unicode scalar`() {
    #expect(
      HTMLEscaping.escape("<\u{301}\"\u{FE0F}'\u{200D}&>").unicodeScalars.elementsEqual(
        "&lt;\u{301}&quot;\u{FE0F}&#39;\u{200D}&amp;&gt;".unicodeScalars))
    #expect(HTMLEscaping.escape("a\0b\u{1B}\tc\n") == "a\u{FFFD}b\u{FFFD}\tc\n")
  }

  @Test(arguments: 0..<500)
  func `written blocks are read back equal`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let blocks = (0..<Int.random(in: 1...6, using: &generator)).map { _ in Self.block(&generator) }
    let page = HTMLWriter.page(title: "<题目> & '一'", blocks: blocks)
    let document = try DocumentReader.read(Array(page.utf8))
    #expect(document == Document(format: .html, title: "<题目> & '一'", blocks: blocks))
  }

  static func block(_ generator: inout SeededGenerator) -> Block {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: .heading(level: Int.random(in: 1...6, using: &generator), text: text(&generator))
    case 1: .paragraph(text(&generator))
    default: .table(grid(&generator))
    }
  }

  static func text(_ generator: inout SeededGenerator) -> String {
    let words = [
      "公开", "<td>", "&nbsp;", "\"", "'x'", "１２", "a b", "-1,295", "</table>", "\u{301}e", "行一\n行二", "—", "𠮷",
    ]
    return (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      words[Int.random(in: 0..<words.count, using: &generator)]
    }
    .joined(separator: " ")
  }

  /// A random grid with random rectangles as spanning cells.
  static func grid(_ generator: inout SeededGenerator) -> Grid {
    let (height, width) = (Int.random(in: 1...7, using: &generator), Int.random(in: 1...7, using: &generator))
    var rows = [[Grid.Cell?]](repeating: [Grid.Cell?](repeating: nil, count: width), count: height)
    for row in 0..<height {
      for column in 0..<width where rows[row][column] == nil {
        let free = (column..<width).prefix { rows[row][$0] == nil }.count
        let columns = Bool.random(using: &generator) ? 1 : Int.random(in: 1...free, using: &generator)
        let down = Bool.random(using: &generator) ? 1 : Int.random(in: 1...(height - row), using: &generator)
        let cell = Grid.Cell(
          Int.random(in: 0..<5, using: &generator) == 0 ? "" : text(&generator),
          isHeader: Bool.random(using: &generator),
          originRow: row, originColumn: column)
        for y in row..<(row + down) { for x in column..<(column + columns) { rows[y][x] = cell } }
      }
    }
    return Grid(rows: rows.map { $0.compactMap(\.self) })
  }
}
