import Foundation

/// Values kept as JSON text. Keys are sorted, so that equal values make equal texts.
package enum StoredJSON {
  package static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// Throws `DatabaseFailure.column` when `text`, read from `column`, is not what it should be.
  package static func value<Value: Decodable>(_ text: String, column: String) throws -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    } catch {
      throw DatabaseFailure.column(name: column, problem: .malformed)
    }
  }
}
