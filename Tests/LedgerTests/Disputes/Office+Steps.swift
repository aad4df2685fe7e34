import Civil
import Ledger
import SQLiteEngine
import Statute

extension Office {
  /// Opens a case on `day`, and takes it through commands, each on a day of its own.
  func open(on day: Day, requested: String = "某批复", steps: [(on: String, command: CaseCommand)]) async throws
    -> CaseFile
  {
    var file = try await open(on: day, requested: requested)
    for step in steps { file = try await append(step.command, to: file, on: .day(step.on)) }
    return file
  }

  /// Adds what one command leads to on a day.
  func append(_ command: CaseCommand, to file: CaseFile, on today: Day) async throws -> CaseFile {
    let (events, law) = try Self.decide([command], from: file.law, today: today)
    return try await database.write { db in
      try Cases.append(
        events: events, dueDay: Self.due(law), to: file.id, expecting: file.version, by: nil, at: .sample, on: today,
        in: db)
    }
  }
}
