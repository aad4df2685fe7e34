package import Crypto
package import Foundation

/// The installation's one secret for signing what a browser carries: visitor cookies, CSRF tokens, challenges.
/// Every purpose gets a key of its own, so a signature made for one is worthless for another.
/// All nodes of an installation share it.
package struct WebSecret: Sendable {
  private let master: SymmetricKey

  /// Fails for fewer than 32 bytes.
  package init?(bytes: some ContiguousBytes & Collection<UInt8>) {
    guard bytes.count >= 32 else { return nil }
    self.master = SymmetricKey(data: bytes)
  }

  private init(master: SymmetricKey) {
    self.master = master
  }

  /// A fresh secret: what it signed becomes invalid when the process ends.
  package static func random() -> WebSecret { WebSecret(master: SymmetricKey(size: .bits256)) }

  /// The key for one purpose.
  package func key(for purpose: Purpose) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: master, info: Data("web:\(purpose.rawValue)".utf8), outputByteCount: 32)
  }

  /// What a derived key signs.
  package enum Purpose: String, Sendable {
    case visitor, csrf, challenge, counter
  }
}
