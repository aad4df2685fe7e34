import Chronicle
import Civil
import Foundation
import Ledger
import SQLiteEngine
import TestSupport
import Testing

@testable import gongkai

@Suite struct HousekeepingTests {
  @Test func `a file that no record came to name is swept away after a day, a fresh one stays`() async throws {
    try await Folder.with { folder in
      let database = folder.path("demo.sqlite")
      #expect(try Program().run(["demo", "--database", database]).code == 0)
      let opened = try SQLiteDatabase(
        path: database, vault: KeyFile.read(KeyFile.defaultPath(database: database)).vault())
      let store = BlobStore(
        opened, cipher: try KeyFile.read(KeyFile.defaultPath(database: database)).cipher())
      let now = Instant(Date())
      let old = try await store.store(Data("two days old".utf8), at: now.advanced(bySeconds: -2 * 86_400))
      let fresh = try await store.store(Data("an upload on its way".utf8), at: now)
      let server = try await Program().serve(database: database)
      func kept() async throws -> Set<String> {
        try await opened.read { db in Set(try db.query("SELECT sha256 FROM blobs").map { try $0.text("sha256") }) }
      }
      let deadline = ContinuousClock.now + .seconds(30)
      while try await kept().contains(old.sha256), ContinuousClock.now < deadline {
        try await Task.sleep(for: .milliseconds(100))
      }
      #expect(try await !kept().contains(old.sha256))
      #expect(try await kept().contains(fresh.sha256))
      _ = server.stop()
      #expect(try Program().run(["verify", "--database", database]).code == 0)
      try await opened.close()
    }
  }

  @Test func `a file that lies in the clear is sealed, and verifying needs the key`() async throws {
    try await Folder.with { folder in
      let database = folder.path("demo.sqlite")
      #expect(try Program().run(["demo", "--database", database]).code == 0)
      let opened = try SQLiteDatabase(
        path: database, vault: KeyFile.read(KeyFile.defaultPath(database: database)).vault())
      let store = BlobStore(
        opened, cipher: try KeyFile.read(KeyFile.defaultPath(database: database)).cipher())
      let blob = try await store.store(Data("410102199001011234".utf8), at: Instant(Date()))
      try await opened.write { db in
        try db.execute(
          """
          UPDATE blob_chunks SET bytes = $1, key_id = NULL
          WHERE content_id = (SELECT content_id FROM blobs WHERE sha256 = $2)
          """, .blob(Data("410102199001011234".utf8)), .text(blob.sha256))
      }
      func inTheClear() async throws -> Int64? {
        try await opened.read { db in
          try db.first("SELECT COUNT(*) AS n FROM blob_chunks WHERE key_id IS NULL")?.integer("n")
        }
      }
      #expect(try await inTheClear() == 1)
      let server = try await Program().serve(database: database)
      let deadline = ContinuousClock.now + .seconds(30)
      while try await inTheClear() != 0, ContinuousClock.now < deadline {
        try await Task.sleep(for: .milliseconds(100))
      }
      _ = server.stop()
      #expect(try await inTheClear() == 0)
      #expect(try await store.data(of: blob.sha256) == Data("410102199001011234".utf8))
      try await opened.close()
      let raw = try Data(contentsOf: URL(filePath: database))
      #expect(raw.range(of: Data("410102199001011234".utf8)) == nil)
      #expect(try Program().run(["verify", "--database", database]).code == 0)
      let elsewhere = folder.path("elsewhere.key")
      try FileManager.default.moveItem(atPath: KeyFile.defaultPath(database: database), toPath: elsewhere)
      let without = try Program().run(["verify", "--database", database])
      #expect(without.isRefusal(), "\(without)")
      #expect(try Program().run(["verify", "--database", database, "--key", elsewhere]).code == 0)
    }
  }
}
