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

/// How much an archive may hold before it is refused instead of read.
public struct ZipLimits: Sendable, Equatable {
  /// The most files.
  public var entries: Int
  /// The most bytes of one file, unpacked.
  public var entryBytes: Int
  /// The most bytes of all files together, unpacked.
  public var totalBytes: Int

  /// Makes limits; the defaults are 10,000 files, 128 MiB for one and 512 MiB for all.
  public init(entries: Int = 10_000, entryBytes: Int = 128 << 20, totalBytes: Int = 512 << 20) {
    self.entries = entries
    self.entryBytes = entryBytes
    self.totalBytes = totalBytes
  }
}

/// Why an archive cannot be read or written.
public enum ZipError: Error, Sendable, Equatable {
  /// The bytes are no ZIP archive, or a damaged one.
  case damaged
  /// More files than the limit.
  case tooManyEntries(limit: Int)
  /// A file, or all together, unpack to more bytes than the limit.
  case tooLarge(limit: Int)
  /// A path that is empty, absolute, leads upwards, or is not UTF-8.
  case unsafePath(String)
  /// Two files of one path.
  case duplicatePath(String)
  /// An entry is encrypted.
  case encrypted(String)
  /// The library reported a failure while writing.
  case notWritten

  /// A stable code for programs.
  public var code: String {
    switch self {
    case .damaged: "zip.damaged"
    case .tooManyEntries: "zip.tooManyEntries"
    case .tooLarge: "zip.tooLarge"
    case .unsafePath: "zip.unsafePath"
    case .duplicatePath: "zip.duplicatePath"
    case .encrypted: "zip.encrypted"
    case .notWritten: "zip.notWritten"
    }
  }

  /// One Chinese sentence for a person.
  public var message: String {
    switch self {
    case .damaged: "这不是 ZIP 压缩包，或者压缩包已经损坏。"
    case .tooManyEntries(let limit): "压缩包中的文件超过 \(limit) 个，不予读取。"
    case .tooLarge(let limit): "压缩包展开后超过 \(limit) 字节，不予读取。"
    case .unsafePath(let path): "压缩包中有不安全的路径：\(path)。"
    case .duplicatePath(let path): "压缩包中有重复的路径：\(path)。"
    case .encrypted(let path): "压缩包中的文件已经加密，无法读取：\(path)。"
    case .notWritten: "压缩包没有写成。"
    }
  }
}

extension ZipArchive {
  /// Whether a path stays inside the archive: no empty, `.` or `..` step, not absolute, no backslash, no NUL or line end.
  static func isSafe(_ path: String) -> Bool {
    guard !path.isEmpty, path.utf8.count <= 1024,
      !path.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\\" })
    else { return false }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
  }
}
