/// What one engine spells differently in the schema. Queries are the same text everywhere; only table definitions use
/// these words.
package struct SchemaDialect: Sendable {
  /// A short name, as in `sqlite`.
  package var engine: String
  /// The column type of a primary key that the program numbers itself.
  package var key: String
  /// A 64-bit integer column.
  package var integer: String
  /// A column of bytes.
  package var bytes: String
  /// What follows the closing bracket of a table definition.
  package var tableSuffix: String
  /// Statements only this engine needs, run at the end of the migration with that number (a full-text index).
  package var additions: [Int: [String]]

  package init(
    engine: String, key: String, integer: String, bytes: String, tableSuffix: String, additions: [Int: [String]]
  ) {
    self.engine = engine
    self.key = key
    self.integer = integer
    self.bytes = bytes
    self.tableSuffix = tableSuffix
    self.additions = additions
  }

  /// `statement` with `{key}`, `{integer}`, `{bytes}` and `{table}` spelled for this engine.
  package func render(_ statement: String) -> String {
    statement
      .replacing("{key}", with: key)
      .replacing("{integer}", with: integer)
      .replacing("{bytes}", with: bytes)
      .replacing("{table}", with: tableSuffix)
  }
}
