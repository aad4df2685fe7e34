import Chronicle
import Foundation
import Ledger
import SQLiteEngine
import TestSupport
import Testing

@testable import gongkai

@Suite struct DemonstrationTests {
  @Test func `the demonstration is made, verifies, and is never written over`() async throws {
    try await Folder.with { folder in
      let database = folder.path("demo.sqlite")
      let made = try Program().run(["demo", "--database", database])
      #expect(made.code == 0 && made.error.isEmpty, "\(made)")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      #expect(Set(files) == ["demo.sqlite", "demo.sqlite.key"])
      let verified = try Program().run(["verify", "--database", database])
      #expect(verified.code == 0 && verified.error.isEmpty)
      #expect(verified.output.contains("reports 7, findings 0\n"), "\(verified)")
      let again = try Program().run(["demo", "--database", database])
      #expect(again.isRefusal())
      try FileManager.default.removeItem(atPath: database)
      #expect(try Program().run(["demo", "--database", database]).isRefusal(), "the keys are still there")
    }
  }

  @Test func `one changed character in any of three events is found`() async throws {
    try await Folder.with { folder in
      let database = folder.path("demo.sqlite")
      #expect(try Program().run(["demo", "--database", database]).code == 0)
      for position in [1, 20, 40] as [Int64] {
        let copy = folder.path("copy-\(position).sqlite")
        try FileManager.default.copyItem(atPath: database, toPath: copy)
        let opened = try SQLiteDatabase(
          path: copy, vault: KeyFile.read(KeyFile.defaultPath(database: database)).vault())
        let changed = try await opened.write { db in
          try db.execute(
            """
            UPDATE entries SET facts = substr(facts, 1, 8) || char(unicode(substr(facts, 9, 1)) + 1)
              || substr(facts, 10)
            WHERE (chain_id, position) = (
              SELECT chain_id, position FROM entries WHERE subject = 'case' ORDER BY chain_id, position LIMIT 1 OFFSET $1)
            """, .integer(position))
        }
        try await opened.close()
        #expect(changed == 1)
        let verified = try Program().run(["verify", "--database", copy, "--key", database + ".key"])
        #expect(verified.code == 1)
        #expect(verified.error.contains("与其校验值不符") || verified.error.contains("记录不能读取"), "\(verified)")
        #expect(verified.error.split(separator: "\n").last?.contains("处不符") == true)
      }
    }
  }
}
