public import Foundation
import Formats

/// A program that a test starts: in our environment and folder, in a process group of its own that ends as a whole.
public final class StartedProgram: Sendable {
  /// What came of one run.
  public struct Outcome: Sendable {
    /// The exit code, or the number of the signal that ended it.
    public let code: Int32
    /// Standard output.
    public let output: String
    /// Standard error.
    public let error: String
  }

  private let process: ChildProcess

  /// - Parameters:
  ///   - program: its absolute path.
  ///   - input: the files that become its three streams, nil for one that holds nothing and keeps nothing; they stay open here.
  public init(
    _ program: String, _ arguments: [String], input: FileHandle? = nil, output: FileHandle? = nil,
    error: FileHandle? = nil
  ) throws {
    let nothing = try FileHandle(forUpdating: URL(filePath: "/dev/null"))
    process = try ChildProcess(
      program, arguments, environment: ProcessInfo.processInfo.environment,
      folder: FileManager.default.currentDirectoryPath,
      streams: .init(
        input: (input ?? nothing).fileDescriptor, output: (output ?? nothing).fileDescriptor,
        error: (error ?? nothing).fileDescriptor), memory: 0, fileBytes: 0, confinement: .none)
  }

  /// Asks it to end by itself (SIGTERM).
  public func terminate() { process.terminate() }

  /// Ends it and what it started (SIGKILL).
  public func kill() {
    process.kill()
    process.end()
  }

  /// Waits until it is over and ends what it left behind: its exit code, or the number of the signal that ended it.
  @discardableResult
  public func wait() -> Int32 {
    switch process.end() {
    case .exited(let code): code
    case .killed(let signal): signal
    }
  }

  /// Runs a program to its end. Its streams are files without a name, so nothing waits for anything to be read.
  public static func run(
    _ program: String, _ arguments: [String], input: Data = Data()
  ) throws -> Outcome {
    let (feed, output, error) = (try scratch(), try scratch(), try scratch())
    try feed.write(contentsOf: input)
    try feed.seek(toOffset: 0)
    let code = try StartedProgram(program, arguments, input: feed, output: output, error: error).wait()
    return Outcome(code: code, output: try text(of: output), error: try text(of: error))
  }

  private static func scratch() throws -> FileHandle {
    let place = FileManager.default.temporaryDirectory.appending(path: "stream-\(UUID().uuidString)")
    try Data().write(to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    return try FileHandle(forUpdating: place)
  }

  private static func text(of file: FileHandle) throws -> String {
    try file.seek(toOffset: 0)
    return String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
  }
}
