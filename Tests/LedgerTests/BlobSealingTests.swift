import TestSupport
import Chronicle
import Foundation
import GRDB
import Ledger
import SQLiteEngine
import Synchronization
import Testing

/// Contents of files lie sealed in the database: who holds the file without the keys reads no paper.
@Suite struct BlobSealingTests {
  static let marker = Data("护照E12345678，身份证号410102199001011234".utf8)
  static let content = Data(repeating: 0x20, count: 5000) + marker + Data(repeating: 0x20, count: 9000)

  /// What lies on the disk: the database, its write-ahead log and whatever else is beside it.
  static func raw(_ temporary: TemporaryDatabase) throws -> Data {
    try FileManager.default.contentsOfDirectory(at: temporary.folder, includingPropertiesForKeys: nil)
      .reduce(into: Data()) { $0 += try Data(contentsOf: $1) }
  }

  /// Stores a content as it lay before contents were sealed.
  static func storeInTheClear(_ content: Data, chunkSize: Int, in database: SQLiteDatabase) async throws -> Blob {
    let blob = try await BlobStore(database, cipher: .sample(), chunkSize: chunkSize).store(content, at: .sample)
    try await database.write { db in
      let row = try #require(try db.first("SELECT content_id FROM blobs WHERE sha256 = $1", .text(blob.sha256)))
      for (ordinal, start) in stride(from: 0, to: content.count, by: chunkSize).enumerated() {
        let plain = content.dropFirst(start).prefix(chunkSize)
        try db.execute(
          "UPDATE blob_chunks SET bytes = $1, key_id = NULL WHERE content_id = $2 AND ordinal = $3",
          .blob(Data(plain)), .integer(try row.integer("content_id")), SQLValue(ordinal))
      }
    }
    return blob
  }

  static func count(_ condition: String, in database: SQLiteDatabase) async throws -> Int64? {
    try await database.read { db in
      try db.first("SELECT COUNT(*) AS n FROM blob_chunks WHERE \(condition)")?.integer("n")
    }
  }

  @Test func `a stored content is not found in the raw bytes of the database or its log`() async throws {
    let temporary = try TemporaryDatabase()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    let database = try await temporary.open()
    let store = try BlobStore(database, cipher: .sample())
    let blob = try await store.store(Self.content, at: .sample)
    #expect(blob.size == Int64(Self.content.count))
    #expect(try await store.data(of: blob.sha256) == Self.content)
    #expect(try Self.raw(temporary).range(of: Self.marker) == nil)
    try await database.close()
    #expect(try Self.raw(temporary).range(of: Self.marker) == nil)
  }

  @Test func `what lies in the clear reads as before, is sealed step by step and leaves no trace`() async throws {
    let temporary = try TemporaryDatabase()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    var database = try await temporary.open()
    let old = try await Self.storeInTheClear(Self.content, chunkSize: 1500, in: database)
    try await database.close()
    #expect(try Self.raw(temporary).range(of: Self.marker) != nil, "the scan would not find it")

    database = try await temporary.open()
    let store = try BlobStore(database, cipher: .sample(), chunkSize: 1500)
    let new = try await store.store(Data("新的".utf8), at: .sample)
    #expect(try await store.data(of: old.sha256) == Self.content)
    let pending = try #require(try await Self.count("key_id IS NULL", in: database))
    #expect(pending == 10)

    // Cut short after two steps, and read half-way.
    let steps = Mutex(2)
    let part = try await store.sealStored(batch: 3) {
      steps.withLock { left in
        left -= 1
        return left >= 0
      }
    }
    #expect(part == BlobStore.Sealing(sealed: 6, failed: 0))
    #expect(try await Self.count("key_id IS NULL", in: database) == 4)
    #expect(try await store.data(of: old.sha256) == Self.content)
    #expect(try await LedgerVerification(cipher: .sample()).run(on: database).isSound)

    #expect(try await store.sealStored(batch: 3) == BlobStore.Sealing(sealed: 4, failed: 0))
    #expect(try await store.sealStored(batch: 3) == BlobStore.Sealing())
    #expect(try await store.data(of: old.sha256) == Self.content)
    #expect(try await store.data(of: new.sha256) == Data("新的".utf8))
    #expect(try await store.chunks(of: old.sha256).blob.size == Int64(Self.content.count))
    let report = try await LedgerVerification(cipher: .sample()).run(on: database)
    #expect(report.isSound && report.blobs == 2)
    try await database.close()
    #expect(try Self.raw(temporary).range(of: Self.marker) == nil)
  }

  @Test func `an equal content is kept once, whether the first lies sealed or in the clear`() async throws {
    try await TemporaryDatabase.with { database in
      let old = try await Self.storeInTheClear(Self.content, chunkSize: 4000, in: database)
      let store = try BlobStore(database, cipher: .sample(), chunkSize: 4000)
      #expect(try await store.store(Self.content, at: .sample) == old)
      #expect(try await Self.count("1 = 1", in: database) == 4)
      try await store.sealStored()
      #expect(try await store.store(Self.content, at: .sample) == old)
      #expect(try await Self.count("1 = 1", in: database) == 4)
      #expect(try await store.data(of: old.sha256) == Self.content)
    }
  }

  /// What somebody does to the chunks of two contents of three chunks each, and what a reader of the first and the
  /// verification are told.
  static let tampering: [(sql: String, read: @Sendable (String) -> BlobFailure, finding: VerificationFinding.Problem)] =
    [
      (
        "UPDATE blob_chunks SET bytes = CAST(bytes || x'00' AS BLOB) WHERE content_id = 1 AND ordinal = 1",
        { .notAuthentic(sha256: $0) }, .sealBroken
      ),
      (
        "UPDATE blob_chunks SET bytes = x'00' WHERE content_id = 1 AND ordinal = 2", { .notAuthentic(sha256: $0) },
        .sealBroken
      ),
      (
        "UPDATE blob_chunks SET bytes = x'' WHERE content_id = 1 AND ordinal = 0", { .notAuthentic(sha256: $0) },
        .sealBroken
      ),
      (
        "UPDATE blob_chunks SET ordinal = CASE ordinal WHEN 0 THEN 11 ELSE 10 END WHERE content_id = 1 AND ordinal < 2;"
          + "UPDATE blob_chunks SET ordinal = ordinal - 10 WHERE content_id = 1 AND ordinal >= 10",
        { .notAuthentic(sha256: $0) }, .sealBroken
      ),
      (
        """
        UPDATE blob_chunks SET bytes = (SELECT bytes FROM blob_chunks WHERE content_id = 2 AND ordinal = 1)
        WHERE content_id = 1 AND ordinal = 1
        """, { .notAuthentic(sha256: $0) }, .sealBroken
      ),
      (
        "UPDATE blob_chunks SET bytes = x'616263', key_id = NULL WHERE content_id = 1 AND ordinal = 1",
        { .changed(sha256: $0) }, .contentChanged
      ),
      (
        "UPDATE blob_chunks SET key_id = NULL WHERE content_id = 1 AND ordinal = 1", { .changed(sha256: $0) },
        .contentChanged
      ),
      (
        "UPDATE blobs SET content_id = 3 - content_id + 100; UPDATE blobs SET content_id = content_id - 100",
        { .changed(sha256: $0) }, .contentChanged
      ),
      (
        "DELETE FROM blob_chunks WHERE content_id = 1 AND ordinal = 2; UPDATE blobs SET chunk_count = 2",
        { .changed(sha256: $0) }, .contentChanged
      ),
      (
        "DELETE FROM blob_chunks WHERE content_id = 1 AND ordinal = 1", { .incomplete(sha256: $0) },
        .numberExpected(1, found: 2)
      ),
    ]

  @Test(arguments: tampering.indices)
  func `a chunk that was changed, exchanged or taken away is refused to a reader and told by verification`(
    index: Int
  ) async throws {
    let (sql, read, finding) = Self.tampering[index]
    let temporary = try TemporaryDatabase()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    var database = try await temporary.open()
    let first = try await BlobStore(database, cipher: .sample(), chunkSize: 4).store(Data("一份文件".utf8), at: .sample)
    _ = try await BlobStore(database, cipher: .sample(), chunkSize: 4).store(Data("别的文件".utf8), at: .sample)
    try await database.close()
    try LedgerVerificationTests.tamper(temporary) { try $0.execute(sql: sql) }
    database = try SQLiteDatabase(path: temporary.path, vault: .sample())
    let store = try BlobStore(database, cipher: .sample())
    await #expect(throws: read(first.sha256)) { try await store.data(of: first.sha256) }
    let findings = try await LedgerVerification(cipher: .sample()).run(on: database).findings
    #expect(findings.contains(.init(.blob(sha256: first.sha256), finding)), "\(findings)")
    try await database.close()
  }

  @Test func `a missing or a wrong key is told as such, to a reader and by verification`() async throws {
    try await TemporaryDatabase.with { database in
      let store = try BlobStore(database, cipher: .sample(), chunkSize: 4)
      let blob = try await store.store(Data("一份文件".utf8), at: .sample)
      let other = try await store.store(Data("别的文件".utf8), at: .sample)
      let later = try BlobStore(database, cipher: .sample("k2"))
      await #expect(throws: BlobFailure.keyMissing(sha256: blob.sha256, key: "k1")) {
        try await later.data(of: blob.sha256)
      }
      let without = try await LedgerVerification(cipher: .sample("k2")).run(on: database).findings
      #expect(without == [.init(.key("k1"), .keyMissing(files: 2))])
      let wrong = try FieldCipher.sample("k1", salt: 8)
      await #expect(throws: BlobFailure.notAuthentic(sha256: blob.sha256)) {
        try await BlobStore(database, cipher: wrong).data(of: blob.sha256)
      }
      let findings = try await LedgerVerification(cipher: wrong).run(on: database).findings
      let expected = [blob, other].map { VerificationFinding(.blob(sha256: $0.sha256), .sealBroken) }
      #expect(Set(findings.map { "\($0)" }) == Set(expected.map { "\($0)" }))
    }
  }

  @Test func `after a change of keys the old ones open, and housekeeping makes them needless`() async throws {
    try await TemporaryDatabase.with { database in
      let before = try BlobStore(database, cipher: .sample("k1"), chunkSize: 4)
      let blob = try await before.store(Data("一份文件".utf8), at: .sample)
      let store = try BlobStore(database, cipher: .sample("k2", "k1"), chunkSize: 4)
      let new = try await store.store(Data("别的文件".utf8), at: .sample)
      #expect(try await store.data(of: blob.sha256) == Data("一份文件".utf8))
      #expect(try await store.sealStored(batch: 1) == BlobStore.Sealing(sealed: 3, failed: 0))
      let after = try FieldCipher.sample("k2")
      #expect(try await BlobStore(database, cipher: after).data(of: blob.sha256) == Data("一份文件".utf8))
      #expect(try await BlobStore(database, cipher: after).data(of: new.sha256) == Data("别的文件".utf8))
      #expect(try await LedgerVerification(cipher: after).run(on: database).isSound)
    }
  }

  @Test func `a chunk that does not open is left for verification, and the rest is sealed`() async throws {
    try await TemporaryDatabase.with { database in
      let before = try BlobStore(database, cipher: .sample("k1"), chunkSize: 4)
      let blob = try await before.store(Data("一份文件".utf8), at: .sample)
      let other = try await before.store(Data("别的文件".utf8), at: .sample)
      try await database.write { db in
        try db.execute(
          """
          UPDATE blob_chunks SET bytes = CAST(bytes || x'00' AS BLOB)
          WHERE content_id = (SELECT content_id FROM blobs WHERE sha256 = $1) AND ordinal = 1
          """, .text(blob.sha256))
      }
      let store = try BlobStore(database, cipher: .sample("k2", "k1"))
      #expect(try await store.sealStored(batch: 2) == BlobStore.Sealing(sealed: 5, failed: 1))
      #expect(try await Self.count("key_id = 'k1'", in: database) == 1)
      #expect(try await store.data(of: other.sha256) == Data("别的文件".utf8))
      let cipher = try FieldCipher.sample("k2", "k1")
      let findings = try await LedgerVerification(cipher: cipher).run(on: database).findings
      #expect(findings == [.init(.blob(sha256: blob.sha256), .sealBroken)])
    }
  }

  @Test func `nothing larger than a chunk is ever sealed, stored or read in one piece`() async throws {
    try await TemporaryDatabase.with { database in
      let store = try BlobStore(database, cipher: .sample(), chunkSize: 1000)
      let blob = try await store.store(BlobStoreTests.pieces([10, 100_000, 1, 2500]), at: .sample)
      var sizes: [Int] = []
      for try await chunk in try await store.chunks(of: blob.sha256) { sizes.append(chunk.count) }
      #expect(sizes == Array(repeating: 1000, count: 102) + [511])
      // Nonce and tag.
      #expect(try await Self.count("length(bytes) > 1000 + 28", in: database) == 0)
      #expect(try await Self.count("length(bytes) = 1000 + 28", in: database) == 102)
    }
  }
}
