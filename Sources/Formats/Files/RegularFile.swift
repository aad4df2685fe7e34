#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads regular files up to a limit.
package enum RegularFile {
  /// Why a file was not read.
  package enum Refusal: Error, Sendable, Equatable {
    case notFound, permissionDenied, isDirectory
    /// A device, a pipe, a socket, or a link where none is followed.
    case notRegular
    case inputOutput
    case tooLarge(bytes: Int, limit: Int)
  }

  /// The content of the file. Opening never waits (a pipe has no writer yet), and what is looked at is what is read, as both go
  /// through one descriptor.
  ///
  /// - Parameter followsLink: whether a symbolic link in the last place is followed.
  package static func read(_ path: String, limit: Int, followsLink: Bool = true) throws(Refusal) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw .notFound }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw refusal(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .inputOutput }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isDirectory
    default: throw .notRegular
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(bytes: size, limit: limit) }
    return try bytes(descriptor, expecting: size, limit: limit)
  }

  /// Reads to the end; files that report no size (as under /proc) or grow meanwhile are read up to the limit.
  private static func bytes(_ descriptor: Int32, expecting size: Int, limit: Int) throws(Refusal) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(size)
    var buffer = [UInt8](repeating: 0, count: min(max(size, 4096), 1 << 20))
    while true {
      let count = buffer.withUnsafeMutableBytes { Descriptor.read(descriptor, $0) }
      if count == 0 { return content }
      if count < 0 {
        if errno == EINTR { continue }
        throw .inputOutput
      }
      content.append(contentsOf: buffer.prefix(count))
      guard content.count <= limit else { throw .tooLarge(bytes: content.count, limit: limit) }
    }
  }

  private static func refusal(_ code: Int32) -> Refusal {
    switch code {
    case ENOENT, ENOTDIR: .notFound
    case EACCES, EPERM: .permissionDenied
    case ENXIO, ENODEV, ELOOP: .notRegular
    default: .inputOutput
    }
  }
}
