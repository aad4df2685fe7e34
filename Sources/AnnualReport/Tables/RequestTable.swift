/// The applications table (收到和处理政府信息公开申请情况): one optional count per row and column; `nil` is unknown, never 0.
public struct RequestTable: Sendable, Hashable {
  /// Whether 其他处理 is three rows or one.
  public let otherHandling: OtherHandling
  private var counts: [RequestRow: [Int?]]

  /// An empty table: every cell unknown.
  public init(otherHandling: OtherHandling = .divided) {
    self.otherHandling = otherHandling
    let unknown = [Int?](repeating: nil, count: RequestColumn.allCases.count)
    counts = Dictionary(uniqueKeysWithValues: RequestRow.rows(otherHandling).map { ($0, unknown) })
  }

  /// The rows of this table in order.
  public var rows: [RequestRow] { RequestRow.rows(otherHandling) }

  /// The rows that state an outcome, each of which the row 总计 counts once.
  public var outcomeRows: [RequestRow] { rows.filter { $0.group != nil } }

  /// One cell. A row that this table does not have reads as `nil`; writing to it changes nothing.
  public subscript(row: RequestRow, column: RequestColumn) -> Int? {
    get { counts[row]?[column.index] }
    set { counts[row]?[column.index] = newValue }
  }

  /// A row in column order; seven `nil` for a row that this table does not have. Only a list of seven is taken.
  public subscript(row: RequestRow) -> [Int?] {
    get { counts[row] ?? Array(repeating: nil, count: RequestColumn.allCases.count) }
    set { if newValue.count == RequestColumn.allCases.count, counts[row] != nil { counts[row] = newValue } }
  }
}
