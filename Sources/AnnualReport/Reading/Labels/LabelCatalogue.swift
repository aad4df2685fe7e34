/// The words one kind of label may be written in, and the tolerant search among them.
///
/// A label is found when its key is one of the words, or when it is near to exactly one of them: within a third of its
/// letters, and clearly nearer than to any word of another meaning. Everything else is not found.
struct LabelCatalogue<Meaning: Hashable & Sendable>: Sendable {
  private struct Word: Sendable {
    var letters: Scalars
    var numbering: Numbering?
    var meaning: Meaning
    var mask: LetterMask
  }

  private let words: [Word]
  private let exact: [Scalars: Meaning]

  /// Makes a catalogue from labels as the forms print them; the first meaning of a word wins.
  init(_ labels: [(label: String, meaning: Meaning)]) {
    words = labels.map {
      let key = LabelKey($0.label)
      return Word(letters: key.letters, numbering: key.numbering, meaning: $0.meaning, mask: LetterMask(key.letters))
    }
    exact = Dictionary(words.map { ($0.letters, $0.meaning) }, uniquingKeysWith: { first, _ in first })
  }

  /// A meaning and how far the label was from the word for it.
  struct Match {
    var meaning: Meaning
    var distance: Int
  }

  /// The meaning of a label that is written as a word of the catalogue to the letter.
  func exactly(_ key: LabelKey) -> Meaning? { exact[key.letters] }

  /// The meaning of a label; `nil` when there is none or when there is doubt.
  func match(_ key: LabelKey) -> Match? {
    if let meaning = exact[key.letters] { return Match(meaning: meaning, distance: 0) }
    let count = key.letters.count
    guard count >= 3 else { return nil }
    var best: (word: Word, distance: Int)?
    var rival = Int.max
    let mask = LetterMask(key.letters)
    for word in words {
      let limit = Self.limit(word.letters.count)
      guard abs(word.letters.count - count) <= limit + 2, mask.leastDistance(to: word.mask) <= limit + 2 else {
        continue
      }
      guard let distance = EditDistance.between(key.letters, word.letters, limit: limit + 2) else { continue }
      if let found = best, found.word.meaning != word.meaning {
        if distance < found.distance {
          rival = min(rival, found.distance)
          best = (word, distance)
        } else {
          rival = min(rival, distance)
        }
      } else if distance < best?.distance ?? .max {
        best = (word, distance)
      }
    }
    guard let best, best.distance <= Self.limit(best.word.letters.count) else { return nil }
    guard rival - best.distance >= (best.distance == 1 ? 1 : 2) else { return nil }
    if let given = key.numbering, let usual = best.word.numbering, given.kind == usual.kind,
      given.number != usual.number
    {
      return nil
    }
    return Match(meaning: best.word.meaning, distance: best.distance)
  }

  /// The meaning of a label whose end is lost: it has six letters or more and begins the words of one meaning only.
  func match(prefix key: LabelKey) -> Meaning? {
    guard key.letters.count >= 6 else { return nil }
    let meanings = Set(words.filter { $0.letters.starts(with: key.letters) }.map(\.meaning))
    return meanings.count == 1 ? meanings.first : nil
  }

  /// How many letters of a word of this length may be wrong.
  private static func limit(_ count: Int) -> Int {
    switch count {
    case ..<4: 0
    case 4..<6: 1
    default: count * 34 / 100
    }
  }
}

/// Which letters occur in a word, folded into 64 bits: a quick lower bound for the edit distance.
struct LetterMask: Sendable {
  private var bits: UInt64 = 0

  init(_ letters: Scalars) {
    for letter in letters { bits |= 1 << UInt64((letter.value ^ (letter.value >> 6)) & 63) }
  }

  /// No two words with these letters are nearer to one another.
  func leastDistance(to other: LetterMask) -> Int {
    max((bits & ~other.bits).nonzeroBitCount, (other.bits & ~bits).nonzeroBitCount)
  }
}
