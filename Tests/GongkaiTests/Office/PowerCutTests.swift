import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct PowerCutTests {
  /// Starts the program, ends it with SIGKILL after a while, and gives what it had printed by then.
  static func killed(_ arguments: [String], after pause: Duration) async throws -> String {
    let output = Pipe()
    let process = try StartedProgram(Program().url.path, arguments, output: output.fileHandleForWriting)
    try output.fileHandleForWriting.close()
    try await Task.sleep(for: pause)
    process.kill()
    return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  @Test func `what was acknowledged before a kill is there after it, and the rest left no half`() async throws {
    try await Folder.with { folder in
      let database = folder.path("g.sqlite")
      let clock = ContinuousClock()
      let whole = try clock.measure { _ = try InstallationTests.add("第0机关", database: database) }
      var acknowledged: Set<String> = ["第0机关"]
      for round in 1...40 {
        let name = "第\(round)机关"
        let printed = try await Self.killed(
          [
            "body", "add", "--database", database, "--name", name, "--symbol", "机\(round)", "--kind", "department",
            "--level", "county",
          ], after: whole * (Double(round) / 30))
        if printed.hasPrefix("body ") { acknowledged.insert(name) }
      }
      #expect(acknowledged.count < 41, "every writer ended before it was killed")
      #expect(acknowledged.count > 1, "no writer lived to acknowledge")
      let list = try Program().run(["body", "list", "--database", database])
      let kept = Set(list.output.split(separator: "\n").map { String($0.split(separator: "\t")[1]) })
      #expect(acknowledged.isSubset(of: kept))
      let verified = try Program().run(["verify", "--database", database])
      #expect(verified.code == 0, "\(verified)")
    }
  }

  @Test func `a demonstration that was cut short is not taken for a whole one, and can be made again`() async throws {
    try await Folder.with { folder in
      let database = folder.path("demo.sqlite")
      let clock = ContinuousClock()
      let whole = try clock.measure { _ = try Program().run(["demo", "--database", folder.path("first.sqlite")]) }
      for part in [0.2, 0.5, 0.8] {
        _ = try await Self.killed(["demo", "--database", database], after: whole * part)
        guard !FileManager.default.fileExists(atPath: database) else {
          #expect(try Program().run(["verify", "--database", database]).code == 0)
          return
        }
      }
      let made = try Program().run(["demo", "--database", database])
      #expect(made.code == 0, "\(made)")
      #expect(try Program().run(["verify", "--database", database]).code == 0)
    }
  }

  @Test func `first commands that run at once make one key file and all succeed`() async throws {
    try await Folder.with { folder in
      let database = folder.path("g.sqlite")
      let outcomes = try await withThrowingTaskGroup(of: Program.Outcome.self) { group in
        for index in 1...6 {
          group.addTask { try InstallationTests.add("第\(index)机关", symbol: "机\(index)", database: database) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for outcome in outcomes { #expect(outcome.code == 0 || outcome.isRefusal(), "\(outcome)") }
      let list = try Program().run(["body", "list", "--database", database])
      #expect(list.output.split(separator: "\n").count == outcomes.count { $0.code == 0 })
      #expect(outcomes.contains { $0.code == 0 })
    }
  }
}
