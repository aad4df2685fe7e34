/// A row of the disputes table in any of its shapes: 15 numbers in one row, a small table for each way of dispute, or
/// upright with a row for each result. Every number must be named by a way and a result, from the heads over it, the
/// labels before it, or the caption of its table.
struct DisputeRow {
  let reading: RowReading

  /// `nil` when the row is none of the disputes table.
  init?(_ row: GridRow, caption: DisputePath?) {
    var labels = Labels()
    var values: [GridRow.Segment] = []
    for segment in row.segments {
      if Self.mayBeValue(segment.text), !segment.isInherited {
        values.append(segment)
      } else if !segment.text.isEmpty, !labels.read(segment.text) {
        return nil
      }
    }
    let heads = row.heads
    let hasOutcomes = Set(heads.outcomes.values).count >= 3 || labels.outcome != nil
    guard hasOutcomes, !labels.isDoubled, values.contains(where: { Self.isNumber($0.text) }) else { return nil }
    if labels.outcome == nil, labels.path == nil {
      while values.last?.text == "", values.count > 15 { values.removeLast() }
    }
    let cells = Self.cells(for: values, labels: labels, heads: heads, caption: caption)
    let form = DisputePath.allCases.flatMap { path in DisputeOutcome.allCases.map { CellAddress.disputes(path, $0) } }
    let found = values.map(\.text).joined(separator: " ")
    reading = RowReading(
      path: "disputes", cells: cells ?? form, values: cells.map { _ in values.map(\.text) },
      doubt: cells == nil ? .count(expected: form.count, found: values.count) : nil, found: found)
  }

  /// The way of dispute that a line above a table names alone.
  static func path(ofCaption line: SourceLine) -> DisputePath? {
    guard line.folded.count <= 30, !line.folded.contains("。"), !line.folded.contains(",") else { return nil }
    let letters = line.folded.filter(\.isKeyLetter)
    if letters.contains(word: Array("未经复议直接起诉".unicodeScalars)) { return .litigationDirect }
    if letters.contains(word: Array("复议后起诉".unicodeScalars)) { return .litigationAfterReconsideration }
    let isLitigation = letters.contains(word: Array("诉讼".unicodeScalars))
    return !isLitigation && letters.contains(word: Array("行政复议".unicodeScalars)) ? .reconsideration : nil
  }

  /// What the words before the numbers of a row say.
  private struct Labels {
    var path: DisputePath?
    var outcome: DisputeOutcome?
    var isDoubled = false

    mutating func read(_ text: String) -> Bool {
      switch LabelCatalogue.disputes.match(LabelKey(text))?.meaning {
      case .path(let found):
        isDoubled = isDoubled || path != nil
        path = found
      case .outcome(let found):
        isDoubled = isDoubled || outcome != nil
        outcome = found
      case .litigation: break
      case nil: return false
      }
      return true
    }
  }

  private static func cells(
    for values: [GridRow.Segment], labels: Labels, heads: GridHeads, caption: DisputePath?
  ) -> [CellAddress]? {
    let form = DisputePath.allCases.flatMap { path in DisputeOutcome.allCases.map { CellAddress.disputes(path, $0) } }
    let isUpright = labels.outcome != nil
    let named = values.compactMap { value -> CellAddress? in
      guard let outcome = labels.outcome ?? heads.outcomes[value.column] else { return nil }
      let over = isUpright || heads.outcomes[value.column] != nil ? heads.paths[value.column] : nil
      let path = labels.path ?? over ?? (heads.paths.isEmpty || (isUpright && values.count == 1) ? caption : nil)
      return path.map { .disputes($0, outcome) }
    }
    let isComplete = named.count == values.count && Set(named).count == named.count
    if isComplete, isUpright || named.count == heads.outcomes.count {
      if isUpright ? values.count == 1 || values.count == DisputePath.allCases.count : named.count % 5 == 0 {
        return named
      }
    }
    let order = heads.outcomes.sorted { $0.key < $1.key }.map(\.value)
    let isOfForm = order.count < form.count || order == DisputePath.allCases.flatMap { _ in DisputeOutcome.allCases }
    let paths = heads.paths.sorted { $0.key < $1.key }.map(\.value)
    let ways = paths.indices.filter { $0 == 0 || paths[$0] != paths[$0 - 1] }.map { paths[$0] }
    let areWaysOfForm = ways.isEmpty || ways == DisputePath.allCases.filter(ways.contains)
    return !isUpright && labels.path == nil && values.count == form.count && isOfForm && areWaysOfForm ? form : nil
  }

  private static func isNumber(_ text: String) -> Bool {
    switch NumberText(text) {
    case .integer, .decimal: true
    case .blank, .unreadable: false
    }
  }

  /// Whether the text is a number, blank, or something that was meant as a number.
  private static func mayBeValue(_ text: String) -> Bool {
    switch NumberText(text) {
    case .integer, .decimal, .blank: true
    case .unreadable: text.foldedScalars.contains { $0.isDigit || $0 == "?" } && !text.unicodeScalars.contains("第")
    }
  }
}
