import Crypto
package import Foundation

extension FieldCipher {
  /// A file's content, sealed for its place: `v1.<key id>.` in ASCII, then nonce, ciphertext and tag.
  package func sealContent(_ content: Data, place: String) throws(FieldCipherError) -> Data {
    guard let key = keys[currentID] else { throw .unknownKey(id: currentID) }
    guard
      let sealed = try? AES.GCM.seal(content, using: key, authenticating: Self.bound(place, id: currentID)).combined
    else { throw .notSealed }
    return Data("v1.\(currentID).".utf8) + sealed
  }

  /// The content that was sealed. Fails as `open` does.
  package func openContent(_ stored: Data, place: String) throws(FieldCipherError) -> Data {
    let parts = stored.split(separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].elementsEqual("v1".utf8), let id = String(validating: parts[1], as: UTF8.self)
    else { throw .malformed }
    guard let key = keys[id] else { throw .unknownKey(id: id) }
    guard let box = try? AES.GCM.SealedBox(combined: Data(parts[2])),
      let content = try? AES.GCM.open(box, using: key, authenticating: Self.bound(place, id: id))
    else { throw .notAuthentic }
    return content
  }
}
