/// Words searched for in prose, by their first letter, so that a text is walked once.
struct WordSet: Sendable {
  private var byFirst: [Unicode.Scalar: [Scalars]] = [:]
  /// Whether a word begins with a letter whose last ten bits are these: most letters of a text begin none.
  private var mayBegin = [Bool](repeating: false, count: 1024)

  /// - Parameter words: separated by spaces.
  init(_ words: String) {
    for word in words.split(separator: " ") {
      let letters = Array(word.unicodeScalars)
      guard let first = letters.first else { continue }
      byFirst[first, default: []].append(letters)
      mayBegin[Int(first.value & 1023)] = true
    }
    for first in byFirst.keys { byFirst[first]?.sort { $0.count > $1.count } }
  }

  /// The length of the longest word that begins at a place.
  func length(in letters: ArraySlice<Unicode.Scalar>, at index: Int) -> Int? {
    let letter = letters[index]
    guard mayBegin[Int(letter.value & 1023)] else { return nil }
    return byFirst[letter]?.first { word in
      index + word.count <= letters.endIndex && letters[index..<index + word.count].elementsEqual(word)
    }?.count
  }

  /// Where the first of the words stands.
  func first(in letters: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    for index in letters.indices {
      if let length = length(in: letters, at: index) { return index..<index + length }
    }
    return nil
  }

  /// Where the last of the words stands.
  func last(in letters: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    for index in letters.indices.reversed() {
      if let length = length(in: letters, at: index) { return index..<index + length }
    }
    return nil
  }

  func isIn(_ letters: ArraySlice<Unicode.Scalar>) -> Bool { first(in: letters) != nil }

  /// The letters without the words at their end, as many as stand there.
  func trimming(endOf letters: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = letters
    while let length = suffixLength(of: rest) { rest = rest.dropLast(length) }
    return rest
  }

  /// The letters without the words at their start, as many as stand there.
  func trimming(startOf letters: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = letters
    while let start = rest.indices.first, let length = length(in: rest, at: start) { rest = rest.dropFirst(length) }
    return rest
  }

  /// The length of the longest word that the letters end with.
  func suffixLength(of letters: ArraySlice<Unicode.Scalar>) -> Int? {
    for index in letters.suffix(longest).indices {
      if let length = length(in: letters, at: index), index + length == letters.endIndex { return length }
    }
    return nil
  }

  /// Whether the letters are nothing but the words.
  func makeUp(_ letters: ArraySlice<Unicode.Scalar>) -> Bool { trimming(startOf: letters).isEmpty }

  private var longest: Int { 12 }
}
