import TestSupport
import Chronicle
import Civil
import Foundation
import Ledger
import SQLiteEngine

/// A real file in a folder of its own, removed at the end.
struct TemporaryDatabase {
  let folder: URL
  var path: String { folder.appending(path: "ledger.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Opens the file, with the schema brought up to date.
  func open(migrated: Bool = true) async throws -> SQLiteDatabase {
    let database = try SQLiteDatabase(path: path, vault: .sample())
    if migrated { try await Migrator().migrate(database, at: .sample) }
    return database
  }

  /// Runs `body` with a fresh database and cleans up.
  static func with<Value>(
    migrated: Bool = true, _ body: (SQLiteDatabase) async throws -> Value
  ) async throws -> Value {
    let temporary = try TemporaryDatabase()
    defer { try? FileManager.default.removeItem(at: temporary.folder) }
    let database = try await temporary.open(migrated: migrated)
    let value = try await body(database)
    try await database.close()
    return value
  }
}

extension Instant {
  /// 2025-03-03 01:00 UTC.
  static let sample = Instant(milliseconds: 1_740_963_600_000)
}
