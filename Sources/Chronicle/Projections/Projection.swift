import Foundation

/// One definition of a table that follows from the entries of a subject: it writes the rows, makes them anew, compares them
/// and finds rows that no entry leads to. Columns of texts are sealed under the key of the subject.
package struct Projection<State>: Sendable {
  package struct Column: Sendable, ExpressibleByStringLiteral {
    package var name: String
    /// Whether it holds what people typed.
    package var isText: Bool
    /// Whether it is made of a text, so that it can no longer be compared once that is erased.
    package var isOfText: Bool

    package init(_ name: String, isText: Bool = false, isOfText: Bool = false) {
      self.name = name
      self.isText = isText
      self.isOfText = isOfText
    }

    package init(stringLiteral name: String) { self.init(name) }

    package static func text(_ name: String) -> Column { Column(name, isText: true) }
    package static func ofText(_ name: String) -> Column { Column(name, isOfText: true) }
  }

  package let table: String
  /// The column with the id of the subject.
  package let owner: String
  /// The columns that tell the rows of one subject apart; findings name the first, with the subject where it is no number.
  package let keys: [String]
  package let columns: [Column]
  /// The rows of a state, cell by cell in the order of `columns`, texts in the clear.
  package let rows: @Sendable (State, Vault) throws -> [[SQLValue]]

  package init(
    _ table: String, owner: String, keys: [String], columns: [Column],
    rows: @escaping @Sendable (State, Vault) throws -> [[SQLValue]]
  ) {
    self.table = table
    self.owner = owner
    self.keys = keys
    self.columns = columns
    self.rows = rows
  }

  private func place(of name: String) -> Int { columns.firstIndex { $0.name == name } ?? 0 }

  /// The key of a row.
  private func key(_ row: [SQLValue]) -> [SQLValue] { keys.map { row[place(of: $0)] } }

  private func keyed(_ rows: [[SQLValue]]) -> [[SQLValue]: [SQLValue]] {
    Dictionary(rows.map { (key($0), $0) }, uniquingKeysWith: { $1 })
  }

  /// What a text column is sealed for.
  private func place(_ column: String, _ key: [SQLValue], _ subject: SubjectID) -> String {
    "\(table).\(column).\(subject).\(key.map { String($0.number) }.joined(separator: "."))"
  }

  private func sealed(_ row: [SQLValue], _ subject: SubjectID, key: TextKey) throws -> [SQLValue] {
    try zip(columns, row).map { column, value in
      guard column.isText, case .text(let text) = value else { return value }
      return .text(try key.seal(text, place: place(column.name, self.key(row), subject)))
    }
  }
}

extension Projection {
  /// Brings the rows of a subject from one state to the next.
  package func store(
    from before: State?, to after: State, of subject: SubjectID, key: TextKey, in db: any WriteConnection
  ) throws {
    let new = try rows(after, db.vault)
    let known = try before.map { keyed(try rows($0, db.vault)) } ?? [:]
    for id in known.keys where !new.contains(where: { self.key($0) == id }) {
      try db.execute(deletion, [.integer(subject.id)] + id)
    }
    for row in new where known[self.key(row)] != row {
      if known[self.key(row)] == nil {
        try insert(row, of: subject, key: key, in: db)
      } else {
        try db.execute(update, sealed(row, subject, key: key))
      }
    }
  }

  /// Adds a row, its cells in the order of `columns` and its texts in the clear.
  package func insert(_ row: [SQLValue], of subject: SubjectID, key: TextKey, in db: any WriteConnection) throws {
    try db.execute(insertion, sealed(row, subject, key: key))
  }

  /// Makes the rows of a subject anew, whatever stands there. Rows that stay keep their place, because others may refer to
  /// them.
  package func rebuild(_ state: State, of subject: SubjectID, key: TextKey, in db: any WriteConnection) throws {
    let new = try rows(state, db.vault)
    let known = Set(
      try db.query("SELECT \(keys.joined(separator: ", ")) FROM \(table) WHERE \(owner) = $1", .integer(subject.id))
        .map { row in try keys.map { try row.value($0) } })
    for id in known where !new.contains(where: { self.key($0) == id }) {
      try db.execute(deletion, [.integer(subject.id)] + id)
    }
    for row in new {
      if known.contains(self.key(row)) {
        try db.execute(update, sealed(row, subject, key: key))
      } else {
        try insert(row, of: subject, key: key, in: db)
      }
    }
  }

  /// Compares what is stored with what the entries lead to. Texts are compared as long as their key is there.
  package func compare(
    _ state: State, of subject: SubjectID, key: TextKey?, in db: any ReadConnection,
    into report: inout VerificationReport
  ) throws {
    var expected = keyed(try rows(state, db.vault))
    for row in try db.query(
      "SELECT \(names) FROM \(table) WHERE \(owner) = $1 ORDER BY \(keys.joined(separator: ", "))", .integer(subject.id)
    ) {
      let id = try keys.map { try row.value($0) }
      let finding = named(id, of: subject.id)
      guard let values = expected.removeValue(forKey: id) else {
        report.findings.append(.init(finding, .unaccounted))
        continue
      }
      for (column, value) in zip(columns, values) where key != nil || !column.isOfText {
        let stored = try row.value(column.name)
        guard column.isText, case .text(let text) = stored else {
          if stored != value { report.findings.append(.init(finding, .columnDiffers(column.name))) }
          continue
        }
        guard let key else { continue }
        let plain = try? key.open(text, place: place(column.name, id, subject))
        if plain.map(SQLValue.text) != value {
          report.findings.append(.init(finding, .columnDiffers(column.name)))
        }
      }
    }
    for id in expected.keys.sorted(by: { $0.lexicographicallyPrecedes($1, by: SQLValue.isKeyBefore) }) {
      report.findings.append(.init(named(id, of: subject.id), .missing))
    }
  }

  /// How findings name a row.
  private func named(_ key: [SQLValue], of owner: Int64) -> VerificationFinding.Subject {
    switch key.first {
    case .text(let name)?: .named(table: table, owner: owner, name: name)
    case .integer(let number)?: .row(table: table, key: number)
    case .null?, .real?, .blob?, nil: .row(table: table, key: 0)
    }
  }

  /// Rows of subjects that have no entries at all.
  package func findUnaccounted(
    _ kind: SubjectKind, in db: any ReadConnection, into report: inout VerificationReport
  ) throws {
    try db.forEach(
      """
      SELECT \(owner), \(keys[0]) FROM \(table) WHERE NOT EXISTS (
        SELECT 1 FROM entries e WHERE e.subject = $1 AND e.subject_id = \(table).\(owner)) ORDER BY \(keys[0])
      """, [.text(kind.rawValue)]
    ) { row in
      report.findings.append(
        .init(named([try row.value(keys[0])], of: try row.value(owner).number), .unaccounted))
    }
  }

  /// A text column of a row in the clear; `EntryContent`'s mark where the key is gone.
  package func text(
    _ column: String, of row: SQLRow, in subject: SubjectID, key: TextKey?
  ) throws -> String? {
    guard let stored = try row.optionalText(column) else { return nil }
    guard let key else { return EntryContent.erased }
    return try key.open(stored, place: place(column, keys.map { try row.value($0) }, subject))
  }
}

extension Projection {
  private var names: String { columns.map(\.name).joined(separator: ", ") }

  private var insertion: String {
    "INSERT INTO \(table) (\(names)) VALUES (\(columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")))"
  }

  /// Every column is set, the key among them, because each value must have its placeholder.
  private var update: String {
    let changes = columns.indices.map { "\(columns[$0].name) = $\($0 + 1)" }.joined(separator: ", ")
    let row = ([owner] + keys).map { "\($0) = $\(place(of: $0) + 1)" }.joined(separator: " AND ")
    return "UPDATE \(table) SET \(changes) WHERE \(row)"
  }

  private var deletion: String {
    let row = keys.enumerated().map { "\($1) = $\($0 + 2)" }.joined(separator: " AND ")
    return "DELETE FROM \(table) WHERE \(owner) = $1 AND \(row)"
  }
}

extension SQLValue {
  /// The number of a key; 0 for what is none.
  fileprivate var number: Int64 { if case .integer(let number) = self { number } else { 0 } }

  fileprivate static func isKeyBefore(_ a: SQLValue, _ b: SQLValue) -> Bool {
    switch (a, b) {
    case (.text(let a), .text(let b)): a < b
    default: a.number < b.number
    }
  }
}
