/// What a password hash costs: 128 × 2^logCost × blockSize bytes of memory, and time in proportion.
package struct ScryptParameters: Sendable, Equatable {
  package let logCost: Int
  package let blockSize: Int
  package let parallelism: Int

  /// `nil` outside 2^10 to 2^20, block size 1 to 32, parallelism 1 to 16, or over 1 GiB: a stored hash must not be
  /// able to take the server down.
  package init?(logCost: Int, blockSize: Int = 8, parallelism: Int = 1) {
    guard (10...20).contains(logCost), (1...32).contains(blockSize), (1...16).contains(parallelism),
      (128 << logCost) * blockSize <= 1 << 30
    else { return nil }
    self.init(checkedLogCost: logCost, blockSize: blockSize, parallelism: parallelism)
  }

  private init(checkedLogCost: Int, blockSize: Int, parallelism: Int) {
    self.logCost = checkedLogCost
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// 64 MiB and about a sixth of a second on an ordinary machine.
  package static let standard = ScryptParameters(checkedLogCost: 16, blockSize: 8, parallelism: 1)

  /// Whether a hash of these parameters should be made anew under the wanted ones.
  package func isWeaker(than wanted: ScryptParameters) -> Bool {
    logCost < wanted.logCost || blockSize < wanted.blockSize || parallelism < wanted.parallelism
  }
}
