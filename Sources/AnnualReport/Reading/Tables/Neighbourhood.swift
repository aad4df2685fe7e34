/// Decides which rows of a table are in doubt because of what stands beside them.
///
/// A run of numbers without a label, or a label without numbers, shows that labels and numbers have come apart there.
/// How far the damage reaches depends on how a row is bound: a label with all its numbers on its own line is firm; a
/// label with its numbers on other lines is loose, and takes the next run whoever it belongs to.
struct Neighbourhood {
  enum Entry {
    /// A row that took its numbers: its place in the readings.
    case row(Int, isFirm: Bool)
    /// A run of numbers that nothing claims: a row too many.
    case excess
    /// A run under words that are no known label: the row of a label that cannot be read.
    case garbled
    /// A label without numbers: a row too few.
    case lack
    /// The end of a table.
    case edge
  }

  private(set) var entries: [Entry] = []

  init() {}

  private init(entries: [Entry]) { self.entries = entries }

  mutating func append(_ entry: Entry) {
    entries.append(entry)
  }

  /// The rows whose numbers may be another row's.
  ///
  /// - Parameter isNone: whether a row turned out to be none, so that its numbers belong to no row.
  func doubtful(where isNone: (Int) -> Bool) -> Set<Int> {
    let settled = Neighbourhood(
      entries: entries.map { entry in
        if case .row(let row, _) = entry, isNone(row) { .excess } else { entry }
      })
    return settled.doubtful
  }

  private var doubtful: Set<Int> {
    var found: Set<Int> = []
    for index in entries.indices {
      switch entries[index] {
      case .excess:
        found.formUnion(loose(from: index, by: 1, atMost: .max))
        found.formUnion(loose(from: index, by: -1, atMost: .max))
      case .garbled, .lack:
        found.formUnion(loose(from: index, by: 1, atMost: 1))
        found.formUnion(loose(from: index, by: -1, atMost: 1))
      case .row, .edge: break
      }
    }
    return found.union(shifted)
  }

  /// The loose rows next to a place, up to the next firm row.
  private func loose(from start: Int, by step: Int, atMost limit: Int) -> [Int] {
    var found: [Int] = []
    var index = start + step
    while entries.indices.contains(index), found.count < limit {
      switch entries[index] {
      case .row(let row, isFirm: false): found.append(row)
      case .row, .edge: return found
      case .excess, .garbled, .lack: break
      }
      index += step
    }
    return found
  }

  /// The rows between two places where labels and numbers came apart in different ways: a row too many and a row too
  /// few shift all that stands between them, firm or not.
  private var shifted: [Int] {
    var found: [Int] = []
    var between: [Int] = []
    var last: Entry?
    for entry in entries {
      switch entry {
      case .row(let row, _): between.append(row)
      case .edge:
        between = []
        last = nil
      case .excess, .garbled, .lack:
        if let last, !last.isSameKind(as: entry) { found += between }
        between = []
        last = entry
      }
    }
    return found
  }
}

extension Neighbourhood.Entry {
  fileprivate func isSameKind(as other: Neighbourhood.Entry) -> Bool {
    switch (self, other) {
    case (.excess, .excess), (.garbled, .garbled), (.lack, .lack), (.edge, .edge), (.row, .row): true
    case (.excess, _), (.garbled, _), (.lack, _), (.edge, _), (.row, _): false
    }
  }
}
