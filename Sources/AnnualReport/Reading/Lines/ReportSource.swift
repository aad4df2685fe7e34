import Documents

/// One line of a document: a paragraph, a heading, a line of plain text, or a table row that is one cell.
struct SourceLine {
  /// As it stands in the document.
  var text: String
  /// The same, folded for comparison.
  var folded: Scalars
  /// Whether the document marks it as a heading.
  var isHeading: Bool
  /// Whether the line was a row of a table, all of it one cell.
  var isTableRow: Bool

  init(_ text: String, isHeading: Bool = false, isTableRow: Bool = false) {
    self.text = text
    folded = text.foldedScalars
    self.isHeading = isHeading
    self.isTableRow = isTableRow
  }

  /// Whether the line is a head or a label of the statutory tables that takes a whole row of a grid.
  var isTableHead: Bool {
    guard isTableRow, folded.count <= 60 else { return false }
    let key = LabelKey(folded: folded[...])
    return key.letters.starts(with: "第二十条第".unicodeScalars) || key.letters.contains(word: Array("勾稽关系".unicodeScalars))
      || LabelCatalogue.rows.match(key) != nil
  }
}

/// A row of a grid as its distinct cells.
struct GridRow {
  /// A cell as this row sees it.
  struct Segment {
    var text: String
    var column: Int
    /// The cell began in a row above.
    var isInherited: Bool
    /// The cell goes on in the row below.
    var goesOn: Bool

    /// Whether a row with no other text may be a row of the tables: a label with blank cells, or a lone number.
    var mayLeadBlanks: Bool {
      NumberText(text) != .unreadable || LabelCatalogue.rows.match(LabelKey(text))?.meaning.isLeaf == true
    }
  }

  var segments: [Segment]
  var heads: GridHeads
}

/// A document as the reading wants it: lines and table rows in order.
enum SourcePiece {
  case line(SourceLine)
  case row(GridRow)

  /// The pieces of a document. A grid row that is a single cell becomes the lines of that cell, so that tables used for
  /// layout and tables that lost their cells are read as text.
  static func pieces(of document: Document) -> [SourcePiece] {
    var pieces: [SourcePiece] = []
    for block in document.blocks {
      switch block {
      case .heading(_, let text): pieces += lines(of: text, isHeading: true)
      case .paragraph(let text): pieces += lines(of: text)
      case .table(let grid): pieces += rows(of: grid)
      }
    }
    return pieces
  }

  private static func lines(of text: String, isHeading: Bool = false, isTableRow: Bool = false) -> [SourcePiece] {
    text.split(whereSeparator: \.isNewline).map {
      .line(SourceLine(String($0), isHeading: isHeading, isTableRow: isTableRow))
    }
  }

  private static func rows(of grid: Grid) -> [SourcePiece] {
    let heads = GridHeads.rows(of: grid)
    var pieces: [SourcePiece] = []
    for (index, cells) in grid.rows.enumerated() {
      var segments: [GridRow.Segment] = []
      for (column, cell) in cells.enumerated() where !cell.isPadding {
        let begins = column == 0 || cells[column - 1].isPadding || !cell.isSameCell(as: cells[column - 1])
        guard begins else { continue }
        let below = index + 1 < grid.rows.count ? grid.rows[index + 1][column] : nil
        segments.append(
          .init(
            text: cell.text, column: column, isInherited: cell.originRow < index,
            goesOn: below.map(cell.isSameCell) ?? false))
      }
      let filled = segments.filter { !$0.text.isEmpty }
      if filled.count == 1, let only = filled.first, segments.count == 1 || !only.mayLeadBlanks {
        if !only.isInherited { pieces += lines(of: only.text, isTableRow: true) }
      } else if !filled.isEmpty {
        pieces.append(.row(GridRow(segments: segments, heads: heads[index])))
      }
    }
    return pieces
  }
}

extension Grid.Cell {
  fileprivate func isSameCell(as other: Grid.Cell) -> Bool {
    originRow == other.originRow && originColumn == other.originColumn
  }
}
