import Crypto
import Foundation

/// The cookie of a visitor who is about to send a form: random bytes and an end, signed. Nothing is stored for it.
struct VisitorCookie: Sendable {
  /// What the CSRF token is bound to.
  let bytes: [UInt8]

  static func issue(at now: Date, lifetime: TimeInterval, key: SymmetricKey) -> (cookie: VisitorCookie, text: String) {
    let end = UInt64(max(0, now.timeIntervalSince1970 + lifetime))
    let body = RandomBytes.make(16) + withUnsafeBytes(of: end.bigEndian) { Array($0) }
    let code = HMAC<SHA256>.authenticationCode(for: body, using: key)
    return (VisitorCookie(bytes: body), Base64URL.encode(body + Array(code)))
  }

  /// `nil` unless we signed it and its time is not over.
  init?(text: String, at now: Date, key: SymmetricKey) {
    guard let all = Base64URL.decode(text), all.count == 56 else { return nil }
    let body = Array(all.prefix(24))
    guard HMAC<SHA256>.isValidAuthenticationCode(Array(all.suffix(32)), authenticating: body, using: key) else {
      return nil
    }
    let end = body.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard Double(end) > now.timeIntervalSince1970 else { return nil }
    self.bytes = body
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}
