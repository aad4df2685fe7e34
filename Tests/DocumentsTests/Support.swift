import Documents
import Foundation

enum Fixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    return [UInt8](try Data(contentsOf: url))
  }
}

/// Reads HTML and gives its blocks.
func blocks(_ html: String, limits: DocumentLimits = DocumentLimits()) throws(DocumentError) -> [Block] {
  try HTMLReader.read(text: html, limits: limits).blocks
}

/// The texts of the first table, every position.
func texts(_ html: String) throws -> [[String]] {
  for case .table(let grid) in try blocks(html) { return grid.rows.map { $0.map(\.text) } }
  return []
}

func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
  ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
    let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    return bigEndian ? pair : pair.reversed()
  }
}
