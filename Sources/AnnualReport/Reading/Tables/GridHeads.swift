import Statute
import Documents

/// What the heads above a row of a grid say about its columns.
struct GridHeads {
  /// Which column of the grid counts which applicants, by the last heads above the row.
  var applicants: [RequestColumn: Int] = [:]
  /// The columns under 小计, 备注, 占比: not of the form.
  var extras: Set<Int> = []
  /// Whether the applicants may be taken from the heads where they stand in another order than the form's: nothing but
  /// another order explains it, and the rows add up in it.
  var isOrderCertain = false
  /// For each column of the grid what the heads of the disputes table over it say.
  var paths: [Int: DisputePath] = [:]
  var outcomes: [Int: DisputeOutcome] = [:]

  /// All seven applicants in the order of their columns; `nil` when one has no head of its own.
  var order: [RequestColumn]? {
    guard applicants.count == RequestColumn.allCases.count, Set(applicants.values).count == applicants.count else {
      return nil
    }
    return applicants.sorted { $0.value < $1.value }.map(\.key)
  }

  /// The heads that hold for each row of a grid.
  static func rows(of grid: Grid) -> [GridHeads] {
    var disputes = GridHeads()
    disputes.readDisputes(grid)
    var current = disputes
    var found: [GridHeads] = []
    var isBlock = false
    for (index, row) in grid.rows.enumerated() {
      let heads = Self.applicantHeads(row, index: index, grid: grid)
      if heads.applicants.count >= 2 || (isBlock && !heads.applicants.isEmpty && !Self.hasNumbers(row)) {
        if !isBlock {
          current.applicants = [:]
          current.extras = []
        }
        current.applicants.merge(heads.applicants) { first, _ in first }
        current.extras.formUnion(heads.extras)
        isBlock = true
      } else if isBlock {
        isBlock = false
        current.settle(grid, from: index)
      }
      found.append(current)
    }
    return found
  }

  private static func applicantHeads(_ row: [Grid.Cell], index: Int, grid: Grid) -> GridHeads {
    var heads = GridHeads()
    guard !hasNumbers(row) else { return heads }
    for (column, cell) in row.enumerated()
    where cell.originRow == index && cell.originColumn == column && mayBeHead(cell.text) {
      let key = LabelKey(cell.text)
      if let head = LabelCatalogue.applicants.match(key)?.meaning {
        if heads.applicants[head] == nil { heads.applicants[head] = column }
      } else if extraHeads.contains(key.letters.text) {
        heads.extras.insert(column)
      }
    }
    return heads
  }

  private static func hasNumbers(_ row: [Grid.Cell]) -> Bool {
    row.contains { cell in
      switch NumberText(cell.text) {
      case .integer, .decimal: true
      case .blank, .unreadable: false
      }
    }
  }

  /// Whether the order of the heads is certain. Heads move when a cell among them is lost, but the five organisations
  /// keep their order then; only 总计 may come to stand among them, so that the rows must add up where it stands.
  private mutating func settle(_ grid: Grid, from start: Int) {
    guard let order, order != RequestColumn.allCases, let total = applicants[.total] else { return }
    let form = RequestColumn.allCases
    if order.last == .total {
      isOrderCertain = true
      return
    }
    let columns = applicants.values.sorted()
    var holds = (heads: 0, form: 0, rows: 0)
    for row in grid.rows[start...] {
      let texts = columns.map { row[$0].text }
      guard texts.contains(where: { if case .integer = NumberText($0) { $0 != "0" } else { false } }) else { continue }
      holds.rows += 1
      let parts = columns.filter { $0 != total }.map { row[$0].text }
      if RowSum.holds(parts + [row[total].text]) { holds.heads += 1 }
      if texts.count == form.count, RowSum.holds(texts) { holds.form += 1 }
    }
    isOrderCertain = holds.rows > 0 && holds.heads == holds.rows && holds.form < holds.rows
  }

  private mutating func readDisputes(_ grid: Grid) {
    for (index, row) in grid.rows.enumerated() where !Self.hasNumbers(row) {
      for (column, cell) in row.enumerated() where cell.originRow == index && Self.mayBeHead(cell.text) {
        switch LabelCatalogue.disputes.match(LabelKey(cell.text))?.meaning {
        case .path(let path): paths[column] = path
        case .outcome(let outcome): outcomes[column] = outcome
        case .litigation: paths[column] = nil
        case nil: break
        }
      }
    }
  }

  private static let extraHeads: Set<String> = ["小计", "备注", "占比", "比例", "说明", "占比例", "所占比例", "百分比"]

  private static func mayBeHead(_ text: String) -> Bool {
    text.utf8.count <= 48 && text.unicodeScalars.contains { $0.isHan }
  }
}

extension GridRow {
  /// The texts of a row of applications by the heads over them, where these are not simply those of the form: in another
  /// order, with columns more, or for natural persons and totals only. `nil` when the heads do not settle it.
  func requestCells(_ row: RequestRow, values: ArraySlice<Segment>) -> [(cell: CellAddress, text: String)]? {
    let isShort = Set(heads.applicants.keys) == [.applicant(.naturalPerson), .total]
    let isOwn =
      heads.order.map { $0 != RequestColumn.allCases ? heads.isOrderCertain : !heads.extras.isEmpty } ?? isShort
    guard isOwn, !values.contains(where: \.isInherited) else { return nil }
    var cells: [(CellAddress, String)] = []
    for segment in values {
      if let column = heads.applicants.first(where: { $0.value == segment.column })?.key {
        cells.append((.requests(row, column), segment.text))
      } else if !heads.extras.contains(segment.column), !segment.text.isEmpty {
        return nil
      }
    }
    return cells.count == heads.applicants.count ? cells : nil
  }
}
