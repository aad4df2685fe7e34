import Crypto
package import Foundation

extension FieldCipher {
  /// A file's content, sealed for its place: `v1.<key id>.` in ASCII, then nonce, ciphertext and tag.
  package func sealContent(_ content: Data, place: String) throws(FieldCipherError) -> Data {
    let sealed = try sealBytes(content, place: place)
    return Data("v1.\(sealed.key).".utf8) + sealed.bytes
  }

  /// The content that was sealed. Fails as `open` does.
  package func openContent(_ stored: Data, place: String) throws(FieldCipherError) -> Data {
    let parts = stored.split(separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].elementsEqual("v1".utf8), let id = String(validating: parts[1], as: UTF8.self)
    else { throw .malformed }
    return try openBytes(Data(parts[2]), key: id, place: place)
  }

  /// Nonce, ciphertext and tag of a content, and the id of the key that sealed it; the caller keeps both.
  func sealBytes(_ content: Data, place: String) throws(FieldCipherError) -> (key: String, bytes: Data) {
    guard let key = keys[currentID] else { throw .unknownKey(id: currentID) }
    guard
      let sealed = try? AES.GCM.seal(content, using: key, authenticating: Self.bound(place, id: currentID)).combined
    else { throw .notSealed }
    return (currentID, sealed)
  }

  /// The content that `sealBytes` sealed. Fails as `open` does.
  func openBytes(_ sealed: Data, key id: String, place: String) throws(FieldCipherError) -> Data {
    guard let key = keys[id] else { throw .unknownKey(id: id) }
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let content = try? AES.GCM.open(box, using: key, authenticating: Self.bound(place, id: id))
    else { throw .notAuthentic }
    return content
  }
}
