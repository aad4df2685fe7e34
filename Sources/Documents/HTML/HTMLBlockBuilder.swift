/// Turns the parser's events into blocks, without building a tree: what is open is a stack, limited in depth, and nothing recurses.
struct HTMLBlockBuilder {
  /// Where text goes: the document or a cell.
  private struct Sink {
    var blocks: [Block] = []
    var text = FoldedText()
  }

  private struct OpenCell {
    var serial: Int
    var sink = Sink()
    var isHeader: Bool
    var columnSpan: Int
    var rowSpan: Int
  }

  private struct OpenTable {
    var serial: Int
    var table = HTMLTable()
    var cell: OpenCell?
  }

  private struct OpenElement {
    var kind: HTMLElement
    var isVisible: Bool
    var hasSize: Bool
    var hasColour: Bool
    var isVoid: Bool
    var headingLevel: Int?
    var isPreformatted: Bool
    /// The table or cell this element opened; 0 when none.
    var serial = 0

    var isShown: Bool { isVisible && hasSize && hasColour && !isVoid }

    init(_ kind: HTMLElement, within outer: OpenElement?, visibility: HTMLVisibility) {
      self.kind = kind
      isVisible = visibility.isVisible ?? outer?.isVisible ?? true
      hasSize = visibility.hasSize ?? outer?.hasSize ?? true
      hasColour = visibility.hasColour ?? outer?.hasColour ?? true
      isVoid = visibility.isVoid || kind == .struck || outer?.isVoid ?? false
      headingLevel = outer?.headingLevel
      isPreformatted = outer?.isPreformatted ?? false
    }
  }

  private let limits: DocumentLimits
  private var root = Sink()
  private var tables: [OpenTable] = []
  private var elements: [OpenElement] = []
  private var removedDepth = 0
  private var rootElements = 0
  private var serials = 0
  private var gridCells = 0
  private var titleText = FoldedText()

  /// The title, once its element has ended.
  private(set) var title: String?

  init(limits: DocumentLimits) { self.limits = limits }

  // MARK: Events

  mutating func start(_ kind: HTMLElement, attributes: HTMLAttributes) throws(DocumentError) {
    if kind == .root { rootElements += 1 }
    if elements.count + removedDepth - rootElements + 1 > limits.depth { throw .nestedTooDeep(limit: limits.depth) }
    if removedDepth > 0 || kind == .dropped || (attributes.visibility.isRemoved && kind != .root) {
      removedDepth += 1
      if kind == .root { rootElements -= 1 }
      return
    }
    if !kind.isWithinLine, kind != .title { endLine(kind) }
    var element = OpenElement(kind, within: elements.last, visibility: attributes.visibility)
    switch kind {
    case .heading(let level): element.headingLevel = level
    case .preformatted: element.isPreformatted = true
    case .raised: separate()
    case .table:
      element.headingLevel = nil
      if let last = tables.last, last.cell == nil { try closeTable() }
      element.serial = nextSerial()
      tables.append(OpenTable(serial: element.serial))
    case .rowGroup(let group):
      closeCell()
      updateTable { $0.openGroup(group) }
    case .row:
      closeCell()
      updateTable { $0.openRow() }
    case .cell(let isHeader):
      closeCell()
      element.headingLevel = nil
      guard !tables.isEmpty else { break }
      element.serial = nextSerial()
      tables[tables.count - 1].cell = OpenCell(
        serial: element.serial, isHeader: isHeader, columnSpan: max(1, attributes.columnSpan),
        rowSpan: attributes.rowSpan)
    case .inline, .struck, .block, .lineBreak, .title, .dropped, .root: break
    }
    elements.append(element)
  }

  mutating func end() throws(DocumentError) {
    if removedDepth > 0 {
      removedDepth -= 1
      return
    }
    guard let element = elements.last else { return }
    switch element.kind {
    case .inline, .struck, .lineBreak, .dropped: break
    case .raised: separate()
    case .title:
      let text = titleText.take()
      if title == nil { title = text }
    case .root: rootElements -= 1
    case .table: try closeTables(from: element.serial)
    case .rowGroup:
      if tables.last?.cell == nil { updateTable { $0.closeGroup() } }
    case .row:
      if tables.last?.cell == nil { updateTable { $0.closeRow() } }
    case .cell: try closeCell(element.serial)
    case .block, .heading, .preformatted: break
    }
    if !element.kind.isWithinLine, element.kind != .title { endLine(element.kind) }
    elements.removeLast()
  }

  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard removedDepth == 0 else { return }
    guard elements.last?.isShown ?? true else {
      if elements.last?.hasSize ?? true { separate() }
      return
    }
    if elements.last?.kind == .title {
      titleText.append(utf8)
    } else {
      let keepingLines = elements.last?.isPreformatted ?? false
      updateSink { $0.text.append(utf8, keepingLines: keepingLines) }
    }
  }

  /// Ends whatever is still open.
  mutating func finish() throws(DocumentError) -> [Block] {
    while !tables.isEmpty { try closeTable() }
    flush()
    return root.blocks
  }

  // MARK: Text

  private mutating func endLine(_ kind: HTMLElement) {
    if kind == .lineBreak {
      updateSink { $0.text.breakLine() }
    } else {
      flush()
    }
  }

  /// Keeps the words before and after what is not shown, or stands above the line, from becoming one word or number.
  private mutating func separate() {
    updateSink { $0.text.space() }
  }

  /// Makes a block of the text since the last boundary.
  private mutating func flush() {
    let level = elements.last?.headingLevel
    updateSink { sink in
      guard let text = sink.text.take() else { return }
      sink.blocks.append(level.map { .heading(level: $0, text: text) } ?? .paragraph(text))
    }
  }

  /// Text inside a table but outside its cells goes before the table, as in a browser.
  private mutating func updateSink(_ change: (inout Sink) -> Void) {
    if let index = tables.lastIndex(where: { $0.cell != nil }) {
      if var cell = tables[index].cell {
        tables[index].cell = nil
        change(&cell.sink)
        tables[index].cell = cell
      }
    } else {
      change(&root)
    }
  }

  // MARK: Tables

  private mutating func nextSerial() -> Int {
    serials += 1
    return serials
  }

  private mutating func updateTable(_ change: (inout HTMLTable) -> Void) {
    if !tables.isEmpty { change(&tables[tables.count - 1].table) }
  }

  /// Ends the cell this serial opened, with the tables left open in it, unless it has been ended already.
  private mutating func closeCell(_ serial: Int) throws(DocumentError) {
    guard let index = tables.lastIndex(where: { $0.cell?.serial == serial }) else { return }
    while tables.count > index + 1 { try closeTable() }
    closeCell()
  }

  private mutating func closeCell() {
    guard let last = tables.indices.last, tables[last].cell != nil else { return }
    flush()
    guard let cell = tables[last].cell else { return }
    tables[last].cell = nil
    tables[last].table.append(
      HTMLTable.Cell(
        blocks: cell.sink.blocks, isHeader: cell.isHeader, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan))
  }

  private mutating func closeTables(from serial: Int) throws(DocumentError) {
    while let last = tables.last, last.serial >= serial { try closeTable() }
  }

  private mutating func closeTable() throws(DocumentError) {
    closeCell()
    guard let table = tables.popLast()?.table else { return }
    flush()
    if table.isLayout {
      let blocks = table.cells.flatMap(\.blocks)
      updateSink { $0.blocks.append(contentsOf: blocks) }
      return
    }
    let isNested = tables.contains { $0.cell != nil }
    if isNested, table.cells.allSatisfy(\.blocks.isEmpty) { return }
    let grid = try table.grid(available: limits.gridCells - gridCells, limit: limits.gridCells)
    gridCells += grid.rows.count * grid.columnCount
    if grid.columnCount > 0 { updateSink { $0.blocks.append(.table(grid)) } }
  }
}
