/// An e-mail address (电子邮箱) that may stand in an envelope and in a header: a local part of letters, digits and the signs
/// RFC 5322 allows without quotes, and a host name with at least one dot. Nothing else is taken: no quotes, no comments,
/// no control characters, no characters outside ASCII, which servers without SMTPUTF8 refuse.
package struct MailAddress: Hashable, Sendable {
  /// As written, the host name in lower case.
  package let text: String
  /// What stands after the `@`.
  package let host: String

  package init(_ text: String) throws(MailAddressError) {
    guard text.unicodeScalars.allSatisfy(\.isASCII) else { throw .notASCII }
    guard text.utf8.count <= 254 else { throw .tooLong }
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, let local = String(parts[0]), let host = String(parts[1]) else { throw .malformed }
    guard local.utf8.count <= 64 else { throw .tooLong }
    let atoms = local.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard atoms.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.mayStandInAnAtom) }) else { throw .malformed }
    guard Self.isHostName(host), host.utf8.contains(UInt8(ascii: ".")) else { throw .malformed }
    self.host = host.lowercased()
    self.text = "\(local)@\(self.host)"
  }

  /// Whether the text is a host name of letters, digits, dots and hyphens.
  static func isHostName(_ text: String) -> Bool {
    guard text.utf8.count <= 253 else { return false }
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func mayStandInAnAtom(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }
}

/// Why a text is no address that mail can be sent to.
package enum MailAddressError: Error, Hashable, Sendable {
  case malformed
  case tooLong
  case notASCII
}
