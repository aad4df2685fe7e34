/// What a search can find.
package enum SearchSubject: String, Sendable, Hashable, CaseIterable {
  case caseFile = "case"
  case report
  case complaint
}

/// The words under which one record can be found.
package struct SearchDocument: Sendable, Equatable {
  package var subject: SearchSubject
  package var id: Int64
  /// The body whose people may find it; `nil` for a record of no body of this installation.
  package var body: Int64?
  package var title: String
  package var text: String
  /// What only a query that asks for notes finds.
  package var notes: String
  /// Facts by which a query may be narrowed: words of letters and digits.
  package var labels: [String]

  package init(
    subject: SearchSubject, id: Int64, body: Int64?, title: String, text: String, notes: String = "",
    labels: [String] = []
  ) {
    self.subject = subject
    self.id = id
    self.body = body
    self.title = title
    self.text = text
    self.notes = notes
    self.labels = labels
  }
}

/// What a person typed, and where to look.
package struct SearchQuery: Sendable, Equatable {
  package var words: String
  package var subject: SearchSubject
  /// Only records of these bodies; `nil` for all.
  package var bodies: [Int64]?
  /// One word of each group must be among the labels.
  package var labels: [[String]]
  package var includesNotes: Bool
  package var limit: Int
  package var offset: Int

  package init(
    words: String, subject: SearchSubject, bodies: [Int64]? = nil, labels: [[String]] = [],
    includesNotes: Bool = false, limit: Int = 50, offset: Int = 0
  ) {
    self.words = words
    self.subject = subject
    self.bodies = bodies
    self.labels = labels
    self.includesNotes = includesNotes
    self.limit = limit
    self.offset = offset
  }
}

/// One record found.
package struct SearchHit: Sendable, Equatable {
  package var subject: SearchSubject
  package var id: Int64
  package var title: [Piece]
  /// The passage around the match.
  package var excerpt: [Piece]

  /// A stretch of text that matched or did not.
  package struct Piece: Sendable, Equatable {
    package var text: String
    package var isMatch: Bool

    package init(text: String, isMatch: Bool) {
      self.text = text
      self.isMatch = isMatch
    }
  }

  package init(subject: SearchSubject, id: Int64, title: [Piece], excerpt: [Piece]) {
    self.subject = subject
    self.id = id
    self.title = title
    self.excerpt = excerpt
  }
}

/// What a search finds, or a list of ids, as a source of a statement: a table with the one column `id`.
package struct SearchSource: Sendable, Equatable {
  /// With a `?` for each value.
  package var sql: String
  package var values: [SQLValue]

  package init(sql: String, values: [SQLValue]) {
    self.sql = sql
    self.values = values
  }
}
