import Chronicle
import ArgumentParser
import Ledger

/// `gongkai verify`: replays every case and every complaint, and checks every hash and chain.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Replay all events and check the chains (核验).",
    discussion: "Exit code 0: everything is as recorded; 1: something differs, a line each; 2: it cannot be read.")

  @OptionGroup var options: InstallationOptions

  @Option(
    help: "A file of roots that `gongkai anchors` printed earlier; the installation's chain must pass through them.",
    completion: .file())
  var anchors: String?

  func run() async throws {
    try await CommandFailure.reporting {
      let report = try await check()
      for finding in report.findings { StandardStreams.error(LedgerWording.line(finding)) }
      StandardStreams.line(
        "cases \(report.cases), complaints \(report.records[.complaint] ?? 0), entries \(report.entries), audit \(report.auditEntries), files \(report.blobs), "
          + "reports \(report.reports), findings \(report.findings.count)")
      for (chain, head) in report.heads.sorted(by: { $0.key.description < $1.key.description }) {
        StandardStreams.line("\(chain) \(head.position) \(head.hash.hexadecimal)")
      }
      guard report.isSound else { throw CommandFailure("核验发现\(report.findings.count)处不符。", code: 1) }
    }
  }

  private func check() async throws -> VerificationReport {
    let anchors = try anchors.map(AnchorFile.read) ?? [:]
    let opened = try await Installation.open(options, mustExist: true).database
    do {
      let report = try await LedgerVerification(anchors: anchors).run(on: opened)
      try await opened.close()
      return report
    } catch let failure as DatabaseFailure {
      throw CommandFailure("不能核验 \(options.database)：\(LedgerWording.sentence(failure))")
    }
  }
}
