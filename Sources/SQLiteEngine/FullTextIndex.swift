import Chronicle
import Foundation

/// The FTS5 tables behind the search: one for reports, and one for cases, whose rows have the numbers of the cases, so
/// that what is found comes newest first without being sorted, and joins with the cases by number.
enum FullTextIndex {
  /// With the first step of the schema: everything in one table.
  static let definition = [
    """
    CREATE TABLE search_documents (
      rowid INTEGER PRIMARY KEY, subject TEXT NOT NULL, id INTEGER NOT NULL, body_id INTEGER, title TEXT NOT NULL,
      text TEXT NOT NULL, UNIQUE (subject, id)) STRICT
    """,
    """
    CREATE VIRTUAL TABLE search_index USING fts5(
      title, text, content='search_documents', content_rowid='rowid', tokenize='\(BigramTokenizer.name)')
    """,
  ]

  /// With the worklist's step: cases in a table of their own, by numbers, notes and labels too. The index of first
  /// characters answers a search for a single character without gathering every pair that begins with it.
  static let caseDefinition = [
    """
    INSERT INTO search_index (search_index, rowid, title, text)
    SELECT 'delete', rowid, title, text FROM search_documents WHERE subject = 'case'
    """,
    "DELETE FROM search_documents WHERE subject = 'case'",
    """
    CREATE TABLE case_documents (
      id INTEGER PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL, notes TEXT NOT NULL, labels TEXT NOT NULL) STRICT
    """,
    """
    CREATE VIRTUAL TABLE case_index USING fts5(
      title, text, notes, labels, content='case_documents', content_rowid='id', prefix='1',
      tokenize='\(BigramTokenizer.name)')
    """,
  ]

  static let definitions = Set(definition + caseDefinition)

  /// A statement with a stand-in for each source that this engine spells its own way (`source(of:)`), as another engine could
  /// spell it: rows of an `id`, and the same placeholders.
  static func portable(_ sql: String) -> String {
    sql.replacing(#/\(SELECT value AS id FROM json_each\((\$\d+)\)\)/#) { match in
      "(SELECT CAST(item AS BIGINT) AS id FROM json_array_elements_text(CAST(\(match.output.1) AS json)) AS item)"
    }.replacing(#/\(SELECT rowid AS id FROM case_index WHERE case_index MATCH (\$\d+)\)/#) { match in
      "(SELECT id FROM cases WHERE number = \(match.output.1))"
    }.replacing(
      #/\(SELECT id FROM search_documents\s+WHERE subject = (\$\d+) AND rowid IN \(SELECT rowid FROM search_index WHERE search_index MATCH (\$\d+)\)\)/#
    ) { match in "(SELECT id FROM reports WHERE agency = \(match.output.1) AND scope = \(match.output.2))" }
  }

  /// A segment keeps the words of deleted rows until it is merged; one segment keeps none.
  static let purging = [
    "INSERT INTO case_index (case_index) VALUES ('optimize')",
    "INSERT INTO search_index (search_index) VALUES ('optimize')",
  ]

  static func index(_ document: SearchDocument, in db: SQLiteConnection) throws {
    guard document.subject != .caseFile else { return try index(case: document, in: db) }
    try remove(document.subject, id: document.id, in: db)
    let text: [SQLValue] = [.text(document.title), .text(document.text)]
    let row = try db.query(
      """
      INSERT INTO search_documents (subject, id, body_id, title, text) VALUES ($1, $2, $3, $4, $5) RETURNING rowid
      """,
      [.text(document.subject.rawValue), .integer(document.id), SQLValue(document.body)] + text
    ).first
    guard let row else { return }
    try db.execute("INSERT INTO search_index (rowid, title, text) VALUES ($1, $2, $3)", row.values + text)
  }

  private static func index(case document: SearchDocument, in db: SQLiteConnection) throws {
    let labels = document.body.map { [label(body: $0)] } ?? []
    let values: [SQLValue] = [
      .integer(document.id), .text(document.title), .text(document.text), .text(document.notes),
      .text((labels + document.labels).joined(separator: " ")),
    ]
    let known = try db.query(
      "SELECT id, title, text, notes, labels FROM case_documents WHERE id = $1", [.integer(document.id)]
    ).first
    guard known?.values != values else { return }
    if known != nil { try remove(.caseFile, id: document.id, in: db) }
    try db.execute("INSERT INTO case_documents (id, title, text, notes, labels) VALUES ($1, $2, $3, $4, $5)", values)
    try db.execute("INSERT INTO case_index (rowid, title, text, notes, labels) VALUES ($1, $2, $3, $4, $5)", values)
  }

  /// The index holds no text of its own: to forget a row it must be told what the row said.
  static func remove(_ subject: SearchSubject, id: Int64, in db: SQLiteConnection) throws {
    guard subject != .caseFile else {
      try db.execute(
        """
        INSERT INTO case_index (case_index, rowid, title, text, notes, labels)
        SELECT 'delete', id, title, text, notes, labels FROM case_documents WHERE id = $1
        """, [.integer(id)])
      try db.execute("DELETE FROM case_documents WHERE id = $1", [.integer(id)])
      return
    }
    let known = try db.query(
      "SELECT rowid, title, text FROM search_documents WHERE subject = $1 AND id = $2",
      [.text(subject.rawValue), .integer(id)]
    ).first
    guard let known else { return }
    try db.execute(
      "INSERT INTO search_index (search_index, rowid, title, text) VALUES ('delete', $1, $2, $3)", known.values)
    try db.execute("DELETE FROM search_documents WHERE rowid = $1", [known.value("rowid")])
  }

  static func search(_ query: SearchQuery, in db: SQLiteConnection) throws -> [SearchHit] {
    guard query.bodies?.isEmpty != true else { return [] }
    let rows: [SQLRow]
    if query.subject == .caseFile {
      guard let expression = caseExpression(for: query) else { return [] }
      rows = try db.query(
        """
        SELECT rowid AS id, highlight(case_index, 0, char(57344), char(57345)) AS title,
          snippet(case_index, 1, char(57344), char(57345), '…', 40) AS excerpt
        FROM case_index WHERE case_index MATCH $1 ORDER BY rowid DESC LIMIT $2 OFFSET $3
        """, [.text(expression), SQLValue(query.limit), SQLValue(query.offset)])
    } else {
      guard let expression = SearchExpression.of(query.words) else { return [] }
      var values: [SQLValue] = [
        .text(expression), .text(query.subject.rawValue), SQLValue(query.limit), SQLValue(query.offset),
      ]
      var scope = ""
      if let bodies = query.bodies {
        values.append(.text("[" + bodies.map(String.init).joined(separator: ",") + "]"))
        scope = "AND d.body_id IN (SELECT value FROM json_each($5))"
      }
      rows = try db.query(
        """
        SELECT d.id AS id,
          highlight(search_index, 0, char(57344), char(57345)) AS title,
          snippet(search_index, 1, char(57344), char(57345), '…', 40) AS excerpt
        FROM search_index JOIN search_documents d ON d.rowid = search_index.rowid
        WHERE search_index MATCH $1 AND d.subject = $2 \(scope)
        ORDER BY bm25(search_index, 4.0, 1.0), d.id LIMIT $3 OFFSET $4
        """, values)
    }
    return try rows.map { row in
      SearchHit(
        subject: query.subject, id: try row.integer("id"), title: pieces(try row.text("title")),
        excerpt: pieces(try row.text("excerpt")))
    }
  }

  static func source(of query: SearchQuery) -> SearchSource? {
    guard query.subject == .caseFile else {
      return SearchExpression.of(query.words).map {
        SearchSource(
          sql: """
            (SELECT id FROM search_documents
             WHERE subject = ? AND rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH ?))
            """, values: [.text(query.subject.rawValue), .text($0)])
      }
    }
    return caseExpression(for: query).map {
      SearchSource(sql: "(SELECT rowid AS id FROM case_index WHERE case_index MATCH ?)", values: [.text($0)])
    }
  }

  /// The words, and the labels that narrow them. `nil` when there is no word to look for.
  static func caseExpression(for query: SearchQuery) -> String? {
    guard let words = SearchExpression.of(query.words) else { return nil }
    var parts = ["{title text\(query.includesNotes ? " notes" : "")} : (\(words))"]
    for group in (query.bodies.map { [$0.map(label(body:))] } ?? []) + query.labels {
      parts.append("labels : (" + group.map { "\"\($0)\"" }.joined(separator: " OR ") + ")")
    }
    return parts.joined(separator: " AND ")
  }

  private static func label(body: Int64) -> String { "zb\(body)" }

  /// `marked` cut at the private-use characters U+E000 (a match begins) and U+E001 (it ends).
  static func pieces(_ marked: String) -> [SearchHit.Piece] {
    var pieces: [SearchHit.Piece] = []
    var current = String.UnicodeScalarView()
    var isMatch = false
    func flush() {
      if !current.isEmpty { pieces.append(.init(text: String(current), isMatch: isMatch)) }
      current = String.UnicodeScalarView()
    }
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "\u{E000}", "\u{E001}":
        flush()
        isMatch = scalar == "\u{E000}"
      default:
        current.append(scalar)
      }
    }
    flush()
    return pieces
  }
}
