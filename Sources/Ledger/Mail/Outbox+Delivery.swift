package import Chronicle
package import Civil

extension Outbox {
  /// A message that one node alone may send until the lease ends.
  package struct Lease: Sendable, Equatable {
    package var message: OutboxMessage
    package var token: String
  }

  /// Whether a message is due that nobody is sending.
  package static func isDue(at now: Instant, in db: any ReadConnection) throws -> Bool {
    try db.first(
      """
      SELECT 1 AS one FROM outbox WHERE state = 'waiting' AND next_attempt_at <= $1
        AND (lease_until IS NULL OR lease_until <= $1) LIMIT 1
      """, SQLValue(now)) != nil
  }

  /// Takes the message that is due longest, and counts the attempt; `nil` when none is due. A lease that ran out, because
  /// its node died, holds nobody back.
  package static func claim(
    token: String, at now: Instant, until end: Instant, in db: any WriteConnection
  ) throws -> Lease? {
    let due = try db.first(
      """
      SELECT id FROM outbox WHERE state = 'waiting' AND next_attempt_at <= $1
        AND (lease_until IS NULL OR lease_until <= $1)
      ORDER BY next_attempt_at, id LIMIT 1
      """, SQLValue(now))
    guard let id = try due?.integer("id") else { return nil }
    let taken = try db.execute(
      """
      UPDATE outbox SET attempts = attempts + 1, lease_token = $2, lease_until = $3
      WHERE id = $1 AND state = 'waiting' AND (lease_until IS NULL OR lease_until <= $4)
      """, .integer(id), .text(token), SQLValue(end), SQLValue(now))
    guard taken == 1, let message = try find(id, in: db) else { return nil }
    return Lease(message: message, token: token)
  }

  /// The server accepted it. Holds whoever has the lease by now: accepted is accepted. False when that was known.
  @discardableResult
  package static func accepted(
    _ id: Int64, answer: String, at now: Instant, in db: any WriteConnection
  ) throws -> Bool {
    try db.execute(
      """
      UPDATE outbox SET state = 'sent', answer = $2, ended_at = $3, failure = NULL, failure_code = NULL,
        lease_token = NULL, lease_until = NULL WHERE id = $1 AND state <> 'sent'
      """, .integer(id), .text(answer), SQLValue(now)) == 1
  }

  /// The attempt was in vain: it is tried again at `next`, or given up where there is none. False when the lease was
  /// lost meanwhile.
  @discardableResult
  package static func failed(
    _ lease: Lease, failure: String, code: Int?, next: Instant?, at now: Instant, in db: any WriteConnection
  ) throws -> Bool {
    try db.execute(
      """
      UPDATE outbox SET state = $3, failure = $4, failure_code = $5, next_attempt_at = $6, ended_at = $7,
        lease_token = NULL, lease_until = NULL WHERE id = $1 AND state = 'waiting' AND lease_token = $2
      """, .integer(lease.message.id), .text(lease.token),
      .text((next == nil ? MailState.failed : .waiting).rawValue), .text(failure), SQLValue(code.map(Int64.init)),
      SQLValue(next ?? lease.message.nextAttemptAt), SQLValue(next == nil ? now : nil)) == 1
  }

  /// The attempt was broken off before it could come to anything, and does not count.
  package static func release(_ lease: Lease, in db: any WriteConnection) throws {
    try db.execute(
      """
      UPDATE outbox SET attempts = attempts - 1, lease_token = NULL, lease_until = NULL
      WHERE id = $1 AND lease_token = $2
      """, .integer(lease.message.id), .text(lease.token))
  }

  /// Lets a waiting message be tried now.
  @discardableResult
  package static func hasten(_ id: Int64, at now: Instant, in db: any WriteConnection) throws -> Bool {
    try db.execute(
      "UPDATE outbox SET next_attempt_at = $2 WHERE id = $1 AND state = 'waiting'", .integer(id), SQLValue(now)) == 1
  }

  /// Ends a message that is not to be sent (again).
  @discardableResult
  package static func cancel(_ id: Int64, at now: Instant, in db: any WriteConnection) throws -> Bool {
    try db.execute(
      """
      UPDATE outbox SET state = 'cancelled', ended_at = $2, lease_token = NULL, lease_until = NULL
      WHERE id = $1 AND state IN ('waiting', 'failed')
      """, .integer(id), SQLValue(now)) == 1
  }

  /// Forgets what was done with before an instant, except messages that serve papers: those are proof.
  package static func removeOld(before instant: Instant, in db: any WriteConnection) throws {
    try db.execute(
      "DELETE FROM outbox WHERE kind <> 'service' AND state <> 'waiting' AND created_at < $1", SQLValue(instant))
  }

  /// Notes which message was sent in its place.
  package static func replace(_ id: Int64, by new: Int64, in db: any WriteConnection) throws {
    try db.execute("UPDATE outbox SET replaced_by = $2 WHERE id = $1", .integer(id), .integer(new))
  }
}
