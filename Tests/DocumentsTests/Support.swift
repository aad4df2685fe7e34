import Documents
import Foundation

/// A generator whose sequence follows from its seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

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
