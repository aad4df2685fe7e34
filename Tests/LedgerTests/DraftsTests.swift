import Chronicle
import Civil
import Foundation
import SQLiteEngine
import Testing

@testable import Ledger

@Suite struct DraftsTests {
  static func cipher() throws -> FieldCipher {
    try FieldCipher(
      keys: ["k1": [UInt8](repeating: 1, count: 32)], current: "k1", indexKey: [UInt8](repeating: 3, count: 32))
  }

  @Test(arguments: [0, 1, 4096, 300_000]) func `a content comes back at its own place, and only there`(
    _ size: Int
  ) throws {
    let cipher = try Self.cipher()
    let content = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 * 31) })
    let sealed = try cipher.sealContent(content, place: "draft_files.content.7")
    #expect(try cipher.openContent(sealed, place: "draft_files.content.7") == content)
    #expect(throws: FieldCipherError.notAuthentic) {
      try cipher.openContent(sealed, place: "draft_files.content.8")
    }
    #expect(size < 8 || sealed.range(of: content) == nil)
  }

  @Test func `a change to any byte of a content is noticed, and what is no seal is told`() throws {
    let cipher = try Self.cipher()
    let sealed = try cipher.sealContent(Data("secret".utf8), place: "p")
    for index in sealed.indices {
      var changed = sealed
      changed[index] ^= 1
      #expect(throws: FieldCipherError.self, "byte \(index)") { try cipher.openContent(changed, place: "p") }
    }
    for text in ["", "v1", "v1.k1", "v2.k1.x", "v1.other.x"] {
      #expect(throws: FieldCipherError.self) { try cipher.openContent(Data(text.utf8), place: "p") }
    }
  }

  @Test func `a draft keeps the files it names, and they end with it`() async throws {
    let cipher = try Self.cipher()
    let (drafts, files) = (Drafts(cipher: cipher), DraftFiles(cipher: cipher))
    let (soon, later) = (Instant.sample.advanced(bySeconds: 10), Instant.sample.advanced(bySeconds: 100))
    try await TemporaryDatabase.with { database in
      try await database.write { db in
        let ids = try (1...3).map { try files.add(Data("\($0)".utf8), until: soon, in: db) }
        #expect(try DraftFiles.waiting(at: .sample, in: db) == 3)
        let draft = try drafts.add(
          code: "A", secretHash: Data([1]), content: "text", at: .sample, until: later, in: db)
        try DraftFiles.keep([ids[0], ids[1]], with: draft, until: later, in: db)
        #expect(try DraftFiles.waiting(at: .sample, in: db) == 1)
        try DraftFiles.keep([ids[1]], with: draft, until: later, in: db)
        #expect(try Drafts.removeExpired(at: soon, in: db) == 1, "the file that no draft took")
        #expect(try ids.map { try files.open($0, at: soon, in: db) } == [nil, Data("2".utf8), nil])
        #expect(try drafts.find(code: "A", secretHash: Data([2]), at: soon, in: db) == nil)
        #expect(try drafts.find(code: "A", secretHash: Data([1]), at: soon, in: db)?.content == "text")
        #expect(try drafts.find(code: "A", secretHash: Data([1]), at: later, in: db) == nil)
        #expect(try Drafts.removeExpired(at: later, in: db) == 2)
        #expect(try db.query("SELECT id FROM draft_files").isEmpty)
      }
    }
  }
}
