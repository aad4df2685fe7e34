/// The server that takes the mail of this installation (发信服务器).
package struct MailServer: Hashable, Sendable {
  /// How the connection is protected.
  package enum Security: String, CaseIterable, Codable, Sendable {
    /// TLS from the first byte, usually on port 465.
    case implicitTLS
    /// TLS after STARTTLS, usually on port 587; a server that does not offer it is not used.
    case startTLS
    /// None: only for a relay on this machine.
    case plain

    /// The port it usually has.
    package var usualPort: Int {
      switch self {
      case .implicitTLS: 465
      case .startTLS: 587
      case .plain: 25
      }
    }
  }

  /// The account at the server.
  package struct Login: Hashable, Sendable {
    package let user: String
    package let password: String

    package init(user: String, password: String) {
      self.user = user
      self.password = password
    }
  }

  package let host: String
  package let port: Int
  package let security: Security
  package let login: Login?
  /// Seconds until the connection must stand.
  package let connectionTimeout: Int
  /// Seconds until the message must be accepted.
  package let messageTimeout: Int

  package init(
    host: String, port: Int, security: Security, login: Login? = nil,
    connectionTimeout: Int = 20, messageTimeout: Int = 120
  ) throws(MailServerError) {
    guard MailAddress.isHostName(host) || host == "::1" else { throw .badHost }
    guard (1...65535).contains(port) else { throw .badPort }
    guard security != .plain || Self.isThisMachine(host) else { throw .plainBeyondThisMachine }
    if let login {
      let scalars = Array(login.user.unicodeScalars) + Array(login.password.unicodeScalars)
      guard !login.user.isEmpty, !scalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
        throw .badLogin
      }
    }
    self.host = host
    self.port = port
    self.security = security
    self.login = login
    self.connectionTimeout = max(1, connectionTimeout)
    self.messageTimeout = max(1, messageTimeout)
  }

  /// Whether the host is this machine by name or by number: nothing then leaves it unprotected.
  private static func isThisMachine(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}

/// Why a server cannot be used as described.
package enum MailServerError: Error, Hashable, Sendable {
  case badHost
  case badPort
  /// Without encryption only a server on this machine is used.
  case plainBeyondThisMachine
  /// The user's name is empty, or one of the two holds control characters.
  case badLogin
}
