public import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The built `gongkai` program, run as a person or a script would run it.
public struct Program: Sendable {
  /// What came of one run.
  public struct Outcome: Sendable {
    /// The exit code.
    public let code: Int32
    /// Standard output.
    public let output: String
    /// Standard error.
    public let error: String
  }

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
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    let (standardInput, output, error) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = error
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complained = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
      error: String(decoding: complained, as: UTF8.self))
  }

  /// Starts a server on a free port and waits until it says where it listens.
  public func serve(database: String) async throws -> Server {
    let port = try FreePort.find()
    let process = Process()
    process.executableURL = url
    process.arguments = ["serve", "--database", database, "--port", String(port)]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.standardError
    try process.run()
    guard let address = URL(string: "http://127.0.0.1:\(port)") else { throw NotBuilt() }
    for _ in 0..<400 {
      if (try? await URLSession.shared.data(from: address.appending(path: "health"))) != nil {
        return Server(process: process, address: address.absoluteString)
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    process.terminate()
    throw NotBuilt()
  }
}

/// A running server of a test.
public final class Server: @unchecked Sendable {
  // Unchecked because `Process` is not marked; it is only used by one test, to end the server.
  private let process: Process
  /// Where it listens, without a slash at the end.
  public let address: String

  init(process: Process, address: String) {
    self.process = process
    self.address = address
  }

  /// Ends it as an operator would; returns its exit code.
  @discardableResult
  public func stop() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Ends it as a power cut would.
  public func kill() {
    _ = sendSignal(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// `kill(2)`, under a name that the method's own does not hide.
private func sendSignal(_ process: Int32, _ signal: Int32) -> Int32 { kill(process, signal) }
