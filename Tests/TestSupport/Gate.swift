import Dispatch

/// Holds back a thread until a test opens it.
public struct Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  /// A closed gate.
  public init() {}

  /// Blocks the calling thread until somebody opens; each opening lets one through.
  public func wait() { semaphore.wait() }

  /// Lets one through.
  public func open() { semaphore.signal() }
}
