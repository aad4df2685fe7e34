import ArgumentParser

/// `gongkai`: the command line and composition root.
@main
struct Gongkai: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongkai",
    abstract: "Government-information disclosure (政府信息公开): the office, the public site and the annual report.",
    version: "0.1.0",
    subcommands: [
      ServeCommand.self, DemoCommand.self, BodyCommand.self, UserCommand.self, VerifyCommand.self, AnchorsCommand.self,
      ReportCommand.self,
      DeadlineCommand.self, FeeCommand.self, RulesCommand.self, RightsCommand.self,
    ])
}
