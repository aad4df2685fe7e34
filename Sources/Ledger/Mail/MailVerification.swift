import Chronicle

/// Compares the outbox with what the cases' entries say of their messages: none may be missing, none come from nowhere,
/// and what is on file as sent must stand as sent.
enum MailVerification {
  static func compare(
    _ mails: [CaseMail], case id: Int64, in db: any ReadConnection, into report: inout VerificationReport
  ) throws {
    var expected = Dictionary(mails.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    for row in try db.query(
      "SELECT id, message_id, state, replaced_by FROM outbox WHERE case_id = $1 ORDER BY id", .integer(id))
    {
      let message = try row.integer("id")
      guard let mail = expected.removeValue(forKey: message) else {
        report.findings.append(.init(.row(table: "outbox", key: message), .unaccounted))
        continue
      }
      let columns: [(String, SQLValue)] = [
        ("message_id", .text(mail.messageID)), ("state", .text(mail.state.rawValue)),
        ("replaced_by", SQLValue(mail.replacedBy)),
      ]
      for (name, value) in columns where try row.value(name) != value {
        report.findings.append(.init(.row(table: "outbox", key: message), .columnDiffers(name)))
      }
    }
    for message in expected.keys.sorted() {
      report.findings.append(.init(.row(table: "outbox", key: message), .missing))
    }
  }
}
