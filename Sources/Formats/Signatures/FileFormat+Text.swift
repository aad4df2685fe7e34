extension FileFormat {
  /// How much of the beginning of a file without a signature is looked at, in bytes.
  private static let window = 64 << 10

  /// What a file without a signature is: text, a web page, or neither.
  init(textOf view: ByteView) {
    let head = view.prefix(Self.window)
    guard !head.isEmpty else {
      self = .empty
      return
    }
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    let hasWideMark = marks[1...].contains(where: head.starts)
    if !hasWideMark, head.contains(where: { $0 < 9 || (14...31).contains($0) && $0 != 27 || $0 == 127 }) {
      self = .unknown
      return
    }
    let ascii = head.prefix(4096).filter { $0 != 0 }.map { (65...90).contains($0) ? $0 + 32 : $0 }
    let opening = ascii.drop { marks.joined().contains($0) || $0 <= 32 }
    let isPage =
      Self.openingTags.contains { opening.starts(with: $0) } || Self.tagsAnywhere.contains { ascii.contains($0) }
    self = isPage ? .html : .text
  }

  private static let openingTags = [
    "<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?xml", "<table", "<meta",
  ].map { Array($0.utf8) }
  private static let tagsAnywhere = ["<html", "<script", "<svg"].map { Array($0.utf8) }
}
