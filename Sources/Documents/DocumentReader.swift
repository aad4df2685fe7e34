import Formats
public import Foundation

/// Reads a document of any known format into blocks. The format is found from the content, not from the name.
public enum DocumentReader {
  /// Reads bytes.
  ///
  /// - Parameters:
  ///   - name: the file's name; it only settles whether text with a stray tag is a web page.
  ///   - contentType: the content type it came with, such as `text/html; charset=gbk`.
  /// - Throws: `DocumentError`, which says why the document is refused.
  public static func read(
    _ bytes: [UInt8], named name: String? = nil, contentType: String? = nil, limits: DocumentLimits = DocumentLimits()
  ) throws(DocumentError) -> Document {
    guard bytes.count <= limits.bytes else { throw .tooLarge(bytes: bytes.count, limit: limits.bytes) }
    guard !bytes.isEmpty else { throw .empty }
    if let format = FileFormat(signatureOf: bytes) { throw .unsupportedFormat(format) }
    let declared = contentType.flatMap(DeclaredEncoding.init(contentType:)) ?? HTMLReader.declaredEncoding(in: bytes)
    let text = try TextDecoding.decode(bytes, declared: declared).text
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty }
    if HTMLSniffing.isHTML(text, named: name, contentType: contentType) {
      return try HTMLReader.read(text: text, limits: limits)
    }
    return TextReader.read(text)
  }

  /// Reads bytes held as `Data`.
  public static func read(
    _ data: Data, named name: String? = nil, contentType: String? = nil, limits: DocumentLimits = DocumentLimits()
  ) throws(DocumentError) -> Document {
    guard data.count <= limits.bytes else { throw .tooLarge(bytes: data.count, limit: limits.bytes) }
    return try read([UInt8](data), named: name, contentType: contentType, limits: limits)
  }

  /// Reads a file. Its size is looked up first: one beyond the limit is refused without being read.
  public static func read(
    contentsOf url: URL, contentType: String? = nil, limits: DocumentLimits = DocumentLimits()
  ) throws(DocumentError) -> Document {
    try read(contentsOfFile: url.path(percentEncoded: false), contentType: contentType, limits: limits)
  }

  /// Reads the file at a path.
  public static func read(
    contentsOfFile path: String, contentType: String? = nil, limits: DocumentLimits = DocumentLimits()
  ) throws(DocumentError) -> Document {
    let bytes = try FileBytes.read(path, limit: limits.bytes)
    let name = path.split(separator: "/").last.map(String.init)
    return try read(bytes, named: name, contentType: contentType, limits: limits)
  }
}
