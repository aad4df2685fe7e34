/// Why an archive cannot be read or written.
public enum ZipError: Error, Sendable, Equatable {
  /// The bytes are no ZIP archive, or a damaged one.
  case damaged
  /// More files than the limit.
  case tooManyEntries(limit: Int)
  /// A file, or all together, unpack to more bytes than the limit.
  case tooLarge(limit: Int)
  /// All together unpack to more than so many times the bytes of the archive.
  case packedTooTightly(ratio: Int)
  /// The directory lists a file otherwise than it stands in the archive: other name, sizes or checksum, bytes shared with another
  /// file, or a file that stands there and is not listed (an empty path).
  case contradiction(String)
  /// A path that is empty, absolute, leads upwards, is a link, or is not UTF-8.
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
    case .packedTooTightly: "zip.packedTooTightly"
    case .contradiction: "zip.contradiction"
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
    case .packedTooTightly(let ratio): "压缩包展开后超过自身大小的 \(ratio) 倍，不予读取。"
    case .contradiction(""): "压缩包中有目录没有列出的文件，不予读取。"
    case .contradiction(let path): "压缩包的目录与其中的文件不符：\(path)。"
    case .unsafePath(let path): "压缩包中有不安全的路径：\(path)。"
    case .duplicatePath(let path): "压缩包中有重复的路径：\(path)。"
    case .encrypted(let path): "压缩包中的文件已经加密，无法读取：\(path)。"
    case .notWritten: "压缩包没有写成。"
    }
  }
}
