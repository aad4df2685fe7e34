import Foundation
import Mail
import Testing

@Suite struct MailMessageTests {
  static func message(
    subject: String = "答复", name: String = "云岭区人民政府", file: String? = nil, id: String = "1@example.cn"
  ) throws -> MailMessage {
    try MailMessage(
      from: MailMessage.Sender(address: MailAddress("gk@example.cn"), name: name), to: MailAddress("a@example.org"),
      subject: subject, text: "您好。",
      attachments: file.map {
        [try MailMessage.Attachment(name: $0, mediaType: "application/pdf", content: Data("x".utf8))]
      } ?? [], id: id, date: Date(timeIntervalSince1970: 1_760_000_000))
  }

  static let injections = [
    "a\r\nBcc: x@y.cn", "a\nb", "a\rb", "a\0b", "a\u{85}b", "a\u{2028}b", "a\u{2029}b", "a\u{1B}b",
  ]

  @Test(arguments: injections)
  func `no header takes a line end or another control character`(text: String) {
    #expect(throws: MailMessageError.controlCharacter) { try Self.message(subject: text) }
    #expect(throws: MailMessageError.controlCharacter) { try Self.message(name: text) }
    #expect(throws: MailMessageError.controlCharacter) { try Self.message(file: text) }
    #expect(throws: MailMessageError.badMessageID) { try Self.message(id: text) }
  }

  @Test(arguments: ["", "text", "a/b/c", "text/plain\r\nX: y", "text/plain; charset=x", "文本/plain", "/", "a /b"])
  func `a media type that is none is refused`(type: String) {
    #expect(throws: MailMessageError.badMediaType) {
      try MailMessage.Attachment(name: "a", mediaType: type, content: Data())
    }
  }

  /// Text of every width, so that words are cut at every place.
  @Test(arguments: 1...120)
  func `header lines stay short and words are never cut within a character`(length: Int) throws {
    let subject = String("答复a书𠮷é".unicodeScalars.map(String.init).joined().cycled(to: length))
    let head = String(decoding: try Self.message(subject: subject, file: subject + ".pdf").bytes, as: UTF8.self)
    let lines = head.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 78 })
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
    let words = head.components(separatedBy: "=?UTF-8?B?").dropFirst().compactMap {
      $0.components(separatedBy: "?=").first
    }
    for word in words {
      let data = try #require(Data(base64Encoded: word))
      #expect(String(validating: data, as: UTF8.self) != nil)
    }
  }
}

extension String {
  /// The scalars again and again, up to a number of them.
  fileprivate func cycled(to count: Int) -> String {
    let scalars = Array(unicodeScalars)
    return String(String.UnicodeScalarView((0..<count).map { scalars[$0 % scalars.count] }))
  }
}
