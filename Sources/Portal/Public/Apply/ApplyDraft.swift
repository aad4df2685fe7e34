import Crypto
import Desk
import Foundation
import Ledger

/// What an applicant has given so far, carried by the browser in one sealed field: nobody can read or change it there,
/// and no server keeps it. Files lie in the store, and the draft names them.
struct ApplyDraft: Codable, Sendable {
  /// A file that was accepted.
  struct File: Codable, Sendable, Equatable {
    /// The field it was chosen in.
    let field: String
    let name: String
    let mediaType: String
    let sha256: String
    let size: Int
  }

  /// How long a draft may wait, in milliseconds.
  private static let lifetime: Int64 = 4 * 3_600_000
  private static let place = "portal.apply.draft"

  /// The answers, once they are complete.
  var form: ApplicationForm?
  /// The body that is to receive them.
  var body: Int64
  var files: [File] = []
  /// Whether its sender answered the question that keeps machines out.
  var isByPerson = false
  var madeAt: Instant

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

  init(body: Int64, madeAt: Instant) {
    self.body = body
    self.madeAt = madeAt
  }

  /// The name under which sending it is counted, so that a draft sent twice is filed once.
  static func counter(of text: String) -> String {
    "draft:" + SHA256.hash(data: Data(text.utf8)).hexadecimal.prefix(32)
  }
}
