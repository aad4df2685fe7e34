import Synchronization

/// Answers in memory, as many as fit: those that nobody asked for longest go first. An answer counts as long as its stamp is
/// the present one.
package final class AnswerStore: Sendable {
  /// What an answer was made of, besides its address.
  package struct Stamp: Sendable, Hashable {
    /// Of the data, read before the answer was made.
    package var revision: Int64
    /// The day in the calendar, at whose end pages change by themselves.
    package var day: String

    package init(revision: Int64, day: String) {
      self.revision = revision
      self.day = day
    }
  }

  private struct Entry {
    var answer: KeptAnswer
    var stamp: Stamp
    var size: Int
    var asked: UInt64
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var bytes = 0
    var clock: UInt64 = 0
  }

  private let state = Mutex(State())
  private let limit: Int

  /// - Parameter limit: in bytes.
  package init(limit: Int) { self.limit = limit }

  /// How many bytes it holds now.
  package var bytes: Int { state.withLock { $0.bytes } }

  package func find(_ key: String, _ stamp: Stamp) -> KeptAnswer? {
    state.withLock { state in
      guard let entry = state.entries[key], entry.stamp == stamp else { return nil }
      state.clock += 1
      state.entries[key]?.asked = state.clock
      return entry.answer
    }
  }

  /// Keeps an answer in place of what was kept under the key; one that alone takes a quarter of the place is not kept.
  package func keep(_ answer: KeptAnswer, as key: String, _ stamp: Stamp) {
    let size = answer.size + key.utf8.count + 1024
    guard size <= limit / 4 else { return }
    state.withLock { state in
      if let old = state.entries[key] { state.bytes -= old.size }
      state.clock += 1
      state.entries[key] = Entry(answer: answer, stamp: stamp, size: size, asked: state.clock)
      state.bytes += size
      guard state.bytes > limit else { return }
      // Some more go than must, so that not every answer after this one has to look for the oldest.
      for (key, entry) in state.entries.sorted(by: { $0.value.asked < $1.value.asked }) {
        guard state.bytes > limit / 8 * 7 else { return }
        state.entries[key] = nil
        state.bytes -= entry.size
      }
    }
  }
}
