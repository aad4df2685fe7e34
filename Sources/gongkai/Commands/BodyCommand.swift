import Chronicle
import ArgumentParser
import Desk
import Ledger
import Statute

/// `gongkai body`: the public bodies of an installation.
struct BodyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "body", abstract: "Public bodies (行政机关).",
    subcommands: [BodyAddCommand.self, BodyListCommand.self, BodyContactCommand.self])
}

/// `gongkai body add`: puts a body in the register; the first one is the one the public site belongs to.
struct BodyAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a public body.")

  @OptionGroup var installation: InstallationOptions

  @Option(help: "The full name (全称).")
  var name: String

  @Option(help: "The short form used in document numbers (机关代字).")
  var symbol: String

  @Option(help: "\(BodyKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: String

  @Option(help: "\(BodyFacts.Level.allCases.map(\.rawValue).joined(separator: ", ")).")
  var level: String

  @Option(help: "The name of the body above it.")
  var parent: String?

  func run() async throws {
    try await CommandFailure.reporting {
      guard let bodyKind = BodyKind(rawValue: kind) else { throw CommandFailure("不认识的机关类型：\(kind)。") }
      guard let bodyLevel = BodyFacts.Level(rawValue: level) else { throw CommandFailure("不认识的层级：\(level)。") }
      let (above, symbol, name) = (parent, symbol.trimmed, name.trimmed)
      guard !name.isEmpty, !symbol.isEmpty else { throw CommandFailure("机关全称和机关代字不能为空。") }
      let opened = try await Installation.open(installation)
      let id = try await opened.database.write { db in
        let parentID = try above.map { above in
          guard let found = try Bodies.find(name: above, in: db) else { throw CommandFailure("没有名为“\(above)”的机关。") }
          return found.id
        }
        guard try Bodies.find(name: name, in: db) == nil else { throw CommandFailure("“\(name)”已经登记。") }
        return try Bodies.add(
          BodyFacts(parent: parentID, name: name, symbol: symbol, kind: bodyKind, level: bodyLevel), by: nil,
          at: OfficeClock().now, in: db)
      }
      StandardStreams.line("body \(id)")
      try await opened.database.close()
    }
  }
}

/// `gongkai body list`: the bodies, one a line.
struct BodyListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the public bodies.")

  @OptionGroup var installation: InstallationOptions

  func run() async throws {
    try await CommandFailure.reporting {
      let opened = try await Installation.open(installation, mustExist: true)
      for body in try await opened.database.read({ try Bodies.all(in: $0) }) {
        StandardStreams.line("\(body.id)\t\(body.facts.name)\t\(body.facts.symbol)\t\(body.facts.kind.rawValue)")
      }
      try await opened.database.close()
    }
  }
}
