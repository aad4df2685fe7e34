import AnnualReport
import ArgumentParser
import Desk

/// `gongkai report read FILE...`: the reports as data, one JSON object a line by default.
struct ReportReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read reports into clean, checked data.",
    discussion: """
      Exit code 0: every file was read and no finding is an error; 1: read, with error findings; \
      2: a file could not be read, the reason on standard error.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, csv, text
  }

  @Argument(help: "The files to read.", completion: .file())
  var files: [String]

  @Option(help: "json, csv or text.")
  var format = Format.json

  func run() async throws {
    var worst: Int32 = 0
    if format == .csv { StandardStreams.write(AnnualReport.csvHeader(prefixed: ["file", "agency", "year"])) }
    for file in files {
      do {
        let read = try ReportFile.read(path: file)
        print(read, from: file)
        worst = max(worst, read.hasErrors ? 1 : 0)
      } catch {
        StandardStreams.error("\(file): \(ReportFileWording.sentence(error))")
        worst = 2
      }
    }
    if worst > 0 { throw ExitCode(worst) }
  }

  private func print(_ read: ReadReport, from file: String) {
    switch format {
    case .json: StandardStreams.line(read.json.text())
    case .csv:
      let report = read.report
      let source = [file, report.agency ?? "", report.year.map(String.init) ?? ""]
      StandardStreams.write(report.csvRows(prefixed: source))
    case .text: StandardStreams.write(read.text)
    }
  }
}
