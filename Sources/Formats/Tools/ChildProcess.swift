import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that was started in a process group of its own, with nothing of ours: a clean environment, the default meaning of
/// every signal, no descriptor but its three. The group is ended as a whole, and the one who started it has to `end` it once.
package final class ChildProcess: Sendable {
  /// How it ended.
  package enum Ending: Sendable, Equatable {
    case exited(Int32)
    /// The signal is 0 when the system does not tell how it ended.
    case killed(signal: Int32)
  }

  /// The system did not start it: the code is an `errno`.
  package struct NotStarted: Error, Equatable {
    package let code: Int32
  }

  /// What becomes its standard input, output and error; they stay open here.
  package struct Streams: Sendable {
    let input: Int32
    let output: Int32
    let error: Int32

    package init(input: Int32, output: Int32, error: Int32) {
      self.input = input
      self.output = output
      self.error = error
    }
  }

  let identifier: pid_t
  private let ending = Mutex<Ending?>(nil)

  /// Starts a program under this system's confinement.
  ///
  /// - Parameters:
  ///   - program: its absolute path; nothing is looked up and no shell is asked.
  ///   - folder: where it stands.
  package convenience init(
    _ program: String, _ arguments: [String], environment: [String: String], folder: String, streams: Streams,
    memory: Int, fileBytes: Int, confinement: ToolConfinement = .ofThisSystem
  ) throws(NotStarted) {
    // Behind the confinement a missing program would look like one that ended with code 127.
    guard program.hasPrefix("/") else { throw NotStarted(code: ENOENT) }
    guard access(program, X_OK) == 0 else { throw NotStarted(code: errno) }
    try self.init(
      confinement.command(program, arguments, memory: memory, fileBytes: fileBytes), environment: environment,
      folder: folder, streams: streams)
  }

  /// - Parameter streams: nil for three that hold nothing and keep nothing.
  init(
    _ command: [String], environment: [String: String] = [:], folder: String = "/", streams: Streams?
  ) throws(NotStarted) {
    guard let program = command.first else { throw NotStarted(code: ENOENT) }
    let set = SpawnSettings(folder: folder, streams: streams)
    identifier = try set.start(program, command, environment.map { "\($0.key)=\($0.value)" }.sorted())
  }

  /// Ends the whole group at once; may be called from any thread and more than once. As long as nobody has called `end`, its
  /// number cannot be another's.
  package func kill() {
    ending.withLock { if $0 == nil { killGroup() } }
  }

  /// Asks the program to end by itself (SIGTERM); what else is in its group is not asked.
  package func terminate() {
    ending.withLock { if $0 == nil { _ = sendSignal(identifier, SIGTERM) } }
  }

  /// Whether the program itself is over. Its descendants may still run.
  package var isOver: Bool { isOver(waiting: false) }

  /// Waits until the program is over, ends what it left behind, and takes it off the system's list. Blocks.
  @discardableResult package func end() -> Ending {
    if let known = ending.withLock({ $0 }) { return known }
    while !isOver(waiting: true) {}
    return ending.withLock { ending in
      if let ending { return ending }
      killGroup()
      var status: Int32 = 0
      while waitpid(identifier, &status, 0) < 0 {
        // Somebody else took it off the list: how it ended is not known.
        guard errno == EINTR else {
          ending = .killed(signal: 0)
          return .killed(signal: 0)
        }
      }
      let signal = status & 0x7F
      let found: Ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
      ending = found
      return found
    }
  }

  private func killGroup() { _ = killpg(identifier, SIGKILL) }

  private func isOver(waiting: Bool) -> Bool {
    var information = siginfo_t()
    let result = waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT | (waiting ? 0 : WNOHANG))
    if result < 0 { return errno == ECHILD }
    return information.si_signo == SIGCHLD
  }
}

/// `kill(2)`, under a name that the method's own does not hide.
private func sendSignal(_ process: pid_t, _ signal: Int32) -> Int32 { kill(process, signal) }
