/// A ZIP archive held in memory: named files in order (ZIP 容器).
public struct ZipArchive: Sendable, Equatable {
  /// One file.
  public struct Entry: Sendable, Equatable {
    /// Its path inside the archive, with `/` between folders.
    public var path: String
    /// Its bytes.
    public var data: [UInt8]

    /// A file.
    public init(path: String, data: [UInt8]) {
      self.path = path
      self.data = data
    }
  }

  /// The files, in the order they stand in the archive.
  public var entries: [Entry]

  /// An archive of these files.
  public init(entries: [Entry] = []) { self.entries = entries }

  /// The bytes of the file at a path; nil when there is none.
  public subscript(path: String) -> [UInt8]? { entries.first { $0.path == path }?.data }
}
