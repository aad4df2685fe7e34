import ArgumentParser
import Foundation

/// How a computation is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json

  /// One line of JSON with keys in a fixed order.
  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
