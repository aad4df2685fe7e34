import Foundation

/// Values the desk keeps as JSON text, with the version of their shape. Keys are sorted, so that equal values make
/// equal texts.
struct StoredText<Value: Codable>: Codable {
  /// The newest shape this program knows.
  static var newest: Int { 1 }

  var version: Int
  var value: Value

  init(_ value: Value) {
    version = Self.newest
    self.value = value
  }

  /// Reads what `text` made; throws for a text of a newer program.
  static func read(_ text: String) throws -> Value {
    let stored = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
    guard stored.version <= newest else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "version \(stored.version)"))
    }
    return stored.value
  }

  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
