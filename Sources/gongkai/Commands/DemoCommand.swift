import Chronicle
import Civil
import ArgumentParser
import Desk
import Foundation
import Ledger
import Statute

/// `gongkai demo`: makes a new database with the demonstration district.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Fill an empty database with the demonstration district (演示区).")

  @OptionGroup var installation: InstallationOptions

  func run() async throws {
    try await CommandFailure.reporting {
      for path in [installation.database, installation.keyPath] where Files.exist(path) {
        throw CommandFailure("已存在 \(path)；演示数据只写入新的数据库。")
      }
      try await build()
      StandardStreams.line("演示数据库：\(installation.database)")
    }
  }

  /// Today, or the last day of the years whose working days are known: a new year may begin before its list is entered.
  private func today() throws -> Day {
    let today = OfficeClock().today
    guard let year = WorkingCalendar.national.years.keys.max(), year < today.year,
      let last = Day(year: year, month: 12, day: 31)
    else { return today }
    return last
  }

  /// Works beside the final name and moves the files there when all is done, so that a demonstration that was cut short
  /// is never taken for a whole one.
  private func build() async throws {
    var unfinished = installation
    unfinished.database += ".unfinished"
    unfinished.key = installation.keyPath + ".unfinished"
    let parts = ["", "-wal", "-shm"].map { unfinished.database + $0 } + [unfinished.keyPath]
    Files.remove(parts)
    let opened = try await Installation.open(unfinished)
    do {
      try await Demonstration(installation: opened, today: today()).build()
    } catch let error as CalendarError {
      throw CommandFailure(error)
    } catch let refusal as DeskRefusal {
      throw CommandFailure("不能生成演示数据：\(refusal)")
    }
    try await opened.database.close()
    try Files.move(unfinished.keyPath, to: installation.keyPath)
    try Files.move(unfinished.database, to: installation.database)
    Files.remove(parts)
  }
}
