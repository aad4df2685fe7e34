import Chronicle
import Civil
import Foundation
import Ledger
import SQLiteEngine
import Statute
import TestSupport
import Testing

@Suite struct ErasureTests {
  private static let words = "蓝鲸湾滩涂养殖补偿"

  /// A case that ended, with a paper on file, in a database on disk.
  private static func ended(
    _ temporary: TemporaryDatabase
  ) async throws -> (database: any Chronicle.Database, office: Office, file: CaseFile, sum: String) {
    let database = try await temporary.open()
    let office = try await Office(database)
    let blob = try await BlobStore(database, cipher: office.cipher).store(Data("身份证明".utf8), at: .sample)
    var file = try await office.open(
      on: .day("2025-03-03"), requested: words, commands: [.confirmed, .granted(on: .day("2025-03-10"))])
    let current = file
    file = try await database.write { db in
      let facts = AttachmentFacts(
        id: try Attachments.reserve(in: db), sha256: blob.sha256, kind: .identityProof, fileName: "王某某身份证.pdf",
        mediaType: "application/pdf")
      return try Cases.append(
        [.attached(facts)], to: current.id, expecting: current.version, by: office.officers[0], at: .sample,
        on: .day("2025-03-11"), in: db)
    }
    return (database, office, file, blob.sha256)
  }

  @Test func `an erased case keeps its days, its outcome and its chain, and loses what was typed`() async throws {
    let temporary = try TemporaryDatabase()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    let (database, office, file, sum) = try await Self.ended(temporary)
    let table = try await database.read { try Cases.tableThree(body: file.body, year: 2025, in: $0) }
    try await database.write { db in
      try Cases.erase(
        file.id, ground: "保管期满", by: office.officers[0], at: .sample, on: .day("2031-01-05"), in: db)
    }
    let erased = try #require(try await database.read { try Cases.find(file.id, in: $0) })
    #expect(erased.law.state == file.law.state)
    #expect(erased.law.outcomes == file.law.outcomes)
    #expect(erased.dueDay == file.dueDay)
    #expect(erased.version == file.version)
    #expect(!erased.law.requested.contains(Self.words))
    #expect(try await database.read { try Cases.tableThree(body: file.body, year: 2025, in: $0) } == table)
    let listed = try await database.read { try Cases.list(CaseFilter(bodies: [file.body]), in: $0) }
    #expect(listed.map(\.id) == [file.id])
    #expect(try await database.read { try Cases.search(Self.words, bodies: [file.body], in: $0) }.isEmpty)
    #expect(try await LedgerVerification(cipher: office.cipher).run(on: database).findings == [])
    await #expect(throws: BlobFailure.unknown(sha256: sum)) {
      try await BlobStore(database, cipher: office.cipher).data(of: sum)
    }
    await #expect(throws: EntryFailure.erased(.caseFile(file.id))) {
      try await database.write { db in
        try Cases.append(
          [.assigned(person: nil)], to: file.id, expecting: file.version, by: nil, at: .sample, on: .day("2031-01-06"),
          in: db)
      }
    }
    try await database.close()
  }

  @Test func `neither the file nor its log holds the words of an erased case`() async throws {
    let temporary = try TemporaryDatabase()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    let (database, office, file, _) = try await Self.ended(temporary)
    func occurrences() throws -> Int {
      var count = 0
      for ending in ["", "-wal"] {
        guard let data = FileManager.default.contents(atPath: temporary.path + ending) else { continue }
        for pair in ["蓝鲸", "鲸湾", "滩涂", "王某某身份证"] {
          count += data.ranges(of: Data(pair.utf8)).count
        }
      }
      return count
    }
    #expect(try occurrences() > 0, "the search index holds words, or this test shows nothing")
    try await database.write { db in
      try Cases.erase(file.id, ground: "保管期满", by: office.officers[0], at: .sample, on: .day("2031-01-05"), in: db)
    }
    try await database.close()
    #expect(try occurrences() == 0)
  }

  @Test func `an open case is not erased`() async throws {
    let temporary = try TemporaryDatabase()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    let database = try await temporary.open()
    let office = try await Office(database)
    let file = try await office.open(on: .day("2025-03-03"), commands: [.confirmed])
    await #expect(throws: CaseErasureRefusal.stillOpen) {
      try await database.write { db in
        try Cases.erase(
          file.id, ground: "申请", by: office.officers[0], at: .sample, on: .day("2025-03-05"), in: db)
      }
    }
    try await database.close()
  }
}
