import Chronicle
import Foundation
import SQLiteEngine
import Statute
import Testing

@testable import Ledger

@Suite struct MailVerificationTests {
  /// A case with a message that was put into the outbox.
  static func with(_ body: (Office, CaseFile, Int64) async throws -> Void) async throws {
    try await Office.with { office in
      let file = try await office.open(on: .day("2025-03-03"), commands: [.confirmed])
      let outbox = Outbox(cipher: office.cipher)
      let draft = OutboxDraft(
        kind: .service, body: file.body, caseID: file.id, messageID: "1@example.cn",
        content: OutboxContent(recipient: "a@example.org", subject: "答复书", text: "见附件"))
      let (current, message) = try await office.database.write { db -> (CaseFile, Int64) in
        let id = try outbox.add(draft, by: nil, at: .sample, in: db)
        let queued = MailEntry.queued(message: id, id: draft.messageID, files: [], replacing: nil)
        let file = try Cases.append(
          [.work(.mail(entry: queued))], to: file.id, expecting: file.version, by: nil, at: .sample,
          on: .day("2025-03-04"), in: db)
        return (file, id)
      }
      try await body(office, current, message)
    }
  }

  static func findings(_ office: Office) async throws -> [VerificationFinding] {
    try await LedgerVerification().run(on: office.database).findings
  }

  @Test func `an outbox as the entries say is sound, and opens again`() async throws {
    try await Self.with { office, file, message in
      #expect(try await Self.findings(office) == [])
      let content = try await office.database.read { try Outbox(cipher: office.cipher).content(of: message, in: $0) }
      #expect(content == OutboxContent(recipient: "a@example.org", subject: "答复书", text: "见附件"))
      #expect(try await office.database.read { try Cases.work(file.id, in: $0) }.mails.map(\.id) == [message])
    }
  }

  static let changes: [(String, VerificationFinding.Problem)] = [
    ("UPDATE outbox SET state = 'sent'", .columnDiffers("state")),
    ("UPDATE outbox SET message_id = '2@example.cn'", .columnDiffers("message_id")),
    ("UPDATE outbox SET replaced_by = 7", .columnDiffers("replaced_by")),
    ("DELETE FROM outbox", .missing),
  ]

  @Test(arguments: changes.indices) func `a message that differs from the entries is noticed`(index: Int) async throws {
    let (statement, problem) = Self.changes[index]
    try await Self.with { office, _, message in
      try await office.database.write { _ = try $0.execute(statement) }
      #expect(try await Self.findings(office) == [VerificationFinding(.row("outbox", message), problem)])
    }
  }

  @Test func `a message no entry leads to is noticed`() async throws {
    try await Self.with { office, file, _ in
      let outbox = Outbox(cipher: office.cipher)
      let id = try await office.database.write { db in
        try outbox.add(
          OutboxDraft(
            kind: .service, body: file.body, caseID: file.id, messageID: "2@example.cn",
            content: OutboxContent(recipient: "b@example.org", subject: "x", text: "y")), by: nil, at: .sample, in: db)
      }
      #expect(try await Self.findings(office) == [VerificationFinding(.row("outbox", id), .unaccounted)])
    }
  }

  @Test func `a message's text moved to another does not open`() async throws {
    try await Self.with { office, file, message in
      let outbox = Outbox(cipher: office.cipher)
      let other = try await office.database.write { db in
        let id = try outbox.add(
          OutboxDraft(
            kind: .test, body: file.body, messageID: "3@example.cn",
            content: OutboxContent(recipient: "b@example.org", subject: "x", text: "y")), by: nil, at: .sample, in: db)
        try db.execute(
          "UPDATE outbox SET recipient = (SELECT recipient FROM outbox WHERE id = $1) WHERE id = $2",
          .integer(message), .integer(id))
        return id
      }
      await #expect(throws: FieldCipherError.notAuthentic) {
        try await office.database.read { try outbox.content(of: other, in: $0) }
      }
    }
  }

  /// What may follow what: exhaustive over the kinds of entry after each state.
  @Test func `entries of a message stand only where they can`() throws {
    let queued = MailEntry.queued(message: 1, id: "a", files: [], replacing: nil)
    let accepted = MailEntry.accepted(message: 1, id: "a", at: .sample, answer: "250")
    let failed = MailEntry.failed(message: 1, reason: "refused 550", at: .sample)
    let cancelled = MailEntry.cancelled(message: 1, reason: "x")
    let again = MailEntry.queued(message: 2, id: "b", files: [], replacing: 1)
    let lawful: [[MailEntry]] = [
      [queued, accepted], [queued, failed], [queued, cancelled], [queued, failed, accepted],
      [queued, failed, cancelled],
      [queued, failed, again], [queued, cancelled, again], [queued, cancelled, accepted],
    ]
    let entries = [queued, accepted, failed, cancelled, again]
    for before in [[], [queued], [queued, accepted], [queued, failed], [queued, cancelled]] {
      for entry in entries {
        var work = CaseWork()
        var sequence: Int64 = 0
        func apply(_ entry: MailEntry) throws {
          sequence += 1
          try work.apply(
            RecordedEntry(
              StoredEntry(
                subject: .caseFile(1), sequence: sequence, position: sequence, recordedAt: .sample,
                effectiveDay: .day("2025-03-04"), actor: nil,
                content: StoredJSON.text(CaseEntry.work(.mail(entry: entry))), isErased: false, originHash: nil,
                previousHash: Data(), hash: Data(), facts: "", sealedTexts: nil)))
        }
        for entry in before { try apply(entry) }
        let isLawful =
          before.isEmpty ? entry == queued : lawful.contains(before + [entry])
        #expect(((try? apply(entry)) != nil) == isLawful, "\(before) \(entry)")
      }
    }
  }
}
