/// Reads the tables out of the rows of grids. Each row stands for itself, so that tables that were cut in pieces or run
/// together are read alike; only the heads of the active-disclosure table are carried from row to row.
struct GridTables {
  private(set) var readings = TableReadings()
  private var heads: Scalars = []

  /// Forgets the heads where a new section begins.
  mutating func startSection() { heads = [] }

  /// Reads a row.
  mutating func read(_ row: GridRow) {
    let labelled = row.segments.lastIndex { segment in
      guard NumberText(segment.text) == .unreadable else { return false }
      return LabelCatalogue.rows.match(LabelKey(segment.text)).map { $0.meaning != .heading } ?? false
    }
    if let labelled {
      let values = row.segments[(labelled + 1)...]
      let isBlank = !values.isEmpty && values.allSatisfy { $0.text.isEmpty }
      if isBlank || values.contains(where: { Self.mayBeNumber($0.text) }) {
        readLabelled(row, label: labelled, values: values)
        return
      }
    }
    if readDisputes(row) { return }
    let numbers = row.segments.filter { !$0.isInherited && Self.isNumber($0.text) }
    if numbers.count >= 5 { readings.unplaced.append(numbers.map(\.text).joined(separator: " ")) }
    note(row)
  }

  private mutating func readLabelled(_ row: GridRow, label index: Int, values: ArraySlice<GridRow.Segment>) {
    let segment = row.segments[index]
    let key = LabelKey(segment.text)
    guard let label = settle(row, index: index, key: key), !segment.isInherited, let path = label.path else {
      if values.count >= 5 { readings.unplaced.append(values.map(\.text).joined(separator: " ")) }
      return
    }
    let found = values.map(\.text).joined(separator: " ")
    guard let cells = label.cells(under: ActiveHead(heads), applicants: row.heads.applicants) else {
      readings.rows.append(RowReading(path: path, cells: [], values: nil, doubt: .headUnknown, found: found))
      return
    }
    let fitted = values.contains(where: \.isInherited) ? nil : Window.fit(values.map(\.text), count: cells.count)
    readings.rows.append(
      RowReading(
        path: path, cells: cells, values: fitted,
        doubt: fitted == nil ? .count(expected: cells.count, found: values.count) : nil, found: found))
  }

  /// What the label means in its place: 其他 by its number or its group, 其他处理 as a row only when it is one row high.
  private func settle(_ row: GridRow, index: Int, key: LabelKey) -> RowLabel? {
    guard let meaning = LabelCatalogue.rows.match(key)?.meaning else { return nil }
    let groups = row.segments[..<index].compactMap { segment -> DispositionGroup? in
      guard case .group(let group) = LabelCatalogue.rows.match(LabelKey(segment.text))?.meaning else { return nil }
      return group
    }
    switch meaning {
    case .group(.other): return row.segments[index].goesOn ? nil : .request(.otherUndivided)
    case .bareOther:
      if key.numbering == Numbering(kind: .arabic, number: 3) || groups.last == .other {
        return .request(.otherMiscellaneous)
      }
      let isGroup = key.numbering == Numbering(kind: .bracketed, number: 6) && !row.segments[index].goesOn
      return isGroup ? .request(.otherUndivided) : nil
    default: return meaning.isLeaf ? meaning : nil
    }
  }

  /// The one row of the disputes table, or a part of it when the table was cut: by its heads where they are complete,
  /// else by the order of the form.
  private mutating func readDisputes(_ row: GridRow) -> Bool {
    guard row.heads.hasDisputeHeads else { return false }
    let values = row.segments.filter { !$0.isInherited }
    guard values.count == row.segments.count, values.contains(where: { Self.isNumber($0.text) }),
      values.allSatisfy({ NumberText($0.text) != .unreadable || Self.mayBeNumber($0.text) })
    else { return false }
    let form = DisputePath.allCases.flatMap { path in DisputeOutcome.allCases.map { CellAddress.disputes(path, $0) } }
    let named = values.compactMap { row.heads.disputes[$0.column] }
    let found = values.map(\.text).joined(separator: " ")
    let cells: [CellAddress]?
    if named.count == values.count, Set(named).count == named.count, row.heads.disputes.count == named.count,
      named.count % DisputeOutcome.allCases.count == 0
    {
      cells = named
    } else {
      cells = values.count == form.count ? form : nil
    }
    readings.rows.append(
      RowReading(
        path: "disputes", cells: cells ?? form, values: cells.map { _ in values.map(\.text) },
        doubt: cells == nil ? .count(expected: form.count, found: values.count) : nil, found: found))
    return true
  }

  private mutating func note(_ row: GridRow) {
    for segment in row.segments where !segment.isInherited {
      let letters = segment.text.foldedScalars.filter(\.isKeyLetter)
      if letters.starts(with: "第二十条".unicodeScalars) || letters.starts(with: "信息内容".unicodeScalars) { heads = [] }
      heads += letters
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    switch NumberText(text) {
    case .integer, .decimal: true
    case .blank, .unreadable: false
    }
  }

  /// Whether the text is a number, a stroke, or something that was meant as a number.
  private static func mayBeNumber(_ text: String) -> Bool {
    switch NumberText(text) {
    case .integer, .decimal: true
    case .blank: !text.isEmpty
    case .unreadable: text.foldedScalars.contains { $0.isDigit || $0 == "?" } && !text.unicodeScalars.contains("第")
    }
  }
}
