extension Migration {
  /// The revision of the data that pages show, in one row.
  package static let revision = Migration(
    number: 14, name: "revision",
    statements: [
      "CREATE TABLE data_revision (id {key}, number {integer} NOT NULL){table}",
      "INSERT INTO data_revision (id, number) VALUES (1, 0)",
    ])
}
