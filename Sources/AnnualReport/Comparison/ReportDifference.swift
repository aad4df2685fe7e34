/// The difference of one cell between two reports: of two years of one body, or of two bodies in one year.
public struct CellDifference: Sendable, Hashable {
  /// The cell.
  public var cell: CellAddress
  /// Its value in the first report, as text; `nil` when unknown.
  public var first: String?
  /// Its value in the second report.
  public var second: String?
  /// Second minus first, when both are counts.
  public var change: Int?
}

extension AnnualReport {
  /// The cells that differ from another report, in the order of the form. Cells that only one of the two forms has are
  /// left aside: what the 2019 form counts is not what the 2021 form counts.
  public func differences(to other: AnnualReport) -> [CellDifference] {
    let shared = Set(other.cells)
    return cells.compactMap { cell in
      guard shared.contains(cell) else { return nil }
      let first = text(of: cell)
      let second = other.text(of: cell)
      guard first != second else { return nil }
      var change: Int?
      if let before = self[cell], let after = other[cell] {
        let (difference, overflow) = after.subtractingReportingOverflow(before)
        change = overflow ? nil : difference
      }
      return CellDifference(cell: cell, first: first, second: second, change: change)
    }
  }
}
