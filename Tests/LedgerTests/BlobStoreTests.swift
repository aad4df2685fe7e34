import Chronicle
import Civil
import Foundation
import Ledger
import SQLiteEngine
import Testing

@Suite struct BlobStoreTests {
  static func pieces(_ sizes: [Int]) -> AsyncStream<Data> {
    AsyncStream { continuation in
      for (index, size) in sizes.enumerated() { continuation.yield(Data(repeating: UInt8(index % 250), count: size)) }
      continuation.finish()
    }
  }

  @Test(arguments: [[], [1], [10], [10, 10], [3, 30, 1], [25], [0, 0, 7], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]])
  func `a content comes back byte for byte, however it was cut`(sizes: [Int]) async throws {
    try await TemporaryDatabase.with { database in
      let store = try BlobStore(database, cipher: .sample(), chunkSize: 10)
      let expected = sizes.enumerated().reduce(into: Data()) {
        $0.append(Data(repeating: UInt8($1.offset % 250), count: $1.element))
      }
      let blob = try await store.store(Self.pieces(sizes), at: .sample)
      #expect(blob.size == Int64(expected.count))
      #expect(try await store.data(of: blob.sha256) == expected)
      for try await chunk in try await store.chunks(of: blob.sha256) { #expect(chunk.count <= 10) }
    }
  }

  @Test func `hashes are the real ones, equal contents are kept once, unknown ones are refused`() async throws {
    try await TemporaryDatabase.with { database in
      let store = try BlobStore(database, cipher: .sample(), chunkSize: 2)
      let first = try await store.store(Data("abc".utf8), at: .sample)
      #expect(first.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
      #expect(try await store.store(Data("abc".utf8), at: .sample) == first)
      let chunks = try await database.read { try $0.first("SELECT COUNT(*) AS n FROM blob_chunks")?.integer("n") }
      #expect(chunks == 2)
      await #expect(throws: BlobFailure.unknown(sha256: "00")) { try await store.data(of: "00") }
    }
  }

  struct Broken: Error {}

  @Test func `what is too large or breaks off leaves nothing behind`() async throws {
    try await TemporaryDatabase.with { database in
      let store = try BlobStore(database, cipher: .sample(), chunkSize: 10, limit: 100)
      _ = try await store.store(Self.pieces([50, 50]), at: .sample)
      await #expect(throws: BlobFailure.tooLarge(limit: 100)) {
        try await store.store(Self.pieces([60, 41]), at: .sample)
      }
      let broken = AsyncThrowingStream<Data, any Error> { continuation in
        continuation.yield(Data(count: 30))
        continuation.finish(throwing: Broken())
      }
      await #expect(throws: Broken.self) { try await store.store(broken, at: .sample) }
      let chunks = try await database.read { try $0.first("SELECT COUNT(*) AS n FROM blob_chunks")?.integer("n") }
      #expect(chunks == 10)
    }
  }

  @Test func `contents that nothing uses are swept away when they are old, and wait when they are wanted again`()
    async throws
  {
    try await Office.with { office in
      let store = BlobStore(office.database, cipher: office.cipher, chunkSize: 10)
      let used = try await store.store(Data("used".utf8), at: .sample)
      let unused = try await store.store(Data("unused".utf8), at: .sample)
      let file = try await office.open(on: .day("2025-03-03"))
      try await office.database.write { db in
        let facts = AttachmentFacts(
          id: try Attachments.reserve(in: db), sha256: used.sha256, kind: .application, fileName: "a",
          mediaType: "text/plain")
        try Cases.append(
          [.attached(facts)], to: file.id, expecting: file.version, by: nil, at: .sample, on: .far, in: db)
        #expect(try Attachments.all(case: file.id, in: db).map(\.facts) == [facts])
        #expect(try Attachments.find(facts.id, in: db)?.size == 4)
      }
      let later = Instant.sample.advanced(bySeconds: 100)
      #expect(try await store.removeUnused(storedBefore: .sample) == 0)
      _ = try await store.store(Data("unused".utf8), at: later)
      #expect(try await store.removeUnused(storedBefore: later) == 0)
      #expect(try await store.removeUnused(storedBefore: later.advanced(bySeconds: 1)) == 1)
      await #expect(throws: BlobFailure.unknown(sha256: unused.sha256)) { try await store.data(of: unused.sha256) }
      #expect(try await store.data(of: used.sha256) == Data("used".utf8))
      #expect(try await LedgerVerification(cipher: office.cipher).run(on: office.database).isSound)
    }
  }

  @Test func `every column that names a content is asked before one is removed`() throws {
    let named = Migration.all.flatMap(\.statements).filter { $0.contains("CREATE TABLE") }.flatMap {
      table -> [String] in
      guard let name = table.firstMatch(of: /CREATE TABLE (\w+)/)?.output.1, name != "blobs" else { return [] }
      return table.matches(of: /(\w*sha256) TEXT/).map { "\(name).\($0.output.1)" }
    }
    #expect(Set(BlobStore.uses.map { "\($0.table).\($0.column)" }) == Set(named))
    #expect(!named.isEmpty)
  }

  @Test func `uploads that never ended are swept away, others stay`() async throws {
    try await TemporaryDatabase.with { database in
      let store = try BlobStore(database, cipher: .sample(), chunkSize: 10)
      let kept = try await store.store(Data(count: 25), at: .sample)
      try await database.write { db in
        try db.execute(
          "INSERT INTO blob_contents (id, started_at, is_finished) VALUES (900, $1, 0)", SQLValue(Instant.sample))
        try db.execute("INSERT INTO blob_chunks (content_id, ordinal, bytes) VALUES (900, 0, $1)", .blob(Data([1])))
      }
      #expect(try await store.removeUnfinished(startedBefore: .sample) == 0)
      #expect(try await store.removeUnfinished(startedBefore: Instant.sample.advanced(bySeconds: 1)) == 1)
      #expect(try await store.data(of: kept.sha256).count == 25)
    }
  }
}
