import CSpawn

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// File descriptors of our own: closed in every program that is started, and never 0, 1 or 2.
enum Descriptor {
  /// `read(2)`, under a name that a type's own does not hide.
  static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    systemRead(descriptor, buffer)
  }

  /// A pipe whose reading end does not wait; nil when there are no descriptors left.
  static func pipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard systemPipe(&ends) == 0, let reading = own(ends[0]) else {
      if ends[1] >= 0 { close(ends[1]) }
      return nil
    }
    guard let writing = own(ends[1]) else {
      close(reading)
      return nil
    }
    _ = fcntl(reading, F_SETFL, O_NONBLOCK)
    return (reading, writing)
  }

  /// A file without a name that holds the bytes, to be read from the beginning.
  static func file(holding bytes: [UInt8], in folder: String) -> Int32? {
    var template = Array("\(folder)/input-XXXXXX".utf8CString)
    guard let file = own(mkostemp(&template, O_CLOEXEC)) else { return nil }
    unlink(template)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(file, $0.baseAddress.map { $0 + written }, bytes.count - written) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(file)
        return nil
      }
      written += count
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  /// The same descriptor above the standard three, closed on `exec`; nil for -1.
  static func own(_ descriptor: Int32) -> Int32? {
    guard descriptor >= 0 else { return nil }
    let high = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    close(descriptor)
    return high >= 0 ? high : nil
  }
}

/// `read(2)` and `pipe(2)`, under names that those above do not hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}

private func systemPipe(_ ends: inout [Int32]) -> Int32 {
  #if canImport(Darwin)
    pipe(&ends)
  #else
    pipe2(&ends, O_CLOEXEC)
  #endif
}
