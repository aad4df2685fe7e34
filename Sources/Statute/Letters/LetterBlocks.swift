/// Blocks as they gather: neighbouring rows become one table.
struct LetterBlocks {
  private(set) var blocks: [Letter.Block]

  init(_ blocks: [Letter.Block] = []) { self.blocks = blocks }

  var count: Int { blocks.count }

  mutating func add(_ block: Letter.Block) { blocks.append(block) }

  mutating func addRow(_ cells: [String]) {
    if case .table(let rows)? = blocks.last {
      blocks[blocks.count - 1] = .table(rows + [cells])
    } else {
      blocks.append(.table([cells]))
    }
  }

  func lines(from start: Int) -> [String] { blocks.dropFirst(start).flatMap(\.lines) }
}

/// The values known at a place in a letter.
struct LetterScope {
  private let facts: LetterFacts
  private let title: String
  private var values: [LetterField: String] = [:]
  private(set) var item: Int?

  init(facts: LetterFacts, title: String) {
    self.facts = facts
    self.title = title
  }

  func with(_ values: [LetterField: String], item: Int) -> LetterScope {
    var scope = self
    scope.values = values
    scope.item = item
    return scope
  }

  subscript(field: LetterField) -> String? {
    if let value = values[field] { return value }
    if let value = facts[field] { return value }
    return field == .title ? title : nil
  }
}
