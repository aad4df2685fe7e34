import Chronicle
import Civil
import Foundation
import GRDB
import Ledger
import SQLiteEngine
import Statute
import TestSupport
import Testing

/// Changes the tables of complaints behind the ledger's back, and looks whether the verification notices.
@Suite struct ComplaintVerificationTests {
  static let tables = ["complaints", "complaint_files", "complaint_demands"]
  static let words = "蓝鲸湾滩涂的账目没有公开"

  /// Two complaints about the second body at the first: one closed, one with a draft before the approver.
  static func prepare() async throws -> (temporary: TemporaryDatabase, follow: FollowCode) {
    let temporary = try TemporaryDatabase()
    let office = try await Office(try await temporary.open())
    let follow = FollowCode.generate()
    let other = FollowCode.generate()
    let sum = try await BlobStore(office.database, cipher: office.cipher).store(Data("截图".utf8), at: .sample).sha256
    let context = ComplaintContext(
      calendar: .national, settings: ComplaintSettings(), today: .day("2025-03-10"))
    let (applicants, body, about, officer) = (office.applicants, office.bodies[0], office.bodies[1], office.officers[0])
    let case1 = try await office.open(on: .day("2025-03-03"))
    try await office.database.write { db in
      let reviewer = try People.add(
        login: "reviewer", displayName: "审核人", passwordHash: "-",
        roles: [RoleAssignment(body: body.id, role: .reviewer)],
        at: .sample, in: db)
      for (index, code) in [follow, other].enumerated() {
        let place = try Complaints.reserve(body: body, year: 2025, in: db)
        let person = try applicants.add(
          Applicant(kind: .naturalPerson, name: "欧阳震华", details: .init(telephone: "13937900001")), at: .sample, in: db)
        let receipt = ComplaintReceipt(
          number: place.number, office: body.id, kind: .complaint, matter: .notPublished, channel: .portal,
          respondent: .init(body: about.id, name: about.facts.name), title: "账目", text: words, isAnonymous: false,
          receivedOn: .day("2025-03-03"))
        let file = AttachmentFacts(
          id: try Attachments.reserve(in: db), sha256: sum, kind: .application, fileName: "欧阳震华的截图.png",
          mediaType: "image/png")
        var record = try Complaints.open(
          place.id,
          filing: ComplaintFiling(
            followCode: FollowCode.normalised(code.code), secretHash: applicants.secretHash(code.secret),
            complainant: person.id, complainantDigest: person.digest),
          events: Complaint.receive(receipt, at: [body.id], context), files: [file], by: nil, at: .sample,
          on: .day("2025-03-03"), in: db)
        var acts: [(Int64, ComplaintCommand)] = [
          (officer, .assign(person: officer)), (officer, .linkCase(case1.id)),
          (officer, .askStatement(question: "为什么没有公开？", due: .day("2025-03-17"))),
        ]
        if index == 0 {
          acts += [
            (officer, .receiveStatement("疏忽。", on: .day("2025-03-10"))),
            (officer, .draft(.init(.order, text: "公开账目", correctBy: .day("2025-03-31")))), (reviewer, .approve),
            (officer, .issue), (officer, .recordCorrection("已公开", on: .day("2025-03-10"))),
            (officer, .draft(.init(.answer, text: "已公开"))), (reviewer, .approve), (officer, .issue), (officer, .close),
          ]
        } else {
          acts.append((officer, .draft(.init(.answer, text: "正在核实"))))
        }
        for (actor, command) in acts {
          let law = try #require(record.law)
          record = try Complaints.append(
            law.decide(command, context).map { .law(event: $0) }, to: place.id, expecting: record.version, by: actor,
            at: .sample, on: .day("2025-03-10"), in: db)
        }
      }
    }
    try await office.database.close()
    return (temporary, follow)
  }

  @Test func `untouched complaints are sound and counted`() async throws {
    let (temporary, _) = try await Self.prepare()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    let report = try await LedgerVerificationTests.verify(temporary)
    #expect(report.findings == [])
    #expect(report.records[.complaint] == 2)
  }

  @Test func `a change to any column of any row is found`() async throws {
    let (temporary, _) = try await Self.prepare()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    let original = try Data(contentsOf: URL(filePath: temporary.path))
    var columns: [(table: String, column: String, type: String)] = []
    try LedgerVerificationTests.tamper(temporary) { db in
      for table in Self.tables {
        for row in try GRDB.Row.fetchAll(db, sql: "PRAGMA table_info(\(table))") {
          columns.append((table, row["name"], row["type"]))
        }
      }
    }
    #expect(columns.count == 41)
    for (table, column, type) in columns {
      for order in ["ASC", "DESC"] {
        try original.write(to: URL(filePath: temporary.path))
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: temporary.path + suffix) }
        try LedgerVerificationTests.tamper(temporary) { db in
          let change =
            type == "INTEGER"
            ? "COALESCE(\(column), 0) + 1000" : type == "BLOB" ? "zeroblob(7)" : "COALESCE(\(column), '') || 'x'"
          try db.execute(
            sql: """
              UPDATE \(table) SET \(column) = \(change)
              WHERE rowid = (SELECT rowid FROM \(table) ORDER BY rowid \(order) LIMIT 1)
              """)
          #expect(db.changesCount == 1)
        }
        #expect(!(try await LedgerVerificationTests.verify(temporary)).isSound, "\(table).\(column) \(order)")
      }
    }
  }

  static let removals: [(String, VerificationFinding)] = [
    ("DELETE FROM complaints WHERE id = 2", .init(.row("complaints", 2), .missing)),
    ("DELETE FROM complaint_files WHERE complaint_id = 1", .init(.row("complaint_files", 1), .missing)),
    ("DELETE FROM complaint_demands WHERE complaint_id = 2", .init(.row("complaint_demands", 2), .missing)),
    (
      "DELETE FROM entries WHERE subject = 'complaint' AND subject_id = 2",
      .init(.row("complaints", 2), .unaccounted)
    ),
    (
      "UPDATE applicants SET name = 'x' WHERE id = (SELECT complainant_id FROM complaints WHERE id = 1)",
      .init(.row("applicants", 2), .contentChanged)
    ),
    (
      "UPDATE entries SET facts = replace(facts, 'complaint', 'report') WHERE subject = 'complaint' AND subject_id = 1 AND sequence = 2",
      .init(.subject(SubjectID(.complaint, 1)), sequence: 2, .contentChanged)
    ),
  ]

  @Test(arguments: removals.indices)
  func `what is taken out or changed is told by its place`(index: Int) async throws {
    let (sql, expected) = Self.removals[index]
    let (temporary, _) = try await Self.prepare()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    try LedgerVerificationTests.tamper(temporary) { try $0.execute(sql: sql) }
    let findings = try await LedgerVerificationTests.verify(temporary).findings
    #expect(findings.contains(expected), "\(findings)")
  }

  @Test func `rows are made anew from entries alone`() async throws {
    let (temporary, _) = try await Self.prepare()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    try LedgerVerificationTests.tamper(temporary) {
      try $0.execute(
        sql:
          "UPDATE complaints SET state = 'closed', title = 'x'; DELETE FROM complaint_demands; DELETE FROM complaint_files"
      )
    }
    let database = try await temporary.open()
    #expect(try await ComplaintRecord.rebuild(in: database, batch: 1) == 2)
    try await database.close()
    #expect(try await LedgerVerificationTests.verify(temporary).findings == [])
  }

  @Test func `what was typed and who complained stand nowhere in the clear but in the words of the search`()
    async throws
  {
    let (temporary, _) = try await Self.prepare()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    try LedgerVerificationTests.tamper(temporary) { db in
      for (table, column) in [
        ("entries", "facts"), ("complaints", "title"), ("complaints", "about_name"), ("complaint_files", "file_name"),
        ("applicants", "name"), ("applicants", "details"), ("audit_trail", "detail"),
      ] {
        for secret in ["欧阳", "13937900001", "蓝鲸湾", "账目", "疏忽"] {
          let sql = "SELECT COUNT(*) FROM \(table) WHERE instr(CAST(\(column) AS TEXT), ?) > 0"
          let found = try Int.fetchOne(db, sql: sql, arguments: [secret])
          #expect(found == 0, "\(table).\(column) \(secret)")
        }
      }
      for secret in ["欧阳", "13937900001"] {
        let sql = "SELECT COUNT(*) FROM search_documents WHERE instr(title || text, ?) > 0"
        let found = try Int.fetchOne(db, sql: sql, arguments: [secret])
        #expect(found == 0)
      }
    }
  }

  @Test func `an erased complaint keeps its days and its chain and loses what was typed`() async throws {
    let (temporary, follow) = try await Self.prepare()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    let database = try await temporary.open()
    let cipher = try FieldCipher(
      keys: ["k1": Array(repeating: 7, count: 32)], current: "k1", indexKey: Array(repeating: 9, count: 32))
    let applicants = Applicants(cipher: cipher)
    try await database.write { try Complaints.erase(1, ground: "保管期满", by: 1, at: .sample, in: $0) }
    await #expect(throws: ComplaintErasureRefusal.stillOpen) {
      try await database.write { try Complaints.erase(2, ground: "保管期满", by: 1, at: .sample, in: $0) }
    }
    let erased = try #require(try await database.read { try ComplaintRecord.find(1, in: $0) })
    #expect(erased.law?.state == .closed)
    #expect(erased.law?.receipt.receivedOn == .day("2025-03-03"))
    #expect(erased.law?.receipt.text.contains(Self.words) == false)
    let found = try await database.read {
      try Complaints.find(followCode: follow.code, secretHash: applicants.secretHash(follow.secret), in: $0)
    }
    #expect(found == nil)
    let listed = try await database.read { try Complaints.list(ComplaintFilter(bodies: [1], words: "蓝鲸湾"), in: $0) }
    #expect(listed.map(\.id) == [2])
    await #expect(throws: EntryFailure.erased(SubjectID(.complaint, 1))) {
      try await database.write { db in
        try Complaints.append(
          [.law(event: .assigned(person: 1, on: .day("2031-01-06")))], to: 1, expecting: nil, by: 1, at: .sample,
          on: .day("2031-01-06"), in: db)
      }
    }
    try await database.close()
    #expect(try await LedgerVerificationTests.verify(temporary).findings == [])
  }
}
