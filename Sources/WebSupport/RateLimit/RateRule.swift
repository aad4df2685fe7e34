/// How often something may happen.
package struct RateRule: Sendable, Equatable {
  /// What is counted; part of the counter's key.
  package let name: String
  package let limit: Int
  /// Seconds.
  package let window: Int

  package init(name: String, limit: Int, window: Int) {
    self.name = name
    self.limit = max(1, limit)
    self.window = max(1, window)
  }
}
