import PageKit
import Chronicle
import Foundation
import Ledger
import WebSupport

/// The code and the secret of an application that this browser may follow: kept sealed with its session, never in an
/// address or a cookie of its own. Somebody signed in to the office keeps their session beside it.
struct FollowAccess: Codable, Equatable {
  let code: String
  let secret: String

  private static let key = "follow"
  private static let receiptKey = "receipt"
  private static let filedKey = "filed"
  private static let place = "portal.session.follow"

  init(code: String, secret: String) {
    self.code = code
    self.secret = secret
  }

  /// What the session holds; nil without one, or when it does not open.
  init?(of context: PortalContext, cipher: FieldCipher) {
    guard let sealed = context.session?.values[Self.key], let text = try? cipher.open(sealed, place: Self.place),
      let access = try? JSONDecoder().decode(FollowAccess.self, from: Data(text.utf8))
    else { return nil }
    self = access
  }

  /// Lets the browser follow the application; a visitor gets a session for it.
  func grant(to context: PortalContext, cipher: FieldCipher, showingReceipt: Bool) async throws {
    let text = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
    var values = [Self.key: try cipher.seal(text, place: Self.place)]
    values[Self.receiptKey] = showingReceipt ? "new" : nil
    values[Self.filedKey] = showingReceipt ? "here" : nil
    if context.personID == nil {
      try await context.signIn(account: "", values: values)
    } else {
      let granted = values
      try await context.web.session.update { kept in
        kept[Self.receiptKey] = nil
        kept[Self.filedKey] = nil
        kept.merge(granted, uniquingKeysWith: { $1 })
      }
    }
  }

  /// Ends it; a visitor's session ends with it.
  static func leave(_ context: PortalContext) async throws {
    guard context.session != nil else { return }
    guard context.personID != nil else { return try await context.signOut() }
    try await context.web.session.update { kept in
      kept[key] = nil
      kept[receiptKey] = nil
      kept[filedKey] = nil
    }
  }

  /// Whether the application was filed in this session, and not opened by its code: only then is the receipt of the
  /// filing, with its secret, to be had.
  static func wasFiledHere(_ context: PortalContext) -> Bool { context.session?.values[filedKey] != nil }

  static func showsReceipt(_ context: PortalContext) -> Bool { context.session?.values[receiptKey] != nil }

  static func receiptWasShown(_ context: PortalContext) async throws {
    try await context.web.session.update { $0[receiptKey] = nil }
  }
}
