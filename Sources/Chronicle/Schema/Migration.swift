import Crypto
import Foundation

/// One numbered step of the schema. Once released it never changes: its checksum is kept in every database.
package struct Migration: Sendable {
  package var number: Int
  package var name: String
  package var statements: [String]

  package init(number: Int, name: String, statements: [String]) {
    self.number = number
    self.name = name
    self.statements = statements
  }

  /// SHA-256 over the portable text, in hexadecimal.
  package var checksum: String {
    var hash = SHA256()
    for statement in statements {
      hash.update(data: Data(statement.utf8))
      hash.update(data: Data([0]))
    }
    return hash.finalize().hexadecimal
  }
}
