import Crypto
package import Foundation

/// The key under which all texts of one subject are sealed. Without it they are gone, and nothing else is.
package struct TextKey: Sendable {
  private let key: SymmetricKey

  init(_ bytes: Data) { key = SymmetricKey(data: bytes) }

  /// Nonce, ciphertext and tag. `place` is authenticated: what is moved elsewhere does not open.
  package func seal(_ content: Data, place: String) throws -> Data {
    guard let sealed = try? AES.GCM.seal(content, using: key, authenticating: Data(place.utf8)).combined else {
      throw FieldCipherError.notSealed
    }
    return sealed
  }

  package func open(_ sealed: Data, place: String) throws -> Data {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let content = try? AES.GCM.open(box, using: key, authenticating: Data(place.utf8))
    else { throw FieldCipherError.notAuthentic }
    return content
  }

  /// A text for a column.
  package func seal(_ text: String, place: String) throws -> String {
    try seal(Data(text.utf8), place: place).base64EncodedString()
  }

  package func open(_ stored: String, place: String) throws -> String {
    guard let data = Data(base64Encoded: stored) else { throw FieldCipherError.malformed }
    guard let text = String(validating: try open(data, place: place), as: UTF8.self) else {
      throw FieldCipherError.malformed
    }
    return text
  }

  /// What stands for a text in the clear part of an entry: the same for equal texts of the subject, and nothing to whoever
  /// lacks the key.
  package func token(of text: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
    return "#" + Data(code.prefix(9)).base64EncodedString()
  }
}
