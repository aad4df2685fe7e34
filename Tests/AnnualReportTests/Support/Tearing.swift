/// Tears the tables of a text as converters do: labels cut from their numbers, numbers above their label, halves of a
/// label on both sides of the numbers, lines run together. No number is lost or changed.
struct Tearing {
  private var generator: Seeded

  init(seed: Int) { generator = Seeded(seed) }

  /// The text with about one in `rate` lines between the second and the fifth section torn.
  mutating func tear(_ text: String, rate: Int) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    guard let start = lines.lastIndex(where: { $0.hasPrefix("二、主动公开") }),
      let end = lines.firstIndex(where: { $0.hasPrefix("五、存在") }), start < end
    else { return text }
    var torn: [String] = []
    var index = start + 1
    while index < end {
      if Int.random(in: 0..<rate, using: &generator) == 0, let row = Row(lines[index]) {
        let next = index + 1 < end ? Row(lines[index + 1]) : nil
        torn += tear(row, before: next)
        index += next == nil || !usedNext ? 1 : 2
      } else {
        torn.append(lines[index])
        index += 1
      }
    }
    lines.replaceSubrange((start + 1)..<end, with: torn)
    return lines.joined(separator: "\n")
  }

  private var usedNext = false

  /// A label and its numbers on one line.
  private struct Row {
    var label: String
    var numbers: String
    var whole: String { label + " " + numbers }

    init?(_ line: String) {
      let parts = line.split(separator: " ").map(String.init)
      let numbers = parts.reversed().prefix { $0.allSatisfy { "0123456789.".contains($0) } }
      let label = parts.dropLast(numbers.count).joined()
      guard label.count > 1, !numbers.isEmpty else { return nil }
      self.label = label
      self.numbers = numbers.reversed().joined(separator: " ")
    }
  }

  private mutating func tear(_ row: Row, before next: Row?) -> [String] {
    usedNext = false
    let cut = row.label.index(row.label.startIndex, offsetBy: Int.random(in: 1..<row.label.count, using: &generator))
    let head = String(row.label[..<cut])
    let tail = String(row.label[cut...])
    switch Int.random(in: 0..<14, using: &generator) {
    case 0: return [head, tail + " " + row.numbers]
    case 1: return [head, row.numbers, tail]
    case 2: return [row.numbers, row.label]
    case 3: return [row.label, row.numbers]
    case 4: return [head + " " + row.numbers, tail]
    case 5: return [head, tail, row.numbers]
    case 6: return [row.numbers, head, tail]
    case 7: return [tail + " " + row.numbers]
    case 8: return [head, row.numbers]
    case 9: return [row.numbers]
    default: break
    }
    guard let next else { return [head + " " + row.numbers, tail] }
    usedNext = true
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: return [row.label, row.numbers + " " + next.whole]
    case 1: return [head + " " + row.numbers, tail + next.whole]
    case 2: return [row.label, next.label, row.numbers, next.numbers]
    case 3: return [row.numbers, row.label + " " + next.numbers, next.label]
    case 4: return [row.label, next.label + " " + row.numbers, next.numbers]
    case 5: return [head, row.numbers, tail + " " + next.numbers, next.label]
    default: return [row.numbers, next.numbers, row.label, next.label]
    }
  }
}
