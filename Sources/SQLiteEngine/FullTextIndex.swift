import Foundation
import Ledger

/// The FTS5 table behind the search. One row a record; the row's number joins the subject's name and the record's id.
enum FullTextIndex {
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

  static func index(_ document: SearchDocument, in db: SQLiteConnection) throws {
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

  static func remove(_ subject: SearchSubject, id: Int64, in db: SQLiteConnection) throws {
    let known = try db.query(
      "SELECT rowid, title, text FROM search_documents WHERE subject = $1 AND id = $2",
      [.text(subject.rawValue), .integer(id)]
    ).first
    guard let known else { return }
    // The index holds no text of its own: to forget a row it must be told what the row said.
    try db.execute(
      "INSERT INTO search_index (search_index, rowid, title, text) VALUES ('delete', $1, $2, $3)", known.values)
    try db.execute("DELETE FROM search_documents WHERE rowid = $1", [known.value("rowid")])
  }

  static func search(_ query: SearchQuery, in db: SQLiteConnection) throws -> [SearchHit] {
    guard let expression = expression(for: query.words), query.bodies?.isEmpty != true else { return [] }
    var values: [SQLValue] = [
      .text(expression), .text(query.subject.rawValue), SQLValue(query.limit), SQLValue(query.offset),
    ]
    var scope = ""
    if let bodies = query.bodies {
      values.append(.text("[" + bodies.map(String.init).joined(separator: ",") + "]"))
      scope = "AND d.body_id IN (SELECT value FROM json_each($5))"
    }
    let rows = try db.query(
      """
      SELECT d.id AS id,
        highlight(search_index, 0, char(57344), char(57345)) AS title,
        snippet(search_index, 1, char(57344), char(57345), '…', 40) AS excerpt
      FROM search_index JOIN search_documents d ON d.rowid = search_index.rowid
      WHERE search_index MATCH $1 AND d.subject = $2 \(scope)
      ORDER BY bm25(search_index, 4.0, 1.0), d.id LIMIT $3 OFFSET $4
      """, values)
    return try rows.map { row in
      SearchHit(
        subject: query.subject, id: try row.integer("id"), title: pieces(try row.text("title")),
        excerpt: pieces(try row.text("excerpt")))
    }
  }

  /// The typed words as an FTS5 expression: each stretch between spaces is a phrase whose last token may go on, and
  /// all must occur. `nil` when there is nothing to look for.
  static func expression(for words: String) -> String? {
    let phrases = words.split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { !BigramTokenizer.tokens(of: $0, isQuery: true).isEmpty }
    guard !phrases.isEmpty else { return nil }
    return phrases.prefix(16)
      .map { "\"" + $0.replacing("\"", with: " ").replacing("\0", with: " ") + "\" *" }
      .joined(separator: " AND ")
  }

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
