import Statute

/// Reads the tables out of the rows of grids. Each row stands for itself, so that tables that were cut in pieces or run
/// together are read alike; only the heads of the active-disclosure table are carried from row to row.
struct GridTables {
  private(set) var readings = TableReadings()
  private var heads: Scalars = []
  private var caption: DisputePath?

  /// Forgets the heads where a new section begins.
  mutating func startSection() {
    heads = []
    caption = nil
  }

  /// Notices a line that may be the caption of a small table of disputes: （一）行政复议情况.
  mutating func read(caption line: SourceLine) {
    if let path = DisputeRow.path(ofCaption: line) { caption = path }
  }

  /// Reads a head that takes a whole row: 第二十条第（一）项 begins a part with heads of its own.
  mutating func read(head line: SourceLine) { note(line.folded) }

  /// Reads a row.
  mutating func read(_ row: GridRow) {
    if row.heads.applicants.isEmpty, let dispute = DisputeRow(row, caption: caption), dispute.reading.values != nil {
      readings.rows.append(dispute.reading)
      return
    }
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
    guard var cells = label.cells(under: ActiveHead(heads), applicants: RequestColumn.allCases) else {
      readings.rows.append(RowReading(path: path, cells: [], values: nil, doubt: .headUnknown, found: found))
      return
    }
    if case .request(let request) = label, let named = row.requestCells(request, values: values) {
      readings.rows.append(
        RowReading(path: path, cells: named.map(\.cell), values: named.map(\.text), doubt: nil, found: found))
      return
    }
    var texts = values.contains(where: \.isInherited) ? nil : Window.fit(values.map(\.text), count: cells.count)
    if texts == nil, hasRemarks, values.count == cells.count + 1 { texts = values.dropLast().map(\.text) }
    var doubt = texts == nil ? RowReading.Doubt.count(expected: cells.count, found: values.count) : nil
    if case .request(let request) = label, let found = texts, let heads = row.heads.order,
      heads != RequestColumn.allCases
    {
      if let order = Self.order(of: found, heads: heads) {
        cells = order.map { .requests(request, $0) }
      } else {
        texts = nil
        doubt = .headUnknown
      }
    }
    readings.rows.append(RowReading(path: path, cells: cells, values: texts, doubt: doubt, found: found))
  }

  /// Whether the last head of the part is 备注 or 说明, a column that the form does not have.
  private var hasRemarks: Bool {
    heads.suffix(2).elementsEqual(["备", "注"]) || heads.suffix(2).elementsEqual(["说", "明"])
  }

  /// The order of the columns when the heads stand in another order than the form's but not over the numbers. The row
  /// itself must decide: the one order in which it adds up, where 总计 stands in different places.
  private static func order(of texts: [String], heads: [RequestColumn]) -> [RequestColumn]? {
    let form = RequestColumn.allCases
    let fitting = [form, heads].filter { order in
      guard let total = order.firstIndex(of: .total) else { return false }
      var parts = texts
      let sum = parts.remove(at: total)
      return RowSum.holds(parts + [sum])
    }
    return fitting.count == 1 || texts.allSatisfy({ $0 == "0" }) ? fitting.first : nil
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
        return .request(.outcome(.miscellaneous))
      }
      let isGroup = key.numbering == Numbering(kind: .bracketed, number: 6) && !row.segments[index].goesOn
      return isGroup ? .request(.otherUndivided) : nil
    default: return meaning.isLeaf ? meaning : nil
    }
  }

  private mutating func readDisputes(_ row: GridRow) -> Bool {
    guard let dispute = DisputeRow(row, caption: caption) else { return false }
    caption = nil
    readings.rows.append(dispute.reading)
    return true
  }

  private mutating func note(_ row: GridRow) {
    for segment in row.segments where !segment.isInherited {
      note(segment.text.foldedScalars)
    }
  }

  private mutating func note(_ text: Scalars) {
    let letters = text.filter(\.isKeyLetter)
    if letters.starts(with: "第二十条".unicodeScalars) || letters.starts(with: "信息内容".unicodeScalars) { heads = [] }
    heads += letters
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
