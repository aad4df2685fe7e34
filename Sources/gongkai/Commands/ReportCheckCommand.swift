import AnnualReport
import ArgumentParser
import Desk

/// `gongkai report check FILE...`: only the findings, for a person or a program.
struct ReportCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check reports, with --previous also against the year before.",
    discussion: "Exit code 0: no finding is an error; 1: some is; 2: a file could not be read.")

  @Argument(help: "The files to check.", completion: .file())
  var files: [String]

  @Option(help: "The same body's report of the year before; with a single file.", completion: .file())
  var previous: String?

  @Option(help: "text or json (one object a finding).")
  var format = OutputFormat.text

  func run() async throws {
    guard previous == nil || files.count == 1 else {
      StandardStreams.error("--previous 只能与一个文件同用。")
      throw ExitCode(2)
    }
    var worst: Int32 = 0
    for file in files {
      do {
        let read = try ReportFile.read(path: file)
        var findings = read.findings
        if let previous {
          let before = try readPrevious(previous)
          findings += CheckRegistry.findings(in: read.report, after: before)
        }
        for finding in findings { StandardStreams.line(line(finding, in: file)) }
        if format == .text, findings.isEmpty { StandardStreams.line("\(file): 未发现问题") }
        worst = max(worst, findings.contains { $0.severity == .error } ? 1 : 0)
      } catch let refusal as ReportFile.Refusal {
        StandardStreams.error("\(file): \(ReportFileWording.sentence(refusal))")
        worst = 2
      } catch let failure as CommandFailure {
        StandardStreams.error(failure.message)
        worst = 2
      }
    }
    if worst > 0 { throw ExitCode(worst) }
  }

  private func readPrevious(_ path: String) throws -> AnnualReport {
    do throws(ReportFile.Refusal) { return try ReportFile.read(path: path).report } catch {
      throw CommandFailure("\(path): \(ReportFileWording.sentence(error))")
    }
  }

  private func line(_ finding: Finding, in file: String) -> String {
    switch format {
    case .json:
      return JSONValue.object([.init("file", .string(file)), .init("finding", finding.json)]).text()
    case .text:
      let place = finding.at.map { " \($0)" } ?? ""
      return "\(file): \(finding.severity.rawValue): \(finding.rule)\(place): \(finding.message)"
    }
  }
}
