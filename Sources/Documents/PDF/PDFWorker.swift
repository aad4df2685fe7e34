import Formats
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One worker process and the socket to it. Calls block; `PDFRenderer` makes them off the cooperative pool, one at a time.
final class PDFWorker: Sendable {
  private let process: ChildProcess
  private let socket: Int32
  private let settings: PDFSettings
  private let expired = Mutex(false)

  /// Starts a worker and waits until its engine is loaded.
  init(_ settings: PDFSettings) throws(PDFError) {
    guard FileManager.default.isExecutableFile(atPath: settings.python) else {
      throw .notInstalled(python: settings.python)
    }
    guard let script = settings.scriptPath else { throw .scriptMissing }
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Self.streamType, 0, &ends) == 0 else { throw .workerDied }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let started = Self.start(settings, script, theirs: ends[1])
    // Only the worker holds its end from here on, so that reading ends when it dies.
    close(ends[1])
    guard let started else {
      close(ends[0])
      throw .notInstalled(python: settings.python)
    }
    process = started
    socket = ends[0]
    self.settings = settings
    let (status, _) = try within(max(settings.seconds, 30)) { () throws(PDFError) in try self.answer() }
    if status == 2 { throw .engineMissing }
  }

  /// nil when the system does not start it.
  private static func start(_ settings: PDFSettings, _ script: String, theirs: Int32) -> ChildProcess? {
    guard let silence = FileHandle(forWritingAtPath: "/dev/null") else { return nil }
    return try? ChildProcess(
      settings.python, ["-I", "-B", script, String(settings.pageBytes)],
      environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"], folder: "/",
      streams: .init(input: theirs, output: theirs, error: silence.fileDescriptor), memory: settings.memory,
      fileBytes: 16 << 20)
  }

  deinit {
    process.kill()
    close(socket)
    // It is dying; whoever lets go of it last need not wait for that.
    DispatchQueue.global(qos: .utility).async { [process] in process.end() }
  }

  /// The PDF of a page.
  func render(_ html: [UInt8]) throws(PDFError) -> [UInt8] {
    let (status, body) = try within(settings.seconds) { () throws(PDFError) in
      try self.send(Self.length(html.count) + html)
      return try self.answer()
    }
    guard status == 0 else { throw .refused(String(decoding: body, as: UTF8.self)) }
    return body
  }

  /// Runs it; when the time is over, ends the process, which ends the reading and writing too.
  private func within<Value>(_ seconds: Double, _ body: () throws(PDFError) -> Value) throws(PDFError) -> Value {
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + seconds)
    timer.setEventHandler { [process, expired = WeakFlag(self)] in
      expired.raise()
      process.kill()
    }
    timer.resume()
    defer { timer.cancel() }
    do throws(PDFError) { return try body() } catch {
      throw isSpent ? .timedOut : error
    }
  }

  /// Whether its time ran out once, so that its process is dead or dying.
  var isSpent: Bool { expired.withLock { $0 } }

  fileprivate func expire() { expired.withLock { $0 = true } }

  private func answer() throws(PDFError) -> (status: UInt8, body: [UInt8]) {
    let head = try receive(5)
    let count = head.dropFirst().reduce(0) { $0 << 8 | Int($1) }
    return (head[0], try receive(count))
  }

  private static func length(_ count: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) } }

  private func send(_ bytes: [UInt8]) throws(PDFError) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { memory in
        guard let start = memory.baseAddress else { return -1 }
        return Self.send(socket, start + sent, bytes.count - sent)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .workerDied }
      sent += count
    }
  }

  private func receive(_ count: Int) throws(PDFError) -> [UInt8] {
    guard count <= 256 << 20 else { throw .workerDied }
    var bytes = [UInt8](repeating: 0, count: count)
    var received = 0
    while received < count {
      let step = bytes.withUnsafeMutableBytes { memory in
        guard let start = memory.baseAddress else { return -1 }
        return recv(socket, start + received, count - received, 0)
      }
      if step < 0, errno == EINTR { continue }
      guard step > 0 else { throw .workerDied }
      received += step
    }
    return bytes
  }

  #if canImport(Glibc)
    private static var streamType: Int32 { Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue) }
    private static func send(_ socket: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
      Glibc.send(socket, start, count, Int32(MSG_NOSIGNAL))
    }
  #else
    private static var streamType: Int32 { SOCK_STREAM }
    private static func send(_ socket: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
      var on: Int32 = 1
      setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
      return Darwin.send(socket, start, count, 0)
    }
  #endif
}

/// Reaches a worker from its timer without keeping it alive.
private struct WeakFlag: Sendable {
  private weak let worker: PDFWorker?

  init(_ worker: PDFWorker) { self.worker = worker }

  func raise() { worker?.expire() }
}
