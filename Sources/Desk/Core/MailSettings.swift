package import Chronicle
import Civil
import Foundation
import Ledger
package import Mail

/// How this installation sends mail (邮件设置); for all bodies. The password is kept sealed.
package struct MailSettings: Sendable, Codable, Equatable {
  /// The name of the setting that holds it.
  package static let name = "mail.settings"

  package var host: String
  package var port: Int
  package var security: MailServer.Security
  /// The account at the server; empty where it wants none.
  package var user: String
  package var sealedPassword: String?
  /// The address mail comes from.
  package var address: String
  /// The name people see before it.
  package var senderName: String
  /// Where the office is reached, for links in reminders, as in `https://gongkai.example.gov.cn`; empty for no links.
  package var site: String
  /// How much may go with one message, in megabytes of files as they are.
  package var attachmentLimit: Int

  package init(
    host: String, port: Int, security: MailServer.Security, user: String = "", sealedPassword: String? = nil,
    address: String, senderName: String, site: String = "", attachmentLimit: Int = 20
  ) {
    self.host = host
    self.port = port
    self.security = security
    self.user = user
    self.sealedPassword = sealedPassword
    self.address = address
    self.senderName = senderName
    self.site = site
    self.attachmentLimit = attachmentLimit
  }

  /// In bytes.
  package var attachmentBytes: Int64 { Int64(max(1, min(attachmentLimit, 100))) << 20 }

  /// Nil while nobody set mail up.
  package static func load(in db: any ReadConnection) throws -> MailSettings? {
    guard let text = try Settings.value(name, body: nil, in: db) else { return nil }
    return try JSONDecoder().decode(MailSettings.self, from: Data(text.utf8))
  }

  func store(by person: Int64?, at now: Instant, in db: any WriteConnection) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(self), as: UTF8.self)
    try Settings.set(Self.name, to: text, body: nil, by: person, at: now, in: db)
  }

  /// The server with the password opened.
  func server(_ cipher: FieldCipher) throws -> MailServer {
    let password = try sealedPassword.map { try cipher.open($0, place: Self.passwordPlace) }
    return try MailServer(
      host: host, port: port, security: security,
      login: user.isEmpty ? nil : MailServer.Login(user: user, password: password ?? ""))
  }

  func sender() throws -> MailMessage.Sender {
    try MailMessage.Sender(address: MailAddress(address), name: senderName)
  }

  static let passwordPlace = "settings.mail.password"
}
