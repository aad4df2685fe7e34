/// What came of running an external program: facts, to be judged by who asked for it.
package struct ToolReport: Sendable, Equatable {
  package var ending: ToolEnding
  /// What it printed, up to the limit.
  package var output: [UInt8] = []
  /// What it printed on standard error, up to the limit.
  package var complaints: [UInt8] = []
  /// The files that were asked for and are there, by name.
  package var files: [String: [UInt8]] = [:]
  /// How far it was shut in.
  package var confinement: ToolConfinement

  /// Whether it ended by itself with code 0.
  package var isSuccess: Bool { ending == .exited(0) }
}

/// How it ended.
package enum ToolEnding: Sendable, Equatable {
  case exited(Int32)
  /// By a signal that did not come from here, as when it crashed.
  case killed(signal: Int32)
  case timedOut
  /// It printed more than the limit.
  case tooMuchOutput(limit: Int)
  /// It left a file that is larger than the limit.
  case fileTooLarge(name: String, limit: Int)
  case notInstalled
  /// The system did not start it, with the system's `errno`.
  case notStarted(code: Int32)
}

/// What is to be run.
package struct ToolCommand: Sendable {
  /// The absolute path of the program.
  package var program: String
  /// Its arguments, one by one; no shell ever sees them.
  package var arguments: [String]
  package var input: [UInt8]
  /// Files that lie in its folder at the start, by plain name.
  package var files: [String: [UInt8]]
  /// Names of files in its folder to be read when it has ended.
  package var results: [String]
  /// Set besides `PATH`, `LANG`, `HOME` and `TMPDIR`, the last two being its folder.
  package var environment: [String: String]

  package init(
    _ program: String, _ arguments: [String] = [], input: [UInt8] = [], files: [String: [UInt8]] = [:],
    results: [String] = [], environment: [String: String] = [:]
  ) {
    self.program = program
    self.arguments = arguments
    self.input = input
    self.files = files
    self.results = results
    self.environment = environment
  }
}
