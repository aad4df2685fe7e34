import Foundation
import Synchronization

/// Runs external programs under limits: for each an empty folder of its own that is removed afterwards, a clean environment, a
/// process group that is ended as a whole, and as much more as `ToolConfinement` says.
package struct ToolProcess: Sendable {
  private let threads: BlockingWork
  private let confinement: ToolConfinement?

  /// - Parameters:
  ///   - threads: where the waiting is done; so many programs run at once.
  ///   - confinement: nil for as much as the system can do.
  package init(on threads: BlockingWork, confinement: ToolConfinement? = nil) {
    self.threads = threads
    self.confinement = confinement
  }

  /// Runs the program to its end. Whoever is cancelled ends it, and gets `CancellationError` when it is gone.
  ///
  /// - Throws: `BlockingWork.Busy` when too many wait. How the program fared is never thrown.
  package func run(_ command: ToolCommand, limits: ToolLimits = ToolLimits()) async throws -> ToolReport {
    let attendance = ToolAttendance()
    return try await withTaskCancellationHandler {
      let report = try await threads.run {
        ToolRun(
          command: command, limits: limits, confinement: confinement ?? .ofThisSystem, attendance: attendance
        ).report()
      }
      if attendance.isLeft { throw CancellationError() }
      return report
    } onCancel: {
      attendance.leave()
    }
  }
}

/// Whether somebody still waits for a program; when nobody does, it is ended.
final class ToolAttendance: Sendable {
  private struct State {
    var process: ChildProcess?
    var isLeft = false
  }

  private let state = Mutex(State())

  var isLeft: Bool { state.withLock { $0.isLeft } }

  func leave() {
    state.withLock {
      $0.isLeft = true
      $0.process?.kill()
    }
  }

  func attend(_ process: ChildProcess) {
    state.withLock {
      $0.process = process
      if $0.isLeft { process.kill() }
    }
  }
}
