/// What strictly valid UTF-8 is made of.
struct UTF8Profile {
  private var twoByteSequences = 0
  private var longerSequences = 0
  private var allInGB2312 = true

  /// Walks the bytes once; `nil` when they are not valid UTF-8 (RFC 3629: no overlong forms, no surrogates).
  init?(of bytes: ArraySlice<UInt8>) {
    let isValid = bytes.withUnsafeBufferPointer { self.scan($0) }
    guard isValid else { return nil }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length: Int
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch lead {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: length = 4
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return false
      }
      guard bytes.count - index >= length, second.contains(bytes[index + 1]) else { return false }
      for offset in 2..<max(length, 2) where !(0x80...0xBF).contains(bytes[index + offset]) { return false }
      if length == 2 {
        twoByteSequences += 1
        if bytes[index + 1] < 0xA1 || lead > 0xD7 { allInGB2312 = false }
      } else {
        longerSequences += 1
      }
      index += length
    }
    return true
  }

  /// Whether the text is short Chinese text in GB 2312 that passes as UTF-8 by chance (the 联通 accident): two-byte sequences only,
  /// each of them a common character in GB 2312.
  var looksLikeGB2312: Bool { twoByteSequences > 0 && longerSequences == 0 && allInGB2312 }
}
