import Dispatch
import Foundation
import Synchronization

/// Threads for work that blocks: reading a file, hashing, waiting for another program. Requests are answered on a handful of
/// threads that must not wait; work handed in here leaves them. So many pieces run at once, so many may wait for their turn
/// in the order they came, and one more is refused.
package final class BlockingWork: Sendable {
  /// Too much waits already; try again later.
  package struct Busy: Error, Equatable {
    package init() {}
  }

  private enum Turn {
    case mine, refused, givenUp
  }

  private struct Waiting {
    let id: UInt64
    let turn: CheckedContinuation<Turn, Never>
  }

  private struct State {
    var running = 0
    var nextID: UInt64 = 0
    var waiting: [Waiting] = []
  }

  private let state = Mutex(State())
  private let concurrency: Int
  private let queueLimit: Int
  private let threads: DispatchQueue

  /// - Parameter label: names the threads in a debugger.
  package init(_ label: String, concurrency: Int, queueLimit: Int) {
    self.concurrency = max(1, concurrency)
    self.queueLimit = max(0, queueLimit)
    threads = DispatchQueue(label: label, attributes: .concurrent)
  }

  /// Runs the work on a thread that may block and gives what it gives. Whoever is cancelled while waiting leaves the queue with
  /// `CancellationError`; work that has begun goes on to its end.
  package func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await takeTurn()
    let result = await withCheckedContinuation { continuation in
      threads.async {
        let result = Result { try work() }
        self.passTurn()
        continuation.resume(returning: result)
      }
    }
    return try result.get()
  }

  /// How many pieces run and wait at this moment.
  package var load: (running: Int, waiting: Int) { state.withLock { ($0.running, $0.waiting.count) } }

  private func takeTurn() async throws {
    let id = state.withLock { state in
      state.nextID += 1
      return state.nextID
    }
    let turn = await withTaskCancellationHandler {
      await withCheckedContinuation { ask(Waiting(id: id, turn: $0)) }
    } onCancel: {
      giveUp(id)
    }
    switch turn {
    case .mine: return
    case .refused: throw Busy()
    case .givenUp: throw CancellationError()
    }
  }

  /// A task is marked as cancelled before `giveUp` is called for it: either the mark is seen here or the waiting one is found there.
  private func ask(_ waiting: Waiting) {
    let answer: Turn? = state.withLock { state in
      if Task.isCancelled { return .givenUp }
      if state.running < concurrency {
        state.running += 1
        return .mine
      }
      guard state.waiting.count < queueLimit else { return .refused }
      state.waiting.append(waiting)
      return nil
    }
    if let answer { waiting.turn.resume(returning: answer) }
  }

  private func giveUp(_ id: UInt64) {
    let left = state.withLock { state in
      state.waiting.firstIndex { $0.id == id }.map { state.waiting.remove(at: $0) }
    }
    left?.turn.resume(returning: .givenUp)
  }

  /// The one that ends hands its place to the one that waits longest.
  private func passTurn() {
    let next = state.withLock { state -> Waiting? in
      guard !state.waiting.isEmpty else {
        state.running -= 1
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?.turn.resume(returning: .mine)
  }
}
