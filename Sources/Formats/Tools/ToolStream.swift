#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What comes out of one pipe.
struct ToolStream {
  let descriptor: Int32
  let limit: Int
  private(set) var bytes: [UInt8] = []
  private var isAtEnd = false

  init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// Takes what is there without waiting; false when it is more than the limit, of which as much is kept.
  mutating func read() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while !isAtEnd {
      let count = buffer.withUnsafeMutableBytes { Descriptor.read(descriptor, $0) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        isAtEnd = count == 0
        break
      }
      let room = limit - bytes.count
      bytes += buffer[..<min(count, room)]
      if count > room {
        isAtEnd = true
        return false
      }
    }
    return true
  }

  /// Waits until one of them has something, or for so long.
  static func wait(for streams: [ToolStream], milliseconds: Int32) {
    var waiting = streams.filter { !$0.isAtEnd }.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    _ = poll(&waiting, nfds_t(waiting.count), milliseconds)
  }
}
