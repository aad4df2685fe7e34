extension Grid {
  /// How many rows and columns the cell that starts at the position covers; 1 and 1 where none starts.
  public func span(row: Int, column: Int) -> (rows: Int, columns: Int) {
    guard isOrigin(row: row, column: column) else { return (1, 1) }
    func belongs(_ otherRow: Int, _ otherColumn: Int) -> Bool {
      let cell = self.rows[otherRow][otherColumn]
      return cell.originRow == row && cell.originColumn == column
    }
    let columns = (column..<columnCount).prefix { belongs(row, $0) }.count
    let rows = (row..<self.rows.count).prefix { belongs($0, column) }.count
    return (rows, columns)
  }
}
