extension HTMLTable {
  /// Lays the cells out as a browser does: each in the first free column of its row. Row spans end with their row group; columns at the
  /// right that only an oversized column span reaches are cut off.
  ///
  /// - Parameter available: how many positions may still be filled; a larger grid throws `gridTooLarge` before it is built.
  func grid(available: Int, limit: Int) throws(DocumentError) -> Grid {
    var layout = HTMLTableLayout(rowCount: groups.reduce(0) { $0 + $1.rows.count }, available: available, limit: limit)
    var row = 0
    for group in groupsInOrder {
      let end = row + group.rows.count
      for cells in group.rows {
        for cell in cells {
          let rows = cell.rowSpan == 0 ? end - row : min(cell.rowSpan, end - row)
          try layout.place(cell, row: row, rowSpan: rows)
        }
        layout.nextRow()
        row += 1
      }
      layout.endGroup()
    }
    return layout.grid()
  }
}

/// The layout of one table: the cells placed so far, and for each column how many rows, this one included, are still taken by a cell above.
private struct HTMLTableLayout {
  private struct Placed {
    var cell: HTMLTable.Cell
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
  }

  private let rowCount: Int
  private let available: Int
  private let limit: Int
  private var placed: [Placed] = []
  private var taken: [Int] = []
  private var column = 0

  init(rowCount: Int, available: Int, limit: Int) {
    self.rowCount = rowCount
    self.available = available
    self.limit = limit
  }

  mutating func place(_ cell: HTMLTable.Cell, row: Int, rowSpan: Int) throws(DocumentError) {
    while column < taken.count, taken[column] > 0 { column += 1 }
    let (end, overflow) = column.addingReportingOverflow(cell.columnSpan)
    try reserve(width: overflow ? .max : end)
    if end > taken.count { taken.append(contentsOf: repeatElement(0, count: end - taken.count)) }
    placed.append(Placed(cell: cell, row: row, column: column, rowSpan: rowSpan, columnSpan: cell.columnSpan))
    for index in column..<end where taken[index] == 0 { taken[index] = rowSpan }
    column = end
  }

  private func reserve(width: Int) throws(DocumentError) {
    let (cells, overflow) = width.multipliedReportingOverflow(by: rowCount)
    if overflow || cells > available {
      let used = limit - available
      throw .gridTooLarge(cells: overflow || cells > .max - used ? .max : cells + used, limit: limit)
    }
  }

  mutating func nextRow() {
    for index in taken.indices where taken[index] > 0 { taken[index] -= 1 }
    column = 0
  }

  mutating func endGroup() {
    for index in taken.indices { taken[index] = 0 }
  }

  /// Fills every position. Where spans overlap the earlier cell keeps the position.
  func grid() -> Grid {
    var rows = [[Grid.Cell?]](repeating: [Grid.Cell?](repeating: nil, count: taken.count), count: rowCount)
    for item in placed {
      let cell = Grid.Cell(
        item.cell.text, isHeader: item.cell.isHeader, originRow: item.row, originColumn: item.column)
      for row in item.row..<(item.row + item.rowSpan) {
        for column in item.column..<(item.column + item.columnSpan) where rows[row][column] == nil {
          rows[row][column] = cell
        }
      }
    }
    let width = clippedWidth(of: rows)
    return Grid(
      rows: rows.enumerated().map { row, cells in
        cells.prefix(width).enumerated().map { column, cell in
          cell ?? Grid.Cell("", originRow: row, originColumn: column, isPadding: true)
        }
      })
  }

  /// The width without the columns at the right in which no cell starts and some row has nothing.
  private func clippedWidth(of rows: [[Grid.Cell?]]) -> Int {
    let starts = placed.map(\.column).max() ?? 0
    var width = taken.count
    while width > starts + 1, rows.contains(where: { $0[width - 1] == nil }) { width -= 1 }
    return width
  }
}
