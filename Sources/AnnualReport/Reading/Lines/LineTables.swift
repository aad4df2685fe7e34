import Statute

/// Reads the tables out of lines: text made from PDF with wrapped labels and torn side headings, one cell per line, and
/// fields between tabs or bars. The words between two runs of numbers are the label of the second run.
struct LineTables {
  /// Which table the lines are in.
  enum Table {
    case activeDisclosure, requests, disputes
  }

  private struct Value {
    var text: String
    var line: Int
  }

  private(set) var readings = TableReadings()
  /// The lines that belong to tables: for each table that was entered, from its first head to its last number.
  private(set) var tableLines: [ClosedRange<Int>] = []

  private var table: Table?
  private var entered: Int?
  private var pending: [PendingLabel.Chunk] = []
  private var run: [Value] = []
  private var heads: Scalars = []
  private var lineHeads = LineHeads()
  private var previous: RequestRow?
  private var scattered: [Int] = []
  private var counts: [Int] = []
  private var neighbourhood = Neighbourhood()

  /// Goes to the table of a section, or to none.
  mutating func enter(section: Int) {
    close()
    switch section {
    case 2: change(to: .activeDisclosure)
    case 3: change(to: .requests)
    case 4: change(to: .disputes)
    default: change(to: nil)
    }
  }

  /// Reads a line.
  mutating func read(_ line: SourceLine, at index: Int) {
    if line.isPageFoot { return }
    let isAnchor = anchor(line, at: index)
    guard table != nil else { return }
    let tokens = LineTokens(line)
    if table == .requests, previous == nil, !tokens.hasValues { lineHeads.read(line) }
    for token in tokens.tokens {
      switch token {
      case .value(let text): run.append(Value(text: text, line: index))
      case .text(let text):
        close()
        note(head: text)
        pending.append(.init(text: text, line: index))
        if pending.count > 40 { pending.removeFirst(20) }
      }
    }
    if tokens.isRow { close() }
    if isAnchor, entered == nil { entered = index }
  }

  /// Ends the reading.
  mutating func finish() {
    close()
    change(to: nil)
    let isRegular = counts.count >= 15 && counts.allSatisfy { $0 == RequestColumn.allCases.count }
    if !isRegular { doubt(scattered, because: .scattered) }
    doubt(neighbourhood.doubtful { readings.rows[$0].isUndividedAmongDivided(readings.rows) }, because: .torn)
  }

  private mutating func doubt(_ rows: some Sequence<Int>, because doubt: RowReading.Doubt) {
    for index in rows where readings.rows[index].values != nil {
      readings.rows[index].values = nil
      readings.rows[index].doubt = doubt
    }
  }

  /// Ends the run before a table of another kind begins.
  mutating func interrupt() {
    close()
    endNeighbours()
    pending = []
  }

  /// Notes the labels that stand last in a table without numbers.
  private mutating func endNeighbours() {
    if table == .requests || table == .activeDisclosure, !pending.isEmpty {
      let words = PendingLabel(pending, previous: previous, numbersOnLabelLine: false)
      for row in words.unfilled + [words.label].compactMap(\.self) where row.isLeaf { addLack(row) }
    }
    neighbourhood.append(.edge)
  }

  private mutating func change(to next: Table?) {
    endNeighbours()
    table = next
    entered = nil
    pending = []
    heads = []
    lineHeads = LineHeads()
    previous = nil
  }

  /// Notices the heads that only one table has, for reports whose section headings are lost.
  private mutating func anchor(_ line: SourceLine, at index: Int) -> Bool {
    guard line.folded.count <= 90, !line.folded.contains("。") else { return false }
    let letters = line.folded.filter(\.isKeyLetter)
    let next: Table
    if letters.starts(with: Self.article), letters.count <= 12 {
      next = .activeDisclosure
    } else if letters.contains(word: Self.identity) || letters == Self.applicants || letters == Self.received {
      next = .requests
    } else if letters == Self.disputes || letters.starts(with: Self.direct)
      || (table == .disputes && entered == nil && letters == Self.reconsideration)
    {
      next = .disputes
    } else {
      return false
    }
    if next != table {
      close()
      change(to: next)
    }
    return true
  }

  private static let article = Array("第二十条第".unicodeScalars)
  private static let identity = Array("勾稽关系".unicodeScalars)
  private static let applicants = Array("申请人情况".unicodeScalars)
  private static let received = Array("一本年新收政府信息公开申请数量".unicodeScalars)
  private static let disputes = Array("行政复议行政诉讼".unicodeScalars)
  private static let reconsideration = Array("行政复议".unicodeScalars)
  private static let direct = Array("未经复议直接起诉".unicodeScalars)
  private static let content = Array("信息内容".unicodeScalars)

  private mutating func note(head text: Scalars) {
    guard table == .activeDisclosure else { return }
    let letters = text.filter(\.isKeyLetter)
    if letters.starts(with: Self.article) || letters.starts(with: Self.content) { heads = [] }
    heads += letters
  }

  // MARK: - Closing a run

  private mutating func close() {
    defer { run = [] }
    guard let first = run.first, let last = run.last else { return }
    let sameLine = pending.last { $0.text.contains(where: \.isKeyLetter) }?.line == first.line
    let known = readings.rows.count + readings.unplaced.count
    if table == .disputes {
      closeDisputes()
    } else {
      closeRow(sameLine: sameLine)
    }
    if readings.rows.count + readings.unplaced.count > known {
      let prose = pending.lastIndex { $0.text.contains("。") }
      let heads = pending[(prose.map { $0 + 1 } ?? 0)...]
      let start = entered ?? heads.first?.line ?? first.line
      entered = start
      tableLines.append(start...max(start, last.line))
    }
    pending = []
  }

  private mutating func closeRow(sameLine: Bool) {
    let words = PendingLabel(pending, previous: previous, numbersOnLabelLine: sameLine)
    for row in words.unfilled where row != words.label { addLack(row) }
    guard let first = run.first, let label = words.label, label != .heading, label.isLeaf || label == .group(.other)
    else {
      closeUnclaimed(sameLine: sameLine)
      return
    }
    let row: RowLabel = label == .group(.other) ? .request(.otherUndivided) : label
    if case .request(let request) = row { previous = request }
    guard sameLine || words.unfilled.allSatisfy({ $0 == label }) else {
      add(row, values: nil, doubt: .torn)
      neighbourhood.append(.excess)
      return
    }
    guard let layout = layout(of: row) else {
      add(row, values: nil, doubt: .headUnknown)
      return
    }
    let cells = layout.compactMap(\.self)
    if case .request = row { counts.append(run.count) }
    let sum: (([String]) -> Bool)? = table == .requests ? { Self.addsUp($0, in: layout) } : nil
    guard let taken = take(layout.count, onLabelLine: sameLine && words.unfilled.isEmpty, sum: sum) else {
      if isBlank(run[...]) { return }
      add(row, values: nil, doubt: .count(expected: cells.count, found: run.count))
      noteMismatch(of: run.count, with: layout.count)
      return
    }
    if !taken.certain { scattered.append(readings.rows.count) }
    neighbourhood.append(.row(readings.rows.count, isFirm: sameLine && words.isWhole))
    add(row, cells: cells, values: zip(layout, taken.values).filter { $0.0 != nil }.map(\.1))
    if isRowTooMany(run.dropFirst(layout.count).filter { $0.line != first.line }[...]) { neighbourhood.append(.excess) }
  }

  /// A run of the wrong length: two rows in one, a stray number and a row, hardly a number, or a row with cells lost.
  private mutating func noteMismatch(of found: Int, with expected: Int) {
    if found > expected {
      if found == expected + 1, expected > 1 { neighbourhood.append(.lack) }
      neighbourhood.append(.excess)
    } else {
      neighbourhood.append(found * 2 < expected ? .lack : .garbled)
    }
  }

  /// A run without a label: a row too many, or the row of words that are no known label.
  private mutating func closeUnclaimed(sameLine: Bool) {
    guard table == .activeDisclosure || isRowTooMany(run[...]) else { return }
    if table == .requests, run.count >= 5 { readings.unplaced.append(found) }
    let isUnreadLabel = sameLine || (table == .requests && previous != nil && !pending.isEmpty)
    neighbourhood.append(isUnreadLabel ? .garbled : .excess)
  }

  /// Whether the numbers may be a row; one number alone, in a table of seven columns, may be the number of a page.
  private func isRowTooMany(_ numbers: ArraySlice<Value>) -> Bool {
    !isBlank(numbers) && (table == .requests ? numbers.count > 1 : !numbers.isEmpty)
  }

  private func isBlank(_ numbers: ArraySlice<Value>) -> Bool {
    numbers.allSatisfy { $0.text.isEmpty }
  }

  /// A label that found no numbers.
  private mutating func addLack(_ row: RowLabel) {
    neighbourhood.append(.lack)
    add(row, values: nil, doubt: .count(expected: expected(row), found: 0))
  }

  private func expected(_ row: RowLabel) -> Int { layout(of: row)?.count ?? 1 }

  /// The cells of a row in the order of their columns, `nil` in place of a column that the form does not have.
  private func layout(of row: RowLabel) -> [CellAddress?]? {
    guard case .request(let request) = row else {
      return row.cells(under: ActiveHead(heads), applicants: RequestColumn.allCases)
    }
    return lineHeads.columns?.map { column in column.map { .requests(request, $0) } }
  }

  private static func addsUp(_ texts: [String], in layout: [CellAddress?]) -> Bool {
    var parts: [String] = []
    var totals: [String] = []
    for (cell, text) in zip(layout, texts) {
      switch cell {
      case .requests(_, .total): totals.append(text)
      case nil: break
      default: parts.append(text)
      }
    }
    return totals.count == 1 && RowSum.holds(parts + totals)
  }

  /// The texts of a row out of the run, and whether they are certain already or only if the whole table is regular.
  /// A label and all its numbers on one line are certain, whatever follows, unless a label before it has none.
  private mutating func take(
    _ count: Int, onLabelLine: Bool, sum addsUp: (([String]) -> Bool)?
  ) -> (values: [String], certain: Bool)? {
    let lines = Dictionary(grouping: run, by: \.line)
    let texts = run.map(\.text)
    if texts.count == count {
      if lines.count == 1 || count == 1 { return (texts, true) }
      guard let addsUp else { return (texts, true) }
      return (texts, addsUp(texts))
    }
    guard texts.count > count, let first = run.first else { return nil }
    if lines.count == 1 { return Window.fit(texts, count: count).map { ($0, true) } }
    let head = run.prefix { $0.line == first.line }.map(\.text)
    let rest = lines.filter { $0.key != first.line }
    if head.count == count, onLabelLine || rest.values.allSatisfy({ $0.count == 1 }) {
      let more = texts.dropFirst(count)
      if rest.values.contains(where: { $0.count >= 5 }) { readings.unplaced.append(more.joined(separator: " ")) }
      return (head, true)
    }
    guard rest.values.allSatisfy({ $0.count == 1 }) else { return nil }
    let start = Array(texts.prefix(count))
    if texts.count == count + 1, let addsUp, addsUp(start) { return (start, true) }
    return nil
  }

  private mutating func closeDisputes() {
    let all = DisputePath.allCases.flatMap { path in DisputeOutcome.allCases.map { CellAddress.disputes(path, $0) } }
    if let taken = take(all.count, onLabelLine: false, sum: { Self.blocksAddUp($0) }), taken.certain || isOnePerLine {
      readings.rows.append(RowReading(path: "disputes", cells: all, values: taken.values, doubt: nil, found: found))
      return
    }
    let paths = pending.compactMap { chunk -> DisputePath? in
      guard case .path(let path) = LabelCatalogue.disputes.match(LabelKey(folded: chunk.text[...]))?.meaning else {
        return nil
      }
      return path
    }
    if run.count == DisputeOutcome.allCases.count, paths.count == 1, let path = paths.first {
      readings.rows.append(
        RowReading(
          path: "disputes." + path.rawValue, cells: all.filter { $0.path.hasPrefix("disputes.\(path.rawValue).") },
          values: run.map(\.text), doubt: nil, found: found))
    } else if run.count >= 3 {
      readings.rows.append(
        RowReading(
          path: "disputes", cells: all, values: nil, doubt: .count(expected: all.count, found: run.count), found: found)
      )
    }
  }

  private var isOnePerLine: Bool { Set(run.map(\.line)).count == run.count }

  private var found: String { run.map(\.text).joined(separator: " ") }

  private mutating func add(
    _ row: RowLabel, cells: [CellAddress]? = nil, values: [String]?, doubt: RowReading.Doubt? = nil
  ) {
    guard let path = row.path else { return }
    let all = cells ?? layout(of: row)?.compactMap(\.self) ?? []
    readings.rows.append(RowReading(path: path, cells: all, values: values, doubt: doubt, found: found))
  }

  private static func blocksAddUp(_ texts: [String]) -> Bool {
    stride(from: 0, to: texts.count, by: 5).allSatisfy { RowSum.holds(Array(texts[$0..<min($0 + 5, texts.count)])) }
  }
}
