import ArgumentParser
import Chronicle
import Civil
import Desk

/// `gongkai anchors`: enters the heads of all chains in the installation's chain and prints its root, to be kept outside.
struct AnchorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anchors", abstract: "Print the roots that vouch for all records (校验值).",
    discussion: """
      One line for each day on which something moved: the day, the place in the installation's chain, and its root. Kept \
      outside, the lines serve `gongkai verify --anchors FILE`, which then sees even a ledger that was rewritten whole.
      """)

  @OptionGroup var options: InstallationOptions

  func run() async throws {
    try await CommandFailure.reporting {
      let opened = try await Installation.open(options, mustExist: true)
      let clock = OfficeClock()
      let anchors = try await opened.database.write { db in
        _ = try InstallationChain.anchor(on: clock.today, at: clock.now, in: db)
        return try InstallationChain.anchors(in: db)
      }
      try await opened.database.close()
      for anchor in anchors { StandardStreams.line(AnchorFile.line(anchor)) }
    }
  }
}
