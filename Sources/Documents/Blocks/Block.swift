/// A piece of a document in reading order. A file of any format becomes a list of these; nothing here knows the law.
public enum Block: Sendable, Equatable {
  /// A heading with its level, 1 the highest. Only formats that mark headings produce it; plain text never does.
  case heading(level: Int, text: String)
  /// A paragraph, or in plain text one line (tabs kept, line ends dropped; empty lines produce no block).
  case paragraph(String)
  /// A table made rectangular.
  case table(Grid)
}

/// A rectangular table in which every position is filled: a cell that spans several positions stands in all of them,
/// and each position remembers the one it started at.
public struct Grid: Sendable, Equatable {
  /// One position of the grid.
  public struct Cell: Sendable, Equatable {
    /// The text of the cell: white space folded, line breaks inside the cell kept as "\n".
    public var text: String
    /// Whether the source marked it as a header (`th`).
    public var isHeader: Bool
    /// The row, from 0, of the position this cell starts at.
    public var originRow: Int
    /// The column, from 0, of the position this cell starts at.
    public var originColumn: Int
    /// Whether the source has no cell here: the row was shorter than the table is wide.
    public var isPadding: Bool

    /// Makes a cell that starts at the given position.
    public init(
      _ text: String, isHeader: Bool = false, originRow: Int, originColumn: Int, isPadding: Bool = false
    ) {
      self.text = text
      self.isHeader = isHeader
      self.originRow = originRow
      self.originColumn = originColumn
      self.isPadding = isPadding
    }
  }

  /// Rows of cells, every row of the same length.
  public private(set) var rows: [[Cell]]

  /// The number of columns; 0 for an empty grid.
  public var columnCount: Int { rows.first?.count ?? 0 }

  /// Makes a grid; shorter rows are padded with empty cells so that the grid is rectangular.
  public init(rows: [[Cell]]) {
    let width = rows.map(\.count).max() ?? 0
    self.rows = rows.enumerated().map { index, row in
      row + (row.count..<width).map { Cell("", originRow: index, originColumn: $0, isPadding: true) }
    }
  }

  /// Whether the position is the first of its cell (true for every cell that spans nothing).
  public func isOrigin(row: Int, column: Int) -> Bool {
    rows[row][column].originRow == row && rows[row][column].originColumn == column
  }
}

/// The format a document was read from; the raw value is the `format` of the JSON contract.
public enum SourceFormat: String, Sendable, Codable, CaseIterable {
  case text, html, docx, doc, xlsx, pdf, ofd, image
}

/// A document read from a file: its blocks in reading order.
public struct Document: Sendable, Equatable {
  /// The format it was read from.
  public var format: SourceFormat
  /// What the file itself says it is called (HTML `title`, document properties); often noise.
  public var title: String?
  /// The content.
  public var blocks: [Block]

  /// Makes a document.
  public init(format: SourceFormat, title: String? = nil, blocks: [Block]) {
    self.format = format
    self.title = title
    self.blocks = blocks
  }
}
