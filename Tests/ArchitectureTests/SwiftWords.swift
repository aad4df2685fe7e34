/// The words and braces of Swift source, without comments, texts and regular expressions.
struct SwiftWords {
  enum Token: Equatable {
    case word(Substring)
    case open, close, dot
  }

  private(set) var tokens: [Token] = []
  private let source: String.UTF8View.SubSequence
  private var place: String.Index

  init(_ text: String) {
    source = text.utf8[...]
    place = text.startIndex
    while let byte = peek() { step(byte) }
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    guard let index = source.index(place, offsetBy: ahead, limitedBy: source.endIndex), index < source.endIndex else {
      return nil
    }
    return source[index]
  }

  private mutating func skip(_ count: Int = 1) {
    place = source.index(place, offsetBy: count, limitedBy: source.endIndex) ?? source.endIndex
  }

  private mutating func step(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/") where peek(1) == byte: while let next = peek(), next != 10 { skip() }
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipRemark()
    case UInt8(ascii: "\""): skipText(hashes: 0)
    case UInt8(ascii: "#"): skipHashes()
    case UInt8(ascii: "{"): take(.open)
    case UInt8(ascii: "}"): take(.close)
    case UInt8(ascii: "."): take(.dot)
    case _ where Self.isLetter(byte): takeWord()
    default: skip()
    }
  }

  private mutating func take(_ token: Token) {
    tokens.append(token)
    skip()
  }

  private mutating func takeWord() {
    let start = place
    while let next = peek(), Self.isLetter(next) { skip() }
    tokens.append(.word(Substring(source[start..<place])))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private mutating func skipRemark() {
    var depth = 0
    while let byte = peek() {
      let next = peek(1)
      if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
        depth += 1
        skip(2)
      } else if byte == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
        depth -= 1
        skip(2)
        if depth == 0 { return }
      } else {
        skip()
      }
    }
  }

  /// A raw text, a regular expression, or a word such as `#if`.
  private mutating func skipHashes() {
    var hashes = 0
    while peek(hashes) == UInt8(ascii: "#") { hashes += 1 }
    let next = peek(hashes)
    skip(hashes)
    if next == UInt8(ascii: "\"") {
      skipText(hashes: hashes)
    } else if next == UInt8(ascii: "/") {
      let end = [UInt8(ascii: "/")] + Array(repeating: UInt8(ascii: "#"), count: hashes)
      skip()
      while peek() != nil, !isHere(end) { skip() }
      skip(end.count)
    }
  }

  private func isHere(_ bytes: [UInt8]) -> Bool { source[place...].starts(with: bytes) }

  /// Skips a text; what stands between `\(` and `)` in it is code and is read as such.
  private mutating func skipText(hashes: Int) {
    let quote = UInt8(ascii: "\"")
    let tail = Array(repeating: UInt8(ascii: "#"), count: hashes)
    let quotes = Array(repeating: quote, count: isHere([quote, quote, quote]) ? 3 : 1)
    let (end, escape) = (quotes + tail, [UInt8(ascii: "\\")] + tail)
    skip(quotes.count)
    while peek() != nil {
      if isHere(end) { return skip(end.count) }
      if isHere(escape + [UInt8(ascii: "(")]) {
        skip(escape.count + 1)
        readInterpolation()
      } else if isHere(escape) {
        skip(escape.count + 1)
      } else {
        skip()
      }
    }
  }

  private mutating func readInterpolation() {
    var depth = 1
    while depth > 0, let byte = peek() {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      step(byte)
    }
  }
}
