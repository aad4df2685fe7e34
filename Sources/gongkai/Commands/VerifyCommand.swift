import Chronicle
import ArgumentParser
import Ledger

/// `gongkai verify`: replays every case, and checks every hash and chain.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Replay all events and check the chains (核验).",
    discussion: "Exit code 0: everything is as recorded; 1: something differs, a line each; 2: it cannot be read.")

  @Option(help: "The database file.", completion: .file())
  var database = "gongkai.sqlite"

  @Option(
    help: "The key file, which the contents of files are opened with; FILE.key beside the database unless given.",
    completion: .file())
  var key: String?

  func run() async throws {
    try await CommandFailure.reporting {
      let report = try await check()
      for finding in report.findings { StandardStreams.error(LedgerWording.line(finding)) }
      StandardStreams.line(
        "cases \(report.cases), entries \(report.entries), audit \(report.auditEntries), files \(report.blobs), "
          + "reports \(report.reports), findings \(report.findings.count)")
      for (chain, head) in report.heads.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        StandardStreams.line("\(chain.rawValue) \(head.position) \(head.hash.hexadecimal)")
      }
      guard report.isSound else { throw CommandFailure("核验发现\(report.findings.count)处不符。", code: 1) }
    }
  }

  private func check() async throws -> VerificationReport {
    guard Files.exist(database) else { throw CommandFailure("找不到数据库：\(database)。") }
    let cipher = try cipher()
    let opened = try await Installation.openDatabase(database)
    do {
      let report = try await LedgerVerification(cipher: cipher).run(on: opened)
      try await opened.close()
      return report
    } catch let failure as DatabaseFailure {
      throw CommandFailure("不能核验 \(database)：\(LedgerWording.sentence(failure))")
    }
  }

  /// Without a key file the chains can still be checked; what could not be opened is among the findings.
  private func cipher() throws -> FieldCipher? {
    let path = key ?? KeyFile.defaultPath(database: database)
    guard key != nil || Files.exist(path) else { return nil }
    return try KeyFile.read(path).cipher()
  }
}
