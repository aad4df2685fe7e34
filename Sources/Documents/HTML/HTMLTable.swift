/// A table while it is being read: rows of cells with their spans, not yet a grid.
struct HTMLTable {
  enum GroupKind { case head, body, foot }

  /// A finished cell: its content as blocks.
  struct Cell {
    var blocks: [Block]
    var isHeader: Bool
    /// At least 1.
    var columnSpan: Int
    /// 0 means to the end of the row group.
    var rowSpan: Int

    /// The blocks as one text, each on a line of its own.
    var text: String {
      blocks.compactMap { block in
        switch block {
        case .heading(_, let text), .paragraph(let text): text
        case .table: nil
        }
      }.joined(separator: "\n")
    }

    var holdsTable: Bool {
      blocks.contains { if case .table = $0 { true } else { false } }
    }
  }

  /// A row group: spans end with it.
  struct Group {
    var kind: GroupKind
    var rows: [[Cell]] = []
  }

  private(set) var groups: [Group] = []
  private var groupIsOpen = false
  private var rowIsOpen = false

  /// Whether it only lays out other tables.
  var isLayout: Bool { cells.contains(where: \.holdsTable) }

  /// The cells in reading order.
  var cells: [Cell] { groups.flatMap { $0.rows.flatMap { $0 } } }

  mutating func openGroup(_ kind: GroupKind) {
    groups.append(Group(kind: kind))
    groupIsOpen = true
    rowIsOpen = false
  }

  mutating func closeGroup() {
    groupIsOpen = false
    rowIsOpen = false
  }

  mutating func openRow() {
    if !groupIsOpen { openGroup(.body) }
    groups[groups.count - 1].rows.append([])
    rowIsOpen = true
  }

  mutating func closeRow() { rowIsOpen = false }

  mutating func append(_ cell: Cell) {
    if !rowIsOpen { openRow() }
    let group = groups.count - 1
    groups[group].rows[groups[group].rows.count - 1].append(cell)
  }

  /// The row groups as a browser shows them: the first `thead` first, the first `tfoot` last.
  var groupsInOrder: [Group] {
    var rest = groups
    let head = rest.firstIndex { $0.kind == .head }.map { rest.remove(at: $0) }
    let foot = rest.firstIndex { $0.kind == .foot }.map { rest.remove(at: $0) }
    return [head].compactMap(\.self) + rest + [foot].compactMap(\.self)
  }
}
