public import Foundation
import Synchronization

/// A real mail server on the loopback address, in a process of its own (aiosmtpd); see `smtp_server.py` for what it does
/// with which recipient.
public final class MailSink: Sendable {
  /// How connections to it are protected.
  public enum Encryption: String, Sendable {
    case none, starttls, implicit
  }

  /// A message as Python's e-mail parser read it.
  public struct Message: Decodable, Sendable {
    /// A file that came with it.
    public struct File: Decodable, Sendable, Equatable {
      /// Its name as decoded.
      public let name: String?
      /// Its media type.
      public let type: String
      /// The hash of its content, in lower-case hexadecimal.
      public let sha256: String

      /// A file to compare with.
      public init(name: String?, type: String, sha256: String) {
        self.name = name
        self.type = type
        self.sha256 = sha256
      }
    }

    /// The sender of the envelope.
    public let envelopeFrom: String
    /// The recipients of the envelope.
    public let envelopeTo: [String]
    /// The sender's display name.
    public let from: String
    /// As decoded.
    public let subject: String
    /// With its angle brackets.
    public let id: String
    /// As it stands in the header.
    public let date: String
    /// The plain text, as decoded.
    public let text: String
    /// In their order.
    public let files: [File]
    /// The names of its headers in lower case.
    public let headers: [String]
    /// In bytes, without the line end.
    public let longestLine: Int
    /// How many faults the parser found.
    public let defects: Int
    /// Whether the connection was protected.
    public let isEncrypted: Bool
    /// The name the client gave itself.
    public let client: String
  }

  /// The server did not start.
  public struct NotStarted: Error {}

  private static let python = "/usr/bin/python3"

  /// Whether Debian's `python3-aiosmtpd` is installed.
  public static let isInstalled: Bool = (try? StartedProgram.run(python, ["-c", "import aiosmtpd"]).code) == 0

  /// Where it listens, on 127.0.0.1.
  public let port: Int
  private let process: StartedProgram
  private let input: Pipe
  private let received = Mutex<[Message]>([])

  /// - Parameters:
  ///   - certificate: a PEM file with key and certificate, needed for encryption.
  ///   - login: the account it wants; nil for none.
  ///   - port: 0 for any.
  public init(
    _ encryption: Encryption = .none, certificate: String? = nil, login: (user: String, password: String)? = nil,
    port wanted: Int = 0
  ) throws {
    var arguments = [
      Checkout.root.appending(path: "Tests/TestSupport/smtp_server.py").path, "--tls", encryption.rawValue, "--port",
      String(wanted),
    ]
    if let certificate { arguments += ["--certificate", certificate] }
    if let login { arguments += ["--user", login.user, "--password", login.password] }
    let output = Pipe()
    input = Pipe()
    process = try StartedProgram(
      Self.python, arguments, input: input.fileHandleForReading, output: output.fileHandleForWriting,
      error: .standardError)
    try output.fileHandleForWriting.close()
    try input.fileHandleForReading.close()
    let lines = LineReader(output.fileHandleForReading)
    guard let port = lines.next().flatMap({ Int($0) }) else { throw NotStarted() }
    self.port = port
    Thread.detachNewThread { [weak self] in
      while let line = lines.next() {
        guard let message = try? JSONDecoder().decode(Message.self, from: Data(line.utf8)) else { continue }
        self?.received.withLock { $0.append(message) }
      }
    }
  }

  deinit { stop() }

  /// Ends the server.
  public func stop() {
    try? input.fileHandleForWriting.close()
    process.kill()
  }

  /// What came so far, once it is at least `count` messages; after five seconds whatever came.
  public func messages(atLeast count: Int = 0) async throws -> [Message] {
    for _ in 0..<250 where received.withLock({ $0.count }) < count { try await Task.sleep(for: .milliseconds(20)) }
    return received.withLock { $0 }
  }

  /// Makes a certificate for `localhost` that nobody has signed but itself, with its key, in one PEM file.
  public static func certificate(in folder: URL) throws -> String {
    let (key, certificate) = (folder.appending(path: "key.pem"), folder.appending(path: "certificate.pem"))
    let code = try StartedProgram.run(
      "/usr/bin/openssl",
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
        "subjectAltName=DNS:localhost", "-keyout", key.path, "-out", certificate.path,
      ]
    ).code
    guard code == 0 else { throw NotStarted() }
    let both = try Data(contentsOf: key) + Data(contentsOf: certificate)
    let file = folder.appending(path: "both.pem")
    try both.write(to: file)
    return file.path
  }
}

/// Reads lines from a pipe, blocking; used by one thread at a time.
private final class LineReader: @unchecked Sendable {  // because: handed from the starting thread to the reading one
  private let handle: FileHandle
  private var buffer = Data()

  init(_ handle: FileHandle) { self.handle = handle }

  func next() -> String? {
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: buffer[buffer.startIndex..<end], as: UTF8.self)
        buffer = Data(buffer[buffer.index(after: end)...])
        return line
      }
      let more = handle.availableData
      guard !more.isEmpty else { return nil }
      buffer.append(more)
    }
  }
}
