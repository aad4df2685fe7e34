/// Collects text as a reader sees it: any run of white space, no-break and ideographic spaces included, is one space; lines are trimmed,
/// blank lines dropped; characters without width are left out.
struct FoldedText {
  private var bytes: [UInt8] = []
  private var pendingSpace = false
  private var pendingBreak = false

  /// Ends the line.
  mutating func breakLine() {
    pendingBreak = true
    pendingSpace = false
  }

  /// Ends the word.
  mutating func space() { pendingSpace = true }

  /// Adds UTF-8 text; a character must not be cut between two calls.
  mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, keepingLines: Bool = false) {
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte > 0x20, byte < 0x80 {
        put(byte)
        index += 1
        continue
      }
      let length = min(Self.length(lead: byte), utf8.count - index)
      switch Self.role(UnsafeBufferPointer(rebasing: utf8[index..<(index + length)])) {
      case .lineFeed where keepingLines: breakLine()
      case .space, .lineFeed: pendingSpace = true
      case .lineSeparator: breakLine()
      case .nothing: break
      case .visible: for offset in 0..<length { put(utf8[index + offset]) }
      }
      index += length
    }
  }

  /// The text so far, which is then empty again; `nil` when there is none.
  mutating func take() -> String? {
    defer { self = FoldedText() }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private mutating func put(_ byte: UInt8) {
    if pendingBreak || pendingSpace {
      if !bytes.isEmpty { bytes.append(pendingBreak ? 0x0A : 0x20) }
      pendingBreak = false
      pendingSpace = false
    }
    bytes.append(byte)
  }

  private enum Role { case visible, space, lineFeed, lineSeparator, nothing }

  private static func role(_ bytes: UnsafeBufferPointer<UInt8>) -> Role {
    switch (bytes.count, bytes[0]) {
    case (1, 0x0A), (1, 0x0D): return .lineFeed
    case (1, ...0x20), (1, 0x7F): return .space
    case (2, 0xC2):
      switch bytes[1] {
      case 0xA0, 0x85: return .space
      case 0xAD: return .nothing
      default: return .visible
      }
    case (3, 0xE2):
      switch (bytes[1], bytes[2]) {
      case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): return .space
      case (0x80, 0xA8), (0x80, 0xA9): return .lineSeparator
      case (0x80, 0x8B), (0x80, 0x8E), (0x80, 0x8F), (0x81, 0xA0): return .nothing
      default: return .visible
      }
    case (3, 0xE3): return bytes[1] == 0x80 && bytes[2] == 0x80 ? .space : .visible
    case (3, 0xEF): return bytes[1] == 0xBB && bytes[2] == 0xBF ? .nothing : .visible
    default: return .visible
    }
  }

  private static func length(lead: UInt8) -> Int {
    switch lead {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...: 4
    default: 1
    }
  }
}
