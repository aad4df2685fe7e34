/// How much an archive may hold before it is refused instead of read.
public struct ZipLimits: Sendable, Equatable {
  /// The most files.
  public var entries: Int
  /// The most bytes of one file, unpacked.
  public var entryBytes: Int
  /// The most bytes of all files together, unpacked.
  public var totalBytes: Int
  /// How many times the bytes of the archive all files together may be; nil where that is not asked.
  public var ratio: Int?
  /// Up to so many bytes the ratio is not asked: a small form of repeated cells packs very well.
  public var freeBytes: Int

  /// Makes limits; the defaults are 10,000 files, 128 MiB for one and `ByteLimits.archive` for all, any ratio.
  public init(
    entries: Int = 10_000, entryBytes: Int = 128 << 20, totalBytes: Int = ByteLimits.archive, ratio: Int? = nil,
    freeBytes: Int = 16 << 20
  ) {
    self.entries = entries
    self.entryBytes = entryBytes
    self.totalBytes = totalBytes
    self.ratio = ratio.map { max($0, 1) }
    self.freeBytes = freeBytes
  }

  /// For a file that somebody hands in: 128 MiB, and a hundred times its own size beyond 16 MiB.
  package static let upload = ZipLimits(totalBytes: 128 << 20, ratio: 100)
}
