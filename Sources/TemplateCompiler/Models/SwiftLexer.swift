/// Cuts Swift source into tokens.
struct SwiftLexer {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var isFirst = true
  private var tokens: [SwiftToken] = []

  static func tokens(of bytes: [UInt8]) -> [SwiftToken] {
    var lexer = SwiftLexer(bytes: bytes)
    lexer.scan()
    return lexer.tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func scan() {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\n"): advance()
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): index += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipComment()
      case UInt8(ascii: "\""): addString(hashes: 0)
      case UInt8(ascii: "#"): addHash()
      default:
        if Self.isWord(byte) { addWord() } else { add(.sign(byte), length: 1) }
      }
    }
  }

  private func peek(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }

  /// One byte on, counting lines.
  private mutating func advance() {
    if bytes[index] == UInt8(ascii: "\n") {
      line += 1
      isFirst = true
    }
    index += 1
  }

  private mutating func add(_ kind: SwiftToken.Kind, length: Int) {
    tokens.append(SwiftToken(kind: kind, line: line, isFirst: isFirst))
    isFirst = false
    index += length
  }

  private mutating func addWord() {
    var end = index
    while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
    if bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") {
      let isReal =
        end + 1 < bytes.count && bytes[end] == UInt8(ascii: ".") && bytes[end + 1] >= UInt8(ascii: "0")
        && bytes[end + 1] <= UInt8(ascii: "9")
      if isReal {
        end += 1
        while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
      }
      add(isReal ? .real : .integer, length: end - index)
    } else {
      let word = String(decoding: bytes[index..<end], as: UTF8.self)
      add(.word(word.utf8.first == UInt8(ascii: "`") ? String(word.dropFirst().dropLast()) : word), length: end - index)
    }
  }

  /// A raw string, a regular expression between `#/` and `/#`, or the bare sign of a macro or a condition.
  private mutating func addHash() {
    var hashes = 0
    while peek(hashes) == UInt8(ascii: "#") { hashes += 1 }
    if peek(hashes) == UInt8(ascii: "\"") {
      addString(hashes: hashes)
    } else if peek(hashes) == UInt8(ascii: "/") {
      add(.sign(UInt8(ascii: "/")), length: hashes + 1)
      let end = [UInt8(ascii: "/")] + Array(repeating: UInt8(ascii: "#"), count: hashes)
      while index < bytes.count, !starts(with: end) { advance() }
      index = min(index + end.count, bytes.count)
    } else {
      add(.sign(UInt8(ascii: "#")), length: 1)
    }
  }

  private mutating func addString(hashes: Int) {
    add(.string, length: hashes)
    let quote = UInt8(ascii: "\"")
    let isLong = peek(0) == quote && peek(1) == quote && peek(2) == quote
    let end =
      Array(repeating: quote, count: isLong ? 3 : 1) + Array(repeating: UInt8(ascii: "#"), count: hashes)
    index += isLong ? 3 : 1
    let escape = [UInt8(ascii: "\\")] + Array(repeating: UInt8(ascii: "#"), count: hashes)
    let first = isFirst
    while index < bytes.count, !starts(with: end) {
      if starts(with: escape) {
        index += escape.count
        if peek(0) == UInt8(ascii: "(") { skipInterpolation() } else if index < bytes.count { advance() }
      } else {
        advance()
      }
    }
    index = min(index + end.count, bytes.count)
    isFirst = first
  }

  /// What stands between the brackets of an interpolation, strings in it included.
  private mutating func skipInterpolation() {
    let kept = tokens.count
    var depth = 0
    repeat {
      switch bytes[index] {
      case UInt8(ascii: "("):
        depth += 1
        index += 1
      case UInt8(ascii: ")"):
        depth -= 1
        index += 1
      case UInt8(ascii: "\""): addString(hashes: 0)
      default: advance()
      }
    } while depth > 0 && index < bytes.count
    tokens.removeSubrange(kept...)
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if starts(with: Array("/*".utf8)) {
        depth += 1
        index += 2
      } else if starts(with: Array("*/".utf8)) {
        depth -= 1
        index += 2
      } else {
        advance()
      }
    } while depth > 0 && index < bytes.count
  }

  private func starts(with mark: [UInt8]) -> Bool {
    guard index + mark.count <= bytes.count else { return false }
    for offset in mark.indices where bytes[index + offset] != mark[offset] { return false }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    ValueName.isNameByte(byte) || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "$") || byte >= 0x80
  }
}
