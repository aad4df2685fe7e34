import Civil
import ArgumentParser
import Foundation
import Ledger
import SQLiteEngine
import Statute

/// Builds a database on disk with many lawful cases and measures what the office asks of it all day.
@main struct MeasureCases: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "measure-cases")

  @Argument(help: "How many cases.") var count = 1_000_000
  @Option(help: "The folder to build in; it is removed at the end.") var folder = NSTemporaryDirectory()
  @Option(help: "How often each question is asked.") var runs = 200
  @Option(help: "How many cases are replayed.") var sample = 2_000
  @Flag(help: "Leave the database, and use it when it is there.") var keep = false

  func run() async throws {
    guard let today = Day("2026-11-20"), let instant = try? Date("2026-11-20T04:00:00Z", strategy: .iso8601) else {
      return
    }
    let place = URL(fileURLWithPath: folder).appending(path: "gongkai-cases-\(count)")
    let path = place.appending(path: "cases.sqlite").path
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { if !keep { try? FileManager.default.removeItem(at: place) } }
    let now = Instant(instant)
    let built: CaseDatabase
    if FileManager.default.fileExists(atPath: path) {
      built = try await CaseDatabase.open(at: path, today: today, now: now)
    } else {
      built = try await CaseDatabase.build(count, at: path, today: today, now: now)
    }
    try await built.prove(sample, of: count)
    let bytes = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? nil
    say("\((bytes ?? 0) / 1_048_576) MiB on disk; \(runs) runs each\n")
    let measured = try await Questions(built, path: path, count: count, runs: runs).all()
    try await built.database.close()
    let missed = measured.filter { !$0.isMet }
    say(missed.isEmpty ? "\nEvery aim is met." : "\nMissed: \(missed.map(\.name).joined(separator: "; "))")
  }
}
