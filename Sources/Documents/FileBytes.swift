#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads regular files up to a limit.
public enum FileBytes {
  /// The content of the file. Opening never waits (a pipe has no writer yet), and what is looked at is what is read, as both go through one
  /// descriptor.
  public static func read(_ path: String, limit: Int) throws(DocumentError) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw .unreadable(.notFound) }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(defect(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(.inputOutput) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .unreadable(.isDirectory)
    default: throw .unreadable(.notRegularFile)
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(bytes: size, limit: limit) }
    return try bytes(descriptor, expecting: size, limit: limit)
  }

  /// Reads to the end; files that report no size (as under /proc) or grow meanwhile are read up to the limit.
  private static func bytes(_ descriptor: Int32, expecting size: Int, limit: Int) throws(DocumentError) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(size)
    var buffer = [UInt8](repeating: 0, count: min(max(size, 4096), 1 << 20))
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0) }
      if count == 0 { return content }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(.inputOutput)
      }
      content.append(contentsOf: buffer.prefix(count))
      guard content.count <= limit else { throw .tooLarge(bytes: content.count, limit: limit) }
    }
  }

  private static func defect(_ code: Int32) -> FileDefect {
    switch code {
    case ENOENT, ENOTDIR: .notFound
    case EACCES, EPERM: .permissionDenied
    case ENXIO, ENODEV: .notRegularFile
    default: .inputOutput
    }
  }
}

/// `read(2)`, under a name that the reader's own does not hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
