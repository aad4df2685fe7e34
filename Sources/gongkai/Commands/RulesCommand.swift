import AnnualReport
import ArgumentParser

/// `gongkai rules`: the page of all report rules, as docs/rules.md holds it.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Print the page of all report rules (Markdown).")

  func run() async throws { StandardStreams.write(RuleCatalogue.markdown()) }
}
