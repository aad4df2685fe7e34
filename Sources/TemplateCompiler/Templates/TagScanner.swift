/// Cuts a template into text and tags. A tag that stands alone on its line takes the line with it, as mustache has it.
struct TagScanner {
  enum Piece: Equatable {
    case text(String)
    case tag(Tag)
  }

  struct Tag: Equatable {
    /// `#`, `^`, `/`, `!`, `>`, `<` or `$`; nil for a value.
    let sign: UInt8?
    /// Without blanks at its ends.
    let content: String
    let line: Int
    let isIndented: Bool
  }

  private let bytes: [UInt8]
  private let file: String
  private var index = 0
  private var line = 1
  private var pieces: [Piece] = []

  static func pieces(of text: String, file: String) throws(Problem) -> [Piece] {
    var scanner = TagScanner(bytes: Array(text.utf8), file: file)
    try scanner.scan()
    return scanner.pieces
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private mutating func scan() throws(Problem) {
    var start = 0
    while let open = position(of: UInt8(ascii: "{"), from: index) {
      let tagLine = line + newlines(in: index..<open)
      guard let close = position(of: UInt8(ascii: "}"), from: open + 2) else {
        throw Problem(file: file, line: tagLine, fault: .unclosed(string(open..<min(open + 20, bytes.count))))
      }
      var end = close + 2
      let sign = open + 2 < close ? bytes[open + 2] : 0
      if sign == UInt8(ascii: "{"), end < bytes.count, bytes[end] == UInt8(ascii: "}") { end += 1 }
      line = tagLine + newlines(in: open..<end)
      if "{&=%".utf8.contains(sign) {
        throw Problem(file: file, line: tagLine, fault: .forbiddenTag(string(open..<end)))
      }
      let isMark = "#^/!><$".utf8.contains(sign)
      let content = trimmed(open + (isMark ? 3 : 2)..<close)
      index = end
      var textEnd = open
      var indented = false
      if isMark, let whole = ownLine(open..<end, after: start) {
        textEnd = whole.lowerBound
        indented = whole.lowerBound < open
        index = whole.upperBound
        line += newlines(in: end..<index)
      }
      add(start..<textEnd)
      pieces.append(
        .tag(Tag(sign: isMark ? sign : nil, content: content, line: tagLine, isIndented: indented)))
      start = index
    }
    add(start..<bytes.count)
  }

  private mutating func add(_ range: Range<Int>) {
    if !range.isEmpty { pieces.append(.text(string(range))) }
  }

  /// The place of the byte twice in a row.
  private func position(of byte: UInt8, from start: Int) -> Int? {
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == byte, bytes[place + 1] == byte { return place }
      place += 1
    }
    return nil
  }

  /// The whole line with its end, where nothing but blanks stands beside the tag.
  private func ownLine(_ tag: Range<Int>, after start: Int) -> Range<Int>? {
    var before = tag.lowerBound
    while before > start, isBlank(bytes[before - 1]) { before -= 1 }
    guard before == 0 || bytes[before - 1] == UInt8(ascii: "\n") else { return nil }
    var after = tag.upperBound
    while after < bytes.count, isBlank(bytes[after]) || bytes[after] == UInt8(ascii: "\r") { after += 1 }
    if after == bytes.count { return before..<after }
    return bytes[after] == UInt8(ascii: "\n") ? before..<after + 1 : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  private func newlines(in range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func trimmed(_ range: Range<Int>) -> String {
    func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    let tail = bytes[range].drop(while: isSpace)
    let end = tail.lastIndex { !isSpace($0) } ?? tail.startIndex - 1
    return string(tail.startIndex..<end + 1)
  }
}
