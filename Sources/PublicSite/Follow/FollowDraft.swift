import PageKit
import Chronicle
import Civil
import Desk
import Foundation
import Ledger
import WebSupport

/// What was typed into the form of an act whose session had ended: carried by the browser through the sign-in in one
/// sealed field, so that nothing typed is lost and no server keeps it.
struct FollowDraft: Codable {
  /// How long it may wait in a browser, in milliseconds.
  private static let lifetime: Int64 = 4 * 3_600_000
  private static let place = "portal.follow.draft"
  /// The field it travels in.
  static let field = "carried"

  let act: FollowAct
  private let values: [Value]
  private let madeAt: Instant

  private struct Value: Codable {
    let name: String
    let value: String
  }

  init(_ act: FollowAct, _ form: Form, madeAt: Instant) {
    self.act = act
    self.madeAt = madeAt
    values = form.fields.filter { $0.name != CSRFCheck.fieldName }.map { Value(name: $0.name, value: $0.value) }
  }

  /// The draft in a hidden field; nil for one that is not ours or too old.
  init?(_ text: String?, cipher: FieldCipher, at now: Instant) {
    guard let text, let opened = try? cipher.open(text, place: Self.place),
      let draft = try? JSONDecoder().decode(FollowDraft.self, from: Data(opened.utf8)),
      draft.madeAt <= now, now.milliseconds - draft.madeAt.milliseconds < Self.lifetime
    else { return nil }
    self = draft
  }

  /// The form as it was sent, without files that came with it.
  var form: Form { Form(fields: values.map { FormField(name: $0.name, value: $0.value) }) }

  /// The text for the hidden field.
  func sealed(by cipher: FieldCipher) throws -> String {
    try cipher.seal(String(decoding: try JSONEncoder().encode(self), as: UTF8.self), place: Self.place)
  }
}
