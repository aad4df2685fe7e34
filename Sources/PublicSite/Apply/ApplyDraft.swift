import PageKit
import Chronicle
import Civil
import Crypto
import Desk
import Foundation
import Ledger

/// What an applicant has given so far, carried by the browser in one sealed field: nobody can read or change it there,
/// and no server keeps it unless it is saved. Files lie sealed in the store, and the draft names them.
struct ApplyDraft: Codable, Sendable {
  /// How long a draft may wait in a browser, in milliseconds.
  private static let lifetime: Int64 = 4 * 3_600_000
  private static let place = "portal.apply.draft"

  var application: ApplicationDraft
  /// Whether the answers were complete when it was made.
  var isComplete = false
  /// Whether its sender answered the question that keeps machines out.
  var isByPerson = false
  /// The code and the secret under which it was saved.
  var key: DraftKey?
  var madeAt: Instant

  init(_ application: ApplicationDraft, madeAt: Instant) {
    self.application = application
    self.madeAt = madeAt
  }

  /// The text for the hidden field.
  func sealed(by cipher: FieldCipher) throws -> String {
    let text = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
    return try cipher.seal(text, place: Self.place)
  }

  /// The draft in a hidden field; nil for one that is not ours or too old.
  init?(_ text: String?, cipher: FieldCipher, at now: Instant) {
    guard let text, let opened = try? cipher.open(text, place: Self.place),
      let draft = try? JSONDecoder().decode(ApplyDraft.self, from: Data(opened.utf8)),
      draft.madeAt <= now, now.milliseconds - draft.madeAt.milliseconds < Self.lifetime
    else { return nil }
    self = draft
  }

  /// The name under which sending it is counted, so that a draft sent twice is filed once.
  static func counter(of text: String) -> String {
    "draft:" + SHA256.hash(data: Data(text.utf8)).hexadecimal.prefix(32)
  }
}
