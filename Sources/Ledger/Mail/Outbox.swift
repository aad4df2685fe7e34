package import Chronicle
package import Civil

/// The mail of the house: put in by the transaction that causes it, and taken out when the server has accepted it.
package struct Outbox: Sendable {
  private let cipher: FieldCipher

  package init(cipher: FieldCipher) { self.cipher = cipher }

  /// Puts a message in, to be sent at once; returns its id.
  @discardableResult
  package func add(
    _ draft: OutboxDraft, by person: Int64?, at now: Instant, in db: any WriteConnection
  ) throws -> Int64 {
    let id = try Counters.nextKey(of: "outbox", in: db)
    let content = draft.content
    try db.execute(
      """
      INSERT INTO outbox (
        id, kind, body_id, case_id, person_id, message_id, recipient, subject, text, state, attempts, next_attempt_at,
        created_by, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11, $12, $11)
      """,
      .integer(id), .text(draft.kind.rawValue), .integer(draft.body), SQLValue(draft.caseID), SQLValue(draft.person),
      .text(draft.messageID), .text(try cipher.seal(content.recipient, place: Self.place(id, "recipient"))),
      .text(try cipher.seal(content.subject, place: Self.place(id, "subject"))),
      .text(try cipher.seal(content.text, place: Self.place(id, "text"))), .text(MailState.waiting.rawValue),
      SQLValue(now), SQLValue(person))
    for (index, file) in content.files.enumerated() {
      try db.execute(
        "INSERT INTO outbox_files (message, ordinal, sha256, file_name, media_type) VALUES ($1, $2, $3, $4, $5)",
        .integer(id), SQLValue(index), .text(file.sha256), .text(file.name), .text(file.mediaType))
    }
    return id
  }

  /// What a message says, in the clear; `nil` when there is none.
  package func content(of id: Int64, in db: any ReadConnection) throws -> OutboxContent? {
    guard let row = try db.first("SELECT recipient, subject, text FROM outbox WHERE id = $1", .integer(id)) else {
      return nil
    }
    func open(_ column: String) throws -> String {
      try cipher.open(row.text(column), place: Self.place(id, column))
    }
    let files = try db.query(
      "SELECT sha256, file_name, media_type FROM outbox_files WHERE message = $1 ORDER BY ordinal", .integer(id)
    ).map {
      OutboxContent.File(
        sha256: try $0.text("sha256"), name: try $0.text("file_name"), mediaType: try $0.text("media_type"))
    }
    return OutboxContent(
      recipient: try open("recipient"), subject: try open("subject"), text: try open("text"), files: files)
  }

  package static func find(_ id: Int64, in db: any ReadConnection) throws -> OutboxMessage? {
    try db.first("SELECT \(OutboxMessage.columns) FROM outbox WHERE id = $1", .integer(id)).map(OutboxMessage.init)
  }

  private static func place(_ id: Int64, _ column: String) -> String { "outbox.\(column).\(id)" }
}
