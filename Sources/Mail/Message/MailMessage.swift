package import Foundation

/// A message ready to be sent: its parts are checked, so that no header can be smuggled in.
package struct MailMessage: Sendable {
  /// An address with the name people see before it.
  package struct Sender: Hashable, Sendable {
    package let address: MailAddress
    package let name: String

    package init(address: MailAddress, name: String) throws(MailMessageError) {
      guard MailMessage.isOneLine(name) else { throw .controlCharacter }
      self.address = address
      self.name = name
    }
  }

  /// A file that goes with it.
  package struct Attachment: Sendable {
    package let name: String
    package let mediaType: String
    package let content: Data

    package init(name: String, mediaType: String, content: Data) throws(MailMessageError) {
      guard MailMessage.isOneLine(name) else { throw .controlCharacter }
      guard Self.isMediaType(mediaType) else { throw .badMediaType }
      self.name = name
      self.mediaType = mediaType
      self.content = content
    }

    private static func isMediaType(_ text: String) -> Bool {
      let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      return parts.count == 2
        && parts.allSatisfy { part in
          !part.isEmpty
            && part.allSatisfy { byte in
              (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "!#$&-^_.+".utf8.contains(byte)
            }
        }
    }
  }

  package let from: Sender
  package let to: MailAddress
  package let subject: String
  /// Plain text, any line ends.
  package let text: String
  package let attachments: [Attachment]
  /// What stands between the angle brackets of its Message-ID; the same at every attempt.
  package let id: String
  package let date: Date

  package init(
    from: Sender, to: MailAddress, subject: String, text: String, attachments: [Attachment] = [], id: String,
    date: Date
  ) throws(MailMessageError) {
    guard Self.isOneLine(subject) else { throw .controlCharacter }
    guard (try? MailAddress(id)) != nil else { throw .badMessageID }
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
    self.attachments = attachments
    self.id = id
    self.date = date
  }

  /// A fresh Message-ID of the sender's host.
  package static func freshID(host: String) -> String { "\(UUID().uuidString.lowercased())@\(host)" }

  /// Whether a text holds no control characters and no line or paragraph separators.
  package static func isOneLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: false
      default: true
      }
    }
  }
}

/// Why a message cannot be made.
package enum MailMessageError: Error, Hashable, Sendable {
  /// A header would hold a line end or another control character.
  case controlCharacter
  case badMessageID
  case badMediaType
}
