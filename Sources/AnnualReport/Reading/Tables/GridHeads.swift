import Documents

/// What the heads of a grid say about its columns.
struct GridHeads {
  /// The applicants in the order of their columns: that of the form unless all seven heads stand in another.
  var applicants: [RequestColumn] = RequestColumn.allCases
  /// For each column of the grid the cell of the disputes table that its heads name completely.
  var disputes: [Int: CellAddress] = [:]
  /// Whether any head of the disputes table stands in the grid.
  var hasDisputeHeads = false

  init(_ grid: Grid) {
    var applicantColumns: [RequestColumn: Int] = [:]
    var paths: [Int: DisputePath] = [:]
    var outcomes: [Int: DisputeOutcome] = [:]
    var doubled = false
    for (index, row) in grid.rows.enumerated() {
      for (column, cell) in row.enumerated() where cell.originRow == index && Self.mayBeHead(cell.text) {
        let key = LabelKey(cell.text)
        if cell.originColumn == column, let head = LabelCatalogue.applicants.match(key)?.meaning {
          if let known = applicantColumns[head], known != column { doubled = true }
          applicantColumns[head] = column
        }
        switch LabelCatalogue.disputes.match(key)?.meaning {
        case .path(let path): paths[column] = path
        case .outcome(let outcome): outcomes[column] = outcome
        case .litigation: paths[column] = nil
        case nil: break
        }
      }
    }
    if !doubled, applicantColumns.count == RequestColumn.allCases.count {
      let order = applicantColumns.sorted { $0.value < $1.value }
      if Set(order.map(\.value)).count == order.count { applicants = order.map(\.key) }
    }
    hasDisputeHeads = Set(outcomes.values).count >= 3
    for (column, outcome) in outcomes {
      if let path = paths[column] { disputes[column] = .disputes(path, outcome) }
    }
  }

  private static func mayBeHead(_ text: String) -> Bool {
    text.utf8.count <= 48 && text.unicodeScalars.contains { $0.isHan }
  }
}
