import Crypto
import Foundation

/// Encrypts single stored values (a certificate number, a telephone number) with AES-GCM, and makes blind indexes
/// for finding them by equality.
///
/// A stored value is `v1.<key id>.<base64 of nonce, ciphertext and tag>`. The place it belongs to (table, column, row)
/// is authenticated with it: a value copied to another row does not open. Old keys stay for reading; the current one
/// writes.
package struct FieldCipher: Sendable {
  let keys: [String: SymmetricKey]
  let currentID: String
  private let indexKey: SymmetricKey

  /// Refuses a current key that is not among the keys, an id that is empty or holds a dot, and keys under 32 bytes.
  package init(keys: [String: [UInt8]], current: String, indexKey: [UInt8]) throws(FieldCipherError) {
    for (id, key) in keys {
      guard !id.isEmpty, id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
        throw .badKeyID(id)
      }
      guard key.count == 32 else { throw .badKeyLength(id: id) }
    }
    guard keys[current] != nil else { throw .unknownKey(id: current) }
    guard indexKey.count >= 32 else { throw .badKeyLength(id: "index") }
    self.keys = keys.mapValues { SymmetricKey(data: $0) }
    self.currentID = current
    self.indexKey = SymmetricKey(data: indexKey)
  }

  /// The text to store for a value at its place.
  package func seal(_ value: String, place: String) throws(FieldCipherError) -> String {
    guard let key = keys[currentID] else { throw .unknownKey(id: currentID) }
    guard
      let combined = try? AES.GCM.seal(
        Data(value.utf8), using: key, authenticating: Self.bound(place, id: currentID)
      ).combined
    else { throw .notSealed }
    return "v1.\(currentID).\(combined.base64EncodedString())"
  }

  /// The value that a stored text holds. Fails when it was changed, or belongs to another place or an unknown key.
  package func open(_ stored: String, place: String) throws(FieldCipherError) -> String {
    let parts = stored.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    // The last character of Base64 may carry unused bits: only the one spelling that `seal` writes is taken.
    guard parts.count == 3, parts[0] == "v1", let data = Data(base64Encoded: parts[2]),
      data.base64EncodedString() == parts[2]
    else { throw .malformed }
    guard let key = keys[parts[1]] else { throw .unknownKey(id: parts[1]) }
    guard let box = try? AES.GCM.SealedBox(combined: data),
      let plain = try? AES.GCM.open(box, using: key, authenticating: Self.bound(place, id: parts[1]))
    else { throw .notAuthentic }
    guard let text = String(validating: plain, as: UTF8.self) else { throw .malformed }
    return text
  }

  /// Whether a stored text was written under a key that has been replaced.
  package func needsResealing(_ stored: String) -> Bool { !stored.hasPrefix("v1.\(currentID).") }

  /// The ids of the keys that open and no longer seal.
  var replacedKeys: [String] { keys.keys.filter { $0 != currentID }.sorted() }

  /// A value that is equal for equal inputs of one kind and tells nothing else to whom lacks the key.
  /// Normalise the input first (upper case, no spaces), or equal numbers will not be found.
  package func blindIndex(_ value: String, kind: String) -> String {
    let input = Self.lengthPrefixed(kind) + Self.lengthPrefixed(value)
    let code = HMAC<SHA256>.authenticationCode(for: input, using: indexKey)
    return Data(code).base64EncodedString()
  }

  static func bound(_ place: String, id: String) -> Data { lengthPrefixed(id) + lengthPrefixed(place) }

  private static func lengthPrefixed(_ text: String) -> Data {
    withUnsafeBytes(of: UInt64(text.utf8.count).bigEndian) { Data($0) } + Data(text.utf8)
  }
}

/// Why a field could not be sealed or opened.
package enum FieldCipherError: Error, Equatable {
  case badKeyID(String)
  case badKeyLength(id: String)
  case unknownKey(id: String)
  case malformed
  /// The text was changed, or sealed for another place.
  case notAuthentic
  case notSealed
}
