package import Chronicle
package import Desk
import Foundation
import Ledger

/// The sealed text by which a browser names a file that was accepted and waits for its form.
package struct DraftFileToken: Sendable {
  let cipher: FieldCipher
  /// Which form it belongs to: a text sealed for one says nothing to another.
  let place: String

  package init(cipher: FieldCipher, place: String) {
    self.cipher = cipher
    self.place = place
  }

  package func seal(_ file: DraftFile) throws -> String {
    try cipher.seal(String(decoding: JSONEncoder().encode(file), as: UTF8.self), place: place)
  }

  /// The file; nil for a text that nobody sealed for this place.
  package func open(_ token: String) -> DraftFile? {
    guard let text = try? cipher.open(token, place: place) else { return nil }
    return try? JSONDecoder().decode(DraftFile.self, from: Data(text.utf8))
  }
}
