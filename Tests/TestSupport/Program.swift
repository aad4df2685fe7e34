public import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif
/// The built `gongkai` program, run as a person or a script would run it.
public struct Program: Sendable {
  /// What came of one run.
  public typealias Outcome = StartedProgram.Outcome

  /// It was not built; the tests that need it must then fail.
  public struct NotBuilt: Error {}

  /// Where it lies.
  public let url: URL

  /// Finds the program beside the running tests.
  public init() throws {
    var folder = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appending(path: "gongkai")
      if FileManager.default.isExecutableFile(atPath: candidate.path), !candidate.hasDirectoryPath {
        url = candidate
        return
      }
      folder.deleteLastPathComponent()
    }
    throw NotBuilt()
  }

  /// Runs it to its end, with text for standard input.
  public func run(_ arguments: [String], input: String = "") throws -> Outcome {
    try StartedProgram.run(url.path, arguments, input: Data(input.utf8))
  }

  /// Starts a server on a free port and waits until it says where it listens.
  public func serve(database: String) async throws -> Server {
    let port = try FreePort.find()
    let process = try StartedProgram(
      url.path, ["serve", "--database", database, "--port", String(port)], error: .standardError)
    guard let address = URL(string: "http://127.0.0.1:\(port)") else { throw NotBuilt() }
    for _ in 0..<400 {
      if (try? await URLSession.shared.data(from: address.appending(path: "health"))) != nil {
        return Server(process: process, address: address.absoluteString)
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    process.kill()
    throw NotBuilt()
  }
}

/// A running server of a test.
public final class Server: Sendable {
  private let process: StartedProgram
  /// Where it listens, without a slash at the end.
  public let address: String

  init(process: StartedProgram, address: String) {
    self.process = process
    self.address = address
  }

  /// Ends it as an operator would; returns its exit code.
  @discardableResult
  public func stop() -> Int32 {
    process.terminate()
    return process.wait()
  }

  /// Ends it as a power cut would.
  public func kill() { process.kill() }
}
