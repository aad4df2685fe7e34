/// Reads web pages: headings, paragraphs and tables, as far as a reader sees them.
///
/// A table that holds another table is layout: its cells give their content as blocks, and the inner table stands by itself.
public enum HTMLReader {
  /// Reads a page from bytes.
  ///
  /// - Parameter contentType: the content type it was served with, such as `text/html; charset=gbk`.
  /// - Throws: `DocumentError` for text that cannot be decoded and for pages beyond the limits.
  public static func read(
    _ bytes: [UInt8], contentType: String? = nil, limits: DocumentLimits = DocumentLimits()
  ) throws(DocumentError) -> Document {
    guard bytes.count <= limits.bytes else { throw .tooLarge(bytes: bytes.count, limit: limits.bytes) }
    let declared = contentType.flatMap(DeclaredEncoding.init(contentType:)) ?? declaredEncoding(in: bytes)
    let text = try TextDecoding.decode(bytes, declared: declared).text
    return try read(text: text, limits: limits)
  }

  /// Reads a page already decoded; what it says about its encoding is ignored.
  public static func read(text: String, limits: DocumentLimits = DocumentLimits()) throws(DocumentError) -> Document {
    try HTMLParse.run(Array(text.utf8), limits: limits)
  }

  /// What the page says about its encoding in the first 4 KB: `meta` in both forms, or an XML declaration.
  static func declaredEncoding(in bytes: [UInt8]) -> DeclaredEncoding? {
    let head = Array(bytes.prefix(4096))
    if head.starts(with: Array("<?xml".utf8)) {
      let declaration = head.prefix { $0 != UInt8(ascii: ">") }
      if let label = CharsetParameter.value(in: declaration, name: "encoding") { return DeclaredEncoding(label: label) }
    }
    var start = 0
    while let meta = head.firstRange(ofASCII: Array("<meta".utf8), from: start) {
      start = meta.upperBound
      let attributes = head[start...].prefix { $0 != UInt8(ascii: ">") }
      if let label = CharsetParameter.value(in: attributes) { return DeclaredEncoding(label: label) }
    }
    return nil
  }
}
