import Crypto
import Foundation

/// A token bound to one cookie: an HMAC over it, masked anew each time so that the page never repeats a secret
/// (a compressing proxy would otherwise leak it byte by byte).
enum CSRFToken {
  static func make(for cookie: [UInt8], key: SymmetricKey) -> String {
    let code = Array(HMAC<SHA256>.authenticationCode(for: cookie, using: key))
    let mask = RandomBytes.make(code.count)
    return Base64URL.encode(mask + zip(mask, code).map { $0 ^ $1 })
  }

  static func verify(_ token: String, for cookie: [UInt8], key: SymmetricKey) -> Bool {
    guard let bytes = Base64URL.decode(token), bytes.count == 64 else { return false }
    let code = zip(bytes.prefix(32), bytes.suffix(32)).map { $0 ^ $1 }
    return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: cookie, using: key)
  }
}
