import Chronicle
import Foundation
import Ledger
import Testing

/// The schema as PostgreSQL spells it. `script/portable` makes it there and asks for every statement that the tests sent.
struct PortableSchemaTests {
  private static let dialect = SchemaDialect(
    engine: "postgresql", key: "BIGINT PRIMARY KEY", integer: "BIGINT", bytes: "BYTEA", tableSuffix: "", additions: [:])

  @Test func `every definition of the schema can be spelled for another engine`() throws {
    let statements = ([Migrator.history] + Migration.all.flatMap(\.statements)).map(Self.dialect.render)
    #expect(statements.count > 100)
    for statement in statements {
      #expect(!statement.contains("{") && !statement.contains("STRICT") && !statement.contains("BLOB"), "\(statement)")
    }
    if let path = ProcessInfo.processInfo.environment["GONGKAI_SCHEMA"] {
      try Data(statements.map { $0 + ";\n" }.joined().utf8).write(to: URL(filePath: path))
    }
  }
}
