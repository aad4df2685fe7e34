import Chronicle
package import Civil

/// A message about to be put into the outbox.
package struct OutboxDraft: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// It serves a paper of a case (送达).
    case service
    /// It reminds a person of what falls due (提醒).
    case reminder
    /// It shows that the server is set up (测试).
    case test
  }

  package var kind: Kind
  package var body: Int64
  package var caseID: Int64?
  /// The person of the office it goes to.
  package var person: Int64?
  /// What stands between the angle brackets of its Message-ID.
  package var messageID: String
  package var content: OutboxContent

  package init(
    kind: Kind, body: Int64, caseID: Int64? = nil, person: Int64? = nil, messageID: String, content: OutboxContent
  ) {
    self.kind = kind
    self.body = body
    self.caseID = caseID
    self.person = person
    self.messageID = messageID
    self.content = content
  }
}

/// What a message says, and to whom. Sealed when stored, the files apart.
package struct OutboxContent: Sendable, Equatable {
  package struct File: Sendable, Equatable {
    package var sha256: String
    package var name: String
    package var mediaType: String

    package init(sha256: String, name: String, mediaType: String) {
      self.sha256 = sha256
      self.name = name
      self.mediaType = mediaType
    }
  }

  package var recipient: String
  package var subject: String
  package var text: String
  package var files: [File]

  package init(recipient: String, subject: String, text: String, files: [File] = []) {
    self.recipient = recipient
    self.subject = subject
    self.text = text
    self.files = files
  }
}

/// A message in the outbox, without what it says.
package struct OutboxMessage: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var kind: OutboxDraft.Kind
  package var body: Int64
  package var caseID: Int64?
  package var person: Int64?
  package var messageID: String
  package var state: MailState
  /// How often it was handed to the server.
  package var attempts: Int
  package var nextAttemptAt: Instant
  /// Until when a node that is sending it keeps others from doing so.
  package var leaseUntil: Instant?
  /// The code of the last failure, and the server's three digits where it gave them.
  package var failure: String?
  package var failureCode: Int?
  package var answer: String?
  package var replacedBy: Int64?
  package var createdBy: Int64?
  package var createdAt: Instant
  package var endedAt: Instant?

  /// Whether somebody is sending it at this moment.
  package func isBeingSent(at now: Instant) -> Bool { state == .waiting && leaseUntil.map { $0 > now } ?? false }

  static let columns = """
    id, kind, body_id, case_id, person_id, message_id, state, attempts, next_attempt_at, lease_until, failure,
    failure_code, answer, replaced_by, created_by, created_at, ended_at
    """

  init(_ row: SQLRow) throws {
    id = try row.integer("id")
    kind = try row.choice("kind")
    body = try row.integer("body_id")
    caseID = try row.optionalInteger("case_id")
    person = try row.optionalInteger("person_id")
    messageID = try row.text("message_id")
    state = try row.choice("state")
    attempts = try row.int("attempts")
    nextAttemptAt = try row.instant("next_attempt_at")
    leaseUntil = try row.optionalInstant("lease_until")
    failure = try row.optionalText("failure")
    failureCode = try row.optionalInteger("failure_code").flatMap { Int(exactly: $0) }
    answer = try row.optionalText("answer")
    replacedBy = try row.optionalInteger("replaced_by")
    createdBy = try row.optionalInteger("created_by")
    createdAt = try row.instant("created_at")
    endedAt = try row.optionalInstant("ended_at")
  }
}
