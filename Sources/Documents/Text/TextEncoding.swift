/// An encoding that is read here.
public enum TextEncoding: String, Sendable, Equatable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// GB 18030, of which GBK and GB 2312 are parts.
  case gb18030 = "GB18030"
}

/// What a document says about its own encoding.
enum DeclaredEncoding: Equatable {
  case known(TextEncoding)
  /// An encoding of Chinese or another multi-byte script that is not read here; its bytes would pass as GB 18030.
  case unsupported

  /// Reads an encoding label; `nil` for labels that say nothing, among them the Latin ones, which Chinese pages carry by mistake.
  init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8": self = .known(.utf8)
    case "gb2312", "gbk", "gb18030", "gb_2312-80", "gb_2312", "cp936", "ms936", "windows-936", "x-gbk", "euc-cn",
      "csgb2312", "chinese":
      self = .known(.gb18030)
    case "utf-16", "utf-16le", "unicode", "ucs-2": self = .known(.utf16LittleEndian)
    case "utf-16be", "unicodefffe": self = .known(.utf16BigEndian)
    case "big5", "big5-hkscs", "cn-big5", "x-x-big5", "hz-gb-2312", "shift_jis", "sjis", "euc-jp", "iso-2022-jp",
      "euc-kr", "ks_c_5601-1987",
      "iso-2022-cn", "utf-7":
      self = .unsupported
    default: return nil
    }
  }

  /// Reads the `charset` parameter of a content type such as `text/html; charset=gbk`.
  init?(contentType: String) {
    guard let label = CharsetParameter.value(in: Array(contentType.utf8)) else { return nil }
    self.init(label: label)
  }
}
