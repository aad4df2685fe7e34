import Statute

/// Decides which label a run of numbers belongs to, given the words that stand between the run before and this one.
///
/// The label stands at the end of those words. Before it there may be anything: side headings torn into pieces, the rest
/// of the label before, notes. So every place where a label can begin is tried: the start of a word and every numbering.
struct PendingLabel {
  /// Words and the line they stand on.
  struct Chunk {
    var text: Scalars
    var line: Int
  }

  /// The label found at the end.
  private(set) var label: RowLabel?
  /// Whether the label is whole: it has the number that the form gives it, or is written to the letter and has none.
  private(set) var isWhole = false
  /// Labels found before it that got no numbers.
  private(set) var unfilled: [RowLabel] = []

  private static let reach = 140

  init(_ chunks: [Chunk], previous: RequestRow?, numbersOnLabelLine: Bool) {
    var text: Scalars = []
    var starts: [Int] = []
    for chunk in Self.tail(of: chunks) {
      for offset in chunk.text.indices where offset == 0 || Self.beginsNumber(chunk.text, at: offset) {
        starts.append(text.count + offset)
      }
      text += chunk.text
    }
    let found = Self.label(atEndOf: text, starts: starts)
    label = found.flatMap {
      Self.settle($0.meaning, numbering: $0.numbering, previous: previous, sameLine: numbersOnLabelLine)
    }
    if let found {
      let isNumberless = if case .request = found.meaning { false } else { true }
      isWhole =
        found.numbering != nil
        || (isNumberless && LabelCatalogue.rows.exactly(LabelKey(folded: text[found.start...])) != nil)
    }
    let end = found?.start ?? text.count
    let edges = starts.filter { $0 < end } + [end]
    for (index, start) in edges.dropLast().enumerated() {
      for next in edges[(index + 1)...] where next - start <= 45 {
        let key = LabelKey(folded: text[start..<next])
        guard let meaning = LabelCatalogue.rows.exactly(key) else { continue }
        if meaning.isLeaf, meaning.isStrong || (key.numbering != nil && meaning != .bareOther) {
          unfilled.append(meaning)
        } else if meaning == .bareOther, key.numbering == Numbering(kind: .arabic, number: 3) {
          unfilled.append(.request(.outcome(.miscellaneous)))
        }
      }
    }
  }

  private static func tail(of chunks: [Chunk]) -> ArraySlice<Chunk> {
    var length = 0
    var first = chunks.endIndex
    while first > chunks.startIndex, length < reach {
      first -= 1
      length += chunks[first].text.count
    }
    return chunks[first...]
  }

  private static func beginsNumber(_ text: Scalars, at offset: Int) -> Bool {
    let scalar = text[offset]
    guard scalar == "(" || scalar.isDigit || Numbering.value(ofChinese: scalar) != nil else { return false }
    guard offset == 0 || !text[offset - 1].isDigit else { return false }
    return Numbering.parse(text[offset...]) != nil
  }

  /// Whether a stretch is a label to the letter, so that the words after it are not part of it.
  private static func isWholeLabel(_ text: Scalars, _ range: Range<Int>) -> Bool {
    !range.isEmpty && LabelCatalogue.rows.exactly(LabelKey(folded: text[range]))?.isLeaf == true
  }

  /// Whether the number at the start is set off by a mark, so that it begins a label and is no part of one.
  private static func beginsWithMark(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let (_, length) = Numbering.parse(text), let last = text.dropFirst(length - 1).first else { return false }
    return !last.isHan && !last.isDigit
  }

  /// The label at the end of the words. Written to the letter it may begin anywhere; with slips it may not reach back
  /// over a number that begins another label.
  private static func label(
    atEndOf text: Scalars, starts: [Int]
  ) -> (meaning: RowLabel, numbering: Numbering?, start: Int)? {
    for start in starts {
      let key = LabelKey(folded: text[start...])
      if let meaning = LabelCatalogue.rows.exactly(key) { return (meaning, key.numbering, start) }
    }
    var best: (match: LabelCatalogue<RowLabel>.Match, key: LabelKey, start: Int)?
    var tied = false
    let numbered = starts.last { Numbering.parse(text[$0...]) != nil && beginsWithMark(text[$0...]) } ?? 0
    for start in starts where start >= numbered {
      let key = LabelKey(folded: text[start...])
      guard key.letters.count <= 60, let match = LabelCatalogue.rows.match(key),
        match.distance == 0 || !starts.contains(where: { $0 > start && isWholeLabel(text, start..<$0) })
      else { continue }
      guard let known = best else {
        best = (match, key, start)
        continue
      }
      if match.distance < known.match.distance {
        best = (match, key, start)
        tied = false
      } else if match.distance == known.match.distance, match.meaning != known.match.meaning {
        tied = match.distance > 0
      }
    }
    if let best, !tied { return (best.match.meaning, best.key.numbering, best.start) }
    if best == nil, let start = starts.last {
      let key = LabelKey(folded: text[start...])
      if let meaning = LabelCatalogue.rows.match(prefix: key) { return (meaning, key.numbering, start) }
    }
    return nil
  }

  /// 总计 and 其他 are heads of columns too: they count as labels only with their number or on the line of the numbers.
  private static func settle(
    _ meaning: RowLabel, numbering: Numbering?, previous: RequestRow?, sameLine: Bool
  ) -> RowLabel? {
    switch meaning {
    case .request(.total): numbering != nil || sameLine ? meaning : nil
    case .bareOther:
      switch numbering {
      case Numbering(kind: .arabic, number: 3)?: .request(.outcome(.miscellaneous))
      case Numbering(kind: .bracketed, number: 6)?: .group(.other)
      case nil where sameLine && previous == .outcome(.feeLapsed): .request(.outcome(.miscellaneous))
      default: nil
      }
    default: meaning
    }
  }
}
