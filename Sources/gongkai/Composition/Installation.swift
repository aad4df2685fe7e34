import Chronicle
import ArgumentParser
import Desk
import Foundation
import Ledger
import SQLiteEngine

/// Where an installation's data lies.
struct InstallationOptions: ParsableArguments {
  @Option(help: "The database file; made when it is missing.", completion: .file())
  var database = "gongkai.sqlite"

  @Option(help: "The key file; FILE.key beside the database unless given.", completion: .file())
  var key: String?

  var keyPath: String { key ?? KeyFile.defaultPath(database: database) }
}

/// An opened database with its keys: what every command that stores something works on.
struct Installation {
  let database: any Database
  let keys: KeyFile

  /// Opens what the options name. A new database gets new keys; an old one without its keys is refused.
  static func open(_ options: InstallationOptions, mustExist: Bool = false) async throws -> Installation {
    let isThere = FileManager.default.fileExists(atPath: options.database)
    if mustExist, !isThere { throw CommandFailure("找不到数据库：\(options.database)。") }
    let keys: KeyFile
    if isThere || FileManager.default.fileExists(atPath: options.keyPath) {
      keys = try KeyFile.read(options.keyPath)
    } else {
      keys = .generate()
      try keys.write(options.keyPath)
    }
    return Installation(database: try await openDatabase(options.database), keys: keys)
  }

  /// Opens the database and brings its schema up to date.
  static func openDatabase(_ path: String) async throws -> any Database {
    do {
      let database = try SQLiteDatabase(path: path)
      let applied = try await Migrator().migrate(database, at: OfficeClock().now)
      try await DerivedRecords.catchUp(after: applied, in: database)
      return database
    } catch let failure as DatabaseFailure {
      throw CommandFailure("不能打开数据库 \(path)：\(LedgerWording.sentence(failure))")
    } catch let failure as SchemaFailure {
      throw CommandFailure("不能使用数据库 \(path)：\(LedgerWording.sentence(failure))")
    }
  }

  /// The desk over this installation.
  func desk(clock: OfficeClock = OfficeClock()) throws -> Desk {
    Desk(database: database, cipher: try keys.cipher(), clock: clock)
  }
}
