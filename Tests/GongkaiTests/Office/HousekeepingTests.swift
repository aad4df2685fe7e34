import Foundation
import Ledger
import SQLiteEngine
import TestSupport
import Testing

@Suite struct HousekeepingTests {
  @Test func `a file that no record came to name is swept away after a day, a fresh one stays`() async throws {
    try await Folder.with { folder in
      let database = folder.path("demo.sqlite")
      #expect(try Program().run(["demo", "--database", database]).code == 0)
      let opened = try SQLiteDatabase(path: database)
      let store = BlobStore(opened)
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
}
