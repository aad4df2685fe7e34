import ArgumentParser

/// `gongkai rights`: the page of roles and rights, as docs/rights.md holds it.
struct RightsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rights", abstract: "Print the page of roles and rights (Markdown).")

  func run() async throws { StandardStreams.write(RightsCatalogue.markdown()) }
}
