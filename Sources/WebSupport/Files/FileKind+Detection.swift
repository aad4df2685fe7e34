extension FileKind {
  /// How much of the beginning and the end of a file `detect` looks at, in bytes.
  package static let window = 64 << 10

  /// Tells a whole file, or the beginning and the end of a large one, by its content.
  package static func detect(_ head: some Sequence<UInt8>, tail: some Sequence<UInt8> = EmptyCollection()) -> FileKind {
    let head = Array(head.prefix(window))
    guard !head.isEmpty else { return .empty }
    for (kind, signatures) in magic where signatures.contains(where: head.starts) { return kind }
    if head.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil { return .pdf }
    if head.starts(with: [0x50, 0x4B, 3, 4]) { return container(head + Array(tail)) }
    return textual(head)
  }

  private static let magic: [(FileKind, [[UInt8]])] = [
    (.png, [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]),
    (.jpeg, [[0xFF, 0xD8, 0xFF]]),
    (.gif, [Array("GIF87a".utf8), Array("GIF89a".utf8)]),
    (.tiff, [[0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A]]),
    (.ole, [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]),
  ]

  /// Which ZIP container it is, by the names of its entries.
  private static func container(_ bytes: [UInt8]) -> FileKind {
    func has(_ name: String) -> Bool { bytes.firstRange(of: Array(name.utf8)) != nil }
    if has("OFD.xml") { return .ofd }
    if has("word/") { return .docx }
    if has("xl/") { return .xlsx }
    return .zip
  }

  private static func textual(_ head: [UInt8]) -> FileKind {
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    let hasWideMark = marks[1...].contains(where: head.starts)
    if !hasWideMark, head.contains(where: { $0 < 9 || (14...31).contains($0) && $0 != 27 || $0 == 127 }) {
      return .unknown
    }
    let ascii = head.prefix(4096).filter { $0 != 0 }.map { (65...90).contains($0) ? $0 + 32 : $0 }
    let opening = ascii.drop { marks.joined().contains($0) || $0 <= 32 }
    let tags = ["<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?xml", "<table", "<meta"]
    if tags.contains(where: { opening.starts(with: Array($0.utf8)) }) { return .html }
    if ["<html", "<script", "<svg"].contains(where: { ascii.firstRange(of: Array($0.utf8)) != nil }) { return .html }
    return .text
  }
}

extension Array where Element == UInt8 {
  /// Where a run of bytes first occurs.
  fileprivate func firstRange(of needle: [UInt8]) -> Range<Int>? { self[...].firstRange(of: needle) }
}

extension ArraySlice where Element == UInt8 {
  fileprivate func firstRange(of needle: [UInt8]) -> Range<Int>? {
    guard let first = needle.first, count >= needle.count else { return nil }
    for index in startIndex...(endIndex - needle.count) where self[index] == first {
      if self[index..<(index + needle.count)].elementsEqual(needle) { return index..<(index + needle.count) }
    }
    return nil
  }
}
