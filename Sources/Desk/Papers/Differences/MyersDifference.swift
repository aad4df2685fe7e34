/// The shortest way from one sequence to another (E. Myers, "An O(ND) difference algorithm and its variations", 1986).
enum MyersDifference {
  enum Step<Element> {
    case keep(Element)
    case remove(Element)
    case insert(Element)
  }

  /// Sequences further apart than this many steps are taken as wholly different; it bounds time and memory.
  static let furthest = 2000

  static func steps<Element: Equatable>(from old: [Element], to new: [Element]) -> [Step<Element>] {
    var prefix = 0
    while prefix < old.count, prefix < new.count, old[prefix] == new[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < old.count - prefix, suffix < new.count - prefix,
      old[old.count - suffix - 1] == new[new.count - suffix - 1]
    { suffix += 1 }
    let middle = path(old[prefix..<(old.count - suffix)], new[prefix..<(new.count - suffix)])
    return old.prefix(prefix).map(Step.keep) + middle + old.suffix(suffix).map(Step.keep)
  }

  private static func path<Element: Equatable>(
    _ old: ArraySlice<Element>, _ new: ArraySlice<Element>
  ) -> [Step<Element>] {
    guard let rounds = search(old, new) else { return old.map(Step.remove) + new.map(Step.insert) }
    var steps: [Step<Element>] = []
    var (x, y) = (old.count, new.count)
    for distance in rounds.indices.reversed() where distance > 0 {
      let reach = Reach(rounds[distance - 1])
      let diagonal = x - y
      let isInsertion = reach.insertsInto(diagonal, distance: distance)
      let from = isInsertion ? diagonal + 1 : diagonal - 1
      let startX = reach[from]
      let startY = startX - from
      while x > (isInsertion ? startX : startX + 1), y > (isInsertion ? startY + 1 : startY) {
        steps.append(.keep(old[old.startIndex + x - 1]))
        (x, y) = (x - 1, y - 1)
      }
      if isInsertion {
        steps.append(.insert(new[new.startIndex + startY]))
      } else {
        steps.append(.remove(old[old.startIndex + startX]))
      }
      (x, y) = (startX, startY)
    }
    while x > 0 {
      steps.append(.keep(old[old.startIndex + x - 1]))
      x -= 1
    }
    return steps.reversed()
  }

  /// How far along `old` each diagonal got after so many steps; the diagonals of round d are -d, -d + 2 ... d.
  private struct Reach {
    private let values: [Int]

    init(_ values: [Int]) { self.values = values }

    /// -1 for a diagonal that was not reached.
    subscript(diagonal: Int) -> Int {
      let index = diagonal + (values.count - 1)
      return index.isMultiple(of: 2) && values.indices.contains(index / 2) ? values[index / 2] : -1
    }

    /// Whether the best way to a diagonal in round `distance` ends with an insertion.
    func insertsInto(_ diagonal: Int, distance: Int) -> Bool {
      diagonal == -distance || (diagonal != distance && self[diagonal - 1] < self[diagonal + 1])
    }
  }

  /// What was reached after 0, 1, 2 ... steps, up to the end of both; `nil` when that is too far.
  private static func search<Element: Equatable>(
    _ old: ArraySlice<Element>, _ new: ArraySlice<Element>
  ) -> [[Int]]? {
    var rounds: [[Int]] = []
    for distance in 0...min(furthest, old.count + new.count) {
      let before = Reach(rounds.last ?? [])
      var reached: [Int] = []
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        var x = 0
        if distance > 0 {
          x = before.insertsInto(diagonal, distance: distance) ? before[diagonal + 1] : before[diagonal - 1] + 1
        }
        while x < old.count, x - diagonal >= 0, x - diagonal < new.count,
          old[old.startIndex + x] == new[new.startIndex + x - diagonal]
        { x += 1 }
        reached.append(x)
        if x >= old.count, x - diagonal >= new.count {
          rounds.append(reached)
          return rounds
        }
      }
      rounds.append(reached)
    }
    return nil
  }
}
