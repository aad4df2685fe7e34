import Chronicle
import Civil
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

  /// Opens what the options name. A new database gets new keys; an old one without its keys, or with other keys, is refused,
  /// and a key file that is missing is never made anew beside a database that has one.
  static func open(_ options: InstallationOptions, mustExist: Bool = false) async throws -> Installation {
    let isThere = Files.exist(options.database)
    if mustExist, !isThere { throw CommandFailure("找不到数据库：\(options.database)。") }
    var keys: KeyFile
    if isThere || Files.exist(options.keyPath) {
      keys = try KeyFile.read(options.keyPath)
    } else {
      keys = .generate()
      try keys.write(options.keyPath)
    }
    if let completed = keys.withLinkKey() {
      try completed.replace(options.keyPath)
      keys = completed
    }
    return Installation(database: try await openDatabase(options.database, vault: keys.vault()), keys: keys)
  }

  /// Opens the database, brings its schema up to date, and takes over what an earlier program recorded.
  static func openDatabase(_ path: String, vault: Vault) async throws -> any Database {
    do {
      let (database, now) = (try SQLiteDatabase(path: path, vault: vault), OfficeClock().now)
      try await Migrator().migrate(database, at: now)
      try await KeyCheck.hold(database)
      try await OldLedger.takeOver(in: database, on: now.chinaDay, at: now)
      try await UpkeepTakeover.run(in: database, on: now.chinaDay, at: now)
      return database
    } catch let failure as DatabaseFailure {
      throw CommandFailure("不能打开数据库 \(path)：\(LedgerWording.sentence(failure))")
    } catch let failure as SchemaFailure {
      throw CommandFailure("不能使用数据库 \(path)：\(LedgerWording.sentence(failure))")
    } catch KeyCheckFailure.otherKeys {
      throw CommandFailure("密钥文件不是数据库 \(path) 的：用它存入的内容将来打不开，已停止启动。")
    }
  }

  /// The desk over this installation.
  func desk(clock: OfficeClock = OfficeClock()) throws -> Desk {
    Desk(database: database, cipher: try keys.cipher(), clock: clock)
  }
}
