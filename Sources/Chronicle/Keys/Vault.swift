import Crypto
package import Foundation

/// The keys of an installation, by which a database is opened: those that seal, and those that vouch for the links of its
/// chains. They lie outside the database and apart from one another: who can open texts cannot make links, and the other
/// way round.
package struct Vault: Sendable {
  /// Seals and opens stored values, files, and the keys of subjects.
  package let cipher: FieldCipher
  private let linkKeys: [String: SymmetricKey]
  private let currentLinkKey: String

  /// Refuses a current link key that is not among them, and link keys that are not 32 bytes long.
  package init(cipher: FieldCipher, linkKeys: [String: [UInt8]], current: String) throws(FieldCipherError) {
    for (id, key) in linkKeys {
      guard !id.isEmpty else { throw .badKeyID(id) }
      guard key.count == 32 else { throw .badKeyLength(id: id) }
    }
    guard linkKeys[current] != nil else { throw .unknownKey(id: current) }
    self.cipher = cipher
    self.linkKeys = linkKeys.mapValues { SymmetricKey(data: $0) }
    currentLinkKey = current
  }

  /// Fresh keys that go with this value: for a database that lives only in memory.
  package static func passing() throws -> Vault {
    func random() -> [UInt8] {
      var source = SystemRandomNumberGenerator()
      return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &source) }
    }
    return try Vault(
      cipher: FieldCipher(keys: ["k1": random()], current: "k1", indexKey: random()), linkKeys: ["m1": random()],
      current: "m1")
  }

  /// The code that vouches for `bytes`, with the id of the key that made it.
  package func code(for bytes: Data) throws(FieldCipherError) -> LinkCode {
    guard let key = linkKeys[currentLinkKey] else { throw .unknownKey(id: currentLinkKey) }
    return LinkCode(key: currentLinkKey, bytes: Data(HMAC<SHA256>.authenticationCode(for: bytes, using: key)))
  }

  /// Whether a code was made for `bytes` by the key that it names; `nil` when that key is not there.
  package func vouches(_ code: LinkCode, for bytes: Data) -> Bool? {
    guard let key = linkKeys[code.key] else { return nil }
    return HMAC<SHA256>.isValidAuthenticationCode(code.bytes, authenticating: bytes, using: key)
  }
}

/// A message authentication code over a link of a chain.
package struct LinkCode: Sendable, Hashable {
  /// The id of the key that made it.
  package var key: String
  package var bytes: Data

  package init(key: String, bytes: Data) {
    self.key = key
    self.bytes = bytes
  }
}
