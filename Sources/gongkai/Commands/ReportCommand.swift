import ArgumentParser

/// `gongkai report`: read, check and compare published annual reports.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Read and check annual reports (政府信息公开工作年度报告).",
    subcommands: [ReportReadCommand.self, ReportCheckCommand.self])
}
