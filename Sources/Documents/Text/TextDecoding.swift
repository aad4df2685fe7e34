/// Decides which encoding bytes are in and decodes them: byte order mark first, then validity, then statistics.
public enum TextDecoding {
  /// A decoded text and the encoding it was found to be in. The byte order mark is not part of the text.
  public struct Result: Sendable, Equatable {
    /// The text.
    public var text: String
    /// The encoding.
    public var encoding: TextEncoding

    /// Makes a result.
    public init(text: String, encoding: TextEncoding) {
      self.text = text
      self.encoding = encoding
    }
  }

  /// Decodes bytes.
  ///
  /// - Parameter contentType: a content type such as `text/plain; charset=gbk`, used only where the bytes leave a choice.
  /// - Throws: `DocumentError.notText` for binary data, unknown encodings and text that was damaged before it came here.
  public static func decode(_ bytes: [UInt8], contentType: String? = nil) throws(DocumentError) -> Result {
    try decode(bytes, declared: contentType.flatMap(DeclaredEncoding.init(contentType:)))
  }

  static func decode(_ bytes: [UInt8], declared: DeclaredEncoding?) throws(DocumentError) -> Result {
    let reading = try decodeUnchecked(bytes, declared: declared)
    if let defect = TextSoundness(of: reading.utf8).defect(illegalBytes: reading.illegal) { throw .notText(defect) }
    return Result(text: String(decoding: reading.utf8, as: UTF8.self), encoding: reading.encoding)
  }

  /// Bytes read in one encoding: valid UTF-8, and how many byte sequences had to be replaced.
  private struct Reading {
    var utf8: [UInt8]
    var illegal: Int
    var encoding: TextEncoding
  }

  private static func decodeUnchecked(_ bytes: [UInt8], declared: DeclaredEncoding?) throws(DocumentError) -> Reading {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), .utf16BigEndian) }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]), let reading = gb18030(bytes.dropFirst(4)) { return reading }
    let hasUTF8Mark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = hasUTF8Mark ? bytes.dropFirst(3) : bytes[...]

    if content.contains(0) { return try withNULs(content) }
    if let profile = UTF8Profile(of: content) {
      let settled = hasUTF8Mark || declared == .known(.utf8)
      if !settled, profile.looksLikeGB2312, let reading = gb18030(content), reading.illegal == 0 { return reading }
      return Reading(utf8: Array(content), illegal: 0, encoding: .utf8)
    }
    if declared == .unsupported { throw .notText(.unsupportedEncoding) }
    return fewestErrors(content)
  }

  /// NUL bytes are at home in UTF-16 only.
  private static func withNULs(_ content: ArraySlice<UInt8>) throws(DocumentError) -> Reading {
    let candidates = [utf16(content, .utf16LittleEndian), utf16(content, .utf16BigEndian)]
    let sound = candidates.filter { $0.illegal == 0 && TextSoundness(of: $0.utf8).looksChinese }
    guard content.count.isMultiple(of: 2), let reading = sound.first else { throw .notText(.nulCharacters) }
    return reading
  }

  /// Bytes that are valid in no Unicode form: GB 18030 as a rule, UTF-8 with a damaged spot, or UTF-16 of nothing but Chinese characters.
  private static func fewestErrors(_ content: ArraySlice<UInt8>) -> Reading {
    let repaired = Array(String(decoding: content, as: UTF8.self).utf8)
    let soundness = TextSoundness(of: repaired)
    let utf8 = Reading(utf8: repaired, illegal: soundness.replacements, encoding: .utf8)
    if soundness.replacements * 10 < soundness.nonASCII { return utf8 }
    guard let national = gb18030(content) else { return utf8 }
    if national.illegal > 0, content.count.isMultiple(of: 2) {
      for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
        let wide = utf16(content, encoding)
        if wide.illegal == 0, TextSoundness(of: wide.utf8).looksChinese { return wide }
      }
    }
    return utf8.illegal < national.illegal ? utf8 : national
  }

  private static func gb18030(_ bytes: ArraySlice<UInt8>) -> Reading? {
    GB18030.decode(bytes).map { Reading(utf8: $0.utf8, illegal: $0.illegal, encoding: .gb18030) }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> Reading {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(encoding == .utf16BigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count * 3 / 2)
    let repaired = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true) {
      utf8.append($0)
    }
    guard repaired || !bytes.count.isMultiple(of: 2) else {
      return Reading(utf8: utf8, illegal: 0, encoding: encoding)
    }
    let text = String(decoding: units, as: UTF16.self)
    let illegal = max(1, text.unicodeScalars.count { $0 == "\u{FFFD}" })
    return Reading(utf8: Array(text.utf8), illegal: illegal, encoding: encoding)
  }
}
