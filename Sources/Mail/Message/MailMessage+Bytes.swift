package import Foundation

extension MailMessage {
  /// The message as it goes over the wire (RFC 5322): text and files in Base64, so that no line is too long, none begins
  /// with a dot, and no relay changes a byte.
  package var bytes: Data {
    var out = Data()
    func line(_ text: String) { out.append(contentsOf: Array("\(text)\r\n".utf8)) }
    line("From: \(from.name.isEmpty ? "" : EncodedWord.phrase(from.name) + "\r\n ")<\(from.address.text)>")
    line("To: <\(to.text)>")
    line("Subject: \(EncodedWord.header(subject))")
    line("Date: \(Self.headerDate(date))")
    line("Message-ID: <\(id)>")
    line("Auto-Submitted: auto-generated")
    line("MIME-Version: 1.0")
    guard !attachments.isEmpty else {
      line("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n")
      out.append(Self.base64(canonicalText))
      return out
    }
    // Base64 holds no underscore: the boundary cannot occur in a part.
    let boundary = "=_\(UUID().uuidString)"
    line("Content-Type: multipart/mixed;\r\n boundary=\"\(boundary)\"\r\n")
    line("--\(boundary)")
    line("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n")
    out.append(Self.base64(canonicalText))
    for file in attachments {
      line("--\(boundary)")
      line("Content-Type: \(file.mediaType)")
      line("Content-Transfer-Encoding: base64")
      line("Content-Disposition: attachment\(ExtendedParameter.text("filename", file.name))\r\n")
      out.append(Self.base64(file.content))
    }
    line("--\(boundary)--")
    return out
  }

  /// The text with the line ends of mail.
  private var canonicalText: Data {
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    return Data((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  private static func base64(_ data: Data) -> Data {
    guard !data.isEmpty else { return Data() }
    return data.base64EncodedData(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
      + Data("\r\n".utf8)
  }

  /// China Standard Time, as the offices have it.
  private static func headerDate(_ date: Date) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 8 * 3600)
    formatter.dateFormat = "EEE, d MMM yyyy HH:mm:ss Z"
    return formatter.string(from: date)
  }
}
