/// The prose of a section made ready for searching: folded, without white space (lines of PDF text end inside words),
/// each letter with its place in the section's text.
struct ProseText {
  /// A sentence, ending before 。；！ or the end, and after 4,000 letters at the latest.
  struct Sentence {
    var letters: Scalars
    var places: [Int]
    var mentions: [NumberMention] = []
  }

  private static let limit = 4_000

  let section: Int
  let sentences: [Sentence]

  init(_ section: ReportSection) {
    self.section = section.ordinal
    var sentences: [Sentence] = []
    var current = Sentence(letters: [], places: [])
    func end() {
      guard !current.letters.isEmpty else { return }
      current.mentions = NumberMention.all(in: current)
      sentences.append(current)
      current = Sentence(letters: [], places: [])
    }
    for (place, scalar) in section.text.unicodeScalars.enumerated() {
      if scalar == "。" || scalar == "；" || scalar == "！" || scalar == ";" {
        end()
      } else if !scalar.isSpace {
        current.letters.append(scalar.folded)
        current.places.append(place)
        if current.letters.count >= Self.limit { end() }
      }
    }
    end()
    self.sentences = sentences
  }

  /// The place of a stretch of a sentence.
  func range(_ sentence: Sentence, _ range: Range<Int>) -> ProseRange? {
    guard let first = range.first, let last = range.last, sentence.places.indices.contains(last) else { return nil }
    return ProseRange(section: section, scalars: sentence.places[first]..<(sentence.places[last] + 1))
  }
}

extension ProseText.Sentence {
  /// Whether any of the words stands in the stretch.
  func contains(_ words: [String], in range: Range<Int>? = nil) -> Bool {
    let stretch = range.map { Array(letters[$0]) } ?? letters
    return words.contains { stretch.contains(word: Array($0.unicodeScalars)) }
  }

  /// Where the clause that holds the position begins.
  func clauseStart(of position: Int) -> Int {
    (letters[..<position].lastIndex { $0 == "," || $0 == ":" || $0 == "、" || $0 == "(" || $0 == ")" }).map { $0 + 1 }
      ?? 0
  }
}
