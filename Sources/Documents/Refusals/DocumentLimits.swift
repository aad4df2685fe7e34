public import Formats

/// How large a document may be before it is refused instead of read.
public struct DocumentLimits: Sendable, Equatable {
  /// The most bytes a file may have.
  public var bytes: Int
  /// The most elements that may stand inside one another, `html`, `head` and `body` not counted.
  public var depth: Int
  /// The most grid positions all tables of one document may fill together.
  public var gridCells: Int

  /// Makes limits; the defaults are `ByteLimits.document`, 256 levels and 1,000,000 positions.
  public init(bytes: Int = ByteLimits.document, depth: Int = 256, gridCells: Int = 1_000_000) {
    self.bytes = bytes
    self.depth = depth
    self.gridCells = gridCells
  }
}
