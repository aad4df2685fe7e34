/// Counts over a text that tell sound text from binary data and from text damaged by a wrong encoding.
struct TextSoundness {
  private(set) var total = 0
  private(set) var nonASCII = 0
  private(set) var nuls = 0
  private(set) var controls = 0
  private(set) var replacements = 0
  private(set) var plausible = 0
  private(set) var ideographs = 0
  private(set) var latinPairs = 0
  private(set) var tellTales = 0

  /// Walks the text once; `utf8` is valid UTF-8.
  init(of utf8: [UInt8]) {
    var previous: (UInt32, UInt32) = (0, 0)
    var previousWasLatin = false
    utf8.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let value = Self.scalar(in: bytes, at: &index)
        count(value)
        guard value >= 0x80 || previous.1 >= 0x80 else { continue }
        if value == Self.lost.2, previous == (Self.lost.0, Self.lost.1) { replacements += 1 }
        let isLatin = Self.isLatinResidue(value)
        if isLatin, previousWasLatin { latinPairs += 1 }
        previousWasLatin = isLatin
        previous = (previous.1, value)
      }
    }
  }

  /// The scalar at `index`, which moves behind it.
  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt32 {
    let lead = bytes[index]
    let following =
      switch lead {
      case 0xC0...0xDF: 1
      case 0xE0...0xEF: 2
      case 0xF0...: 3
      default: 0
      }
    var value = UInt32(following == 0 ? lead : lead & (0x3F >> following))
    let end = min(index + following + 1, bytes.count)
    for position in (index + 1)..<max(end, index + 1) { value = value << 6 | UInt32(bytes[position] & 0x3F) }
    index = end
    return value
  }

  private mutating func count(_ value: UInt32) {
    total += 1
    if value < 0x80 {
      switch value {
      case 0: nuls += 1
      case 0x09...0x0D: plausible += 1
      case 1..<0x20, 0x7F: controls += 1
      default: plausible += 1
      }
      return
    }
    nonASCII += 1
    switch value {
    case 0x4E00...0x9FFF:
      ideographs += 1
      plausible += 1
      if Self.tellTaleCharacters.contains(value) { tellTales += 1 }
    case 0x3000...0x303F, 0xFF00...0xFFEF, 0x2010...0x2027, 0x2460...0x249B, 0xA0, 0xB7: plausible += 1
    case 0xFFFD: replacements += 1
    default: break
    }
  }

  /// Whether nearly all of it is what Chinese text is made of. For telling UTF-16 from chance.
  var looksChinese: Bool { nuls == 0 && total > 0 && plausible * 20 >= total * 19 }

  /// What is wrong with the text; `nil` when it is sound. A stray damaged character in a long text is let through, as U+FFFD.
  func defect(illegalBytes: Int) -> TextDefect? {
    if nuls > 0 { return .nulCharacters }
    if controls * 50 > total { return .controlCharacters }
    if illegalBytes > 0, illegalBytes * 100 >= nonASCII { return .illegalBytes }
    if replacements > 0, replacements * 100 >= nonASCII { return .replacementCharacters }
    if latinPairs >= 2, latinPairs * 3 >= nonASCII { return .mojibake }
    if tellTales >= 3, tellTales * 20 >= ideographs { return .mojibake }
    return nil
  }

  /// 锟斤拷: two replacement characters written as UTF-8 and read as GBK.
  private static let lost: (UInt32, UInt32, UInt32) = (0x951F, 0x65A4, 0x62F7)

  /// Characters that are rare in Chinese and common in UTF-8 Chinese read as GBK (公 → 鍏…, 的 → 鐨…, ， → 锛…), and 烫 and 屯, uninitialised memory.
  private static let tellTaleCharacters = Set("鍏鐨涓锛銆鏀淇鏂鎭鎴浜鍙鍦鏈骞鍜鐢瀹绛鏄烫屯锟".unicodeScalars.map(\.value))

  /// Whether UTF-8 or GBK bytes read as Latin-1 or Windows-1252 give this character.
  private static func isLatinResidue(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0xFF: value != 0xA0 && value != 0xB7
    case 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192, 0x2C6, 0x2DC, 0x20AC, 0x2122: true
    default: false
    }
  }
}
