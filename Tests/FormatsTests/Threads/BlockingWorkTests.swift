import Formats
import Foundation
import Synchronization
import TestSupport
import Testing

struct BlockingWorkTests {
  private struct Broken: Error, Equatable {}

  /// What several threads write down.
  private final class Notes: Sendable {
    let order = Mutex<[Int]>([])
    let most = Mutex((now: 0, ever: 0))
  }

  private func wait(until holds: () -> Bool) async throws {
    for _ in 0..<5000 where !holds() { try await Task.sleep(for: .milliseconds(1)) }
    try #require(holds())
  }

  @Test func `What the work gives or throws comes back`() async throws {
    let threads = BlockingWork("test", concurrency: 1, queueLimit: 1)
    #expect(try await threads.run { 7 } == 7)
    await #expect(throws: Broken()) { try await threads.run { throw Broken() } }
    #expect(threads.load == (0, 0))
  }

  @Test func `So many run, so many wait, and one more is refused`() async throws {
    let threads = BlockingWork("test", concurrency: 2, queueLimit: 3)
    let gate = Gate()
    let notes = Notes()
    let work = (0..<5).map { _ in
      Task {
        try await threads.run {
          notes.most.withLock { $0 = ($0.now + 1, max($0.ever, $0.now + 1)) }
          gate.wait()
          notes.most.withLock { $0.now -= 1 }
        }
      }
    }
    try await wait { threads.load == (2, 3) }
    await #expect(throws: BlockingWork.Busy()) { try await threads.run {} }
    for _ in work { gate.open() }
    for task in work { try await task.value }
    #expect(notes.most.withLock { $0.ever } == 2)
    #expect(threads.load == (0, 0))
  }

  @Test func `Those who wait have their turn in the order they came`() async throws {
    let threads = BlockingWork("test", concurrency: 1, queueLimit: 10)
    let gate = Gate()
    let notes = Notes()
    var tasks = [Task { try await threads.run { gate.wait() } }]
    try await wait { threads.load == (1, 0) }
    for number in 1...10 {
      tasks.append(Task { try await threads.run { notes.order.withLock { $0.append(number) } } })
      try await wait { threads.load == (1, number) }
    }
    gate.open()
    for task in tasks { try await task.value }
    #expect(notes.order.withLock { $0 } == Array(1...10))
  }

  @Test func `Whoever is cancelled while waiting leaves the queue and its work never begins`() async throws {
    let threads = BlockingWork("test", concurrency: 1, queueLimit: 5)
    let gate = Gate()
    let first = Task { try await threads.run { gate.wait() } }
    try await wait { threads.load == (1, 0) }
    let notes = Notes()
    let second = Task { try await threads.run { notes.order.withLock { $0.append(2) } } }
    try await wait { threads.load == (1, 1) }
    second.cancel()
    await #expect(throws: CancellationError.self) { try await second.value }
    #expect(threads.load == (1, 0))
    gate.open()
    try await first.value
    #expect(notes.order.withLock { $0 } == [])
  }

  @Test func `Cancelling at any moment loses no turn`() async throws {
    let threads = BlockingWork("test", concurrency: 2, queueLimit: 1000)
    let tasks = (0..<500).map { number in
      Task { try await threads.run { usleep(number % 3 == 0 ? 100 : 0) } }
    }
    for task in tasks.shuffled().prefix(250) { task.cancel() }
    for task in tasks { _ = await task.result }
    #expect(threads.load == (0, 0))
    #expect(try await threads.run { 1 } == 1)
  }

  @Test func `Tasks go on while more work blocks than there are threads for tasks`() async throws {
    let count = 2 * ProcessInfo.processInfo.activeProcessorCount + 2
    let threads = BlockingWork("test", concurrency: count, queueLimit: 0)
    let gate = Gate()
    let work = (0..<count).map { _ in Task { try await threads.run { gate.wait() } } }
    try await wait { threads.load == (count, 0) }
    let sum = await withTaskGroup(of: Int.self) { group in
      for number in 1...100 { group.addTask { number } }
      return await group.reduce(0, +)
    }
    #expect(sum == 5050)
    for _ in work { gate.open() }
    for task in work { try await task.value }
  }
}
