import PageKit
import Chronicle
import Foundation
import Ledger
import WebSupport

/// The code and the secret of an application, or of a complaint, that this browser may follow: kept sealed with its session, never in an
/// address or a cookie of its own. Somebody signed in to the office keeps their session beside it.
struct FollowAccess: Codable, Equatable {
  let code: String
  let secret: String

  /// What a code opens. A browser may follow one of each.
  enum Thing: String {
    case application, complaint

    fileprivate var key: String { self == .application ? "follow" : "follow-complaint" }
    fileprivate var receiptKey: String { self == .application ? "receipt" : "receipt-complaint" }
    fileprivate var filedKey: String { self == .application ? "filed" : "filed-complaint" }
    fileprivate var place: String { "portal.session.\(key)" }
  }

  init(code: String, secret: String) {
    self.code = code
    self.secret = secret
  }

  /// What the session holds; nil without one, or when it does not open.
  init?(of context: PortalContext, cipher: FieldCipher, to thing: Thing = .application) {
    guard let sealed = context.session?.values[thing.key], let text = try? cipher.open(sealed, place: thing.place),
      let access = try? JSONDecoder().decode(FollowAccess.self, from: Data(text.utf8))
    else { return nil }
    self = access
  }

  /// Lets the browser follow it; a visitor gets a session for it.
  func grant(
    to context: PortalContext, cipher: FieldCipher, showingReceipt: Bool, of thing: Thing = .application
  ) async throws {
    let text = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
    var values = [thing.key: try cipher.seal(text, place: thing.place)]
    values[thing.receiptKey] = showingReceipt ? "new" : nil
    values[thing.filedKey] = showingReceipt ? "here" : nil
    if context.personID == nil {
      try await context.signIn(account: "", values: values)
    } else {
      let granted = values
      try await context.web.session.update { kept in
        kept[thing.receiptKey] = nil
        kept[thing.filedKey] = nil
        kept.merge(granted, uniquingKeysWith: { $1 })
      }
    }
  }

  /// Ends it; a visitor's session ends with it.
  static func leave(_ context: PortalContext) async throws {
    guard context.session != nil else { return }
    guard context.personID != nil else { return try await context.signOut() }
    try await context.web.session.update { kept in
      for thing in [Thing.application, .complaint] {
        kept[thing.key] = nil
        kept[thing.receiptKey] = nil
        kept[thing.filedKey] = nil
      }
    }
  }

  /// Whether the application was filed in this session, and not opened by its code: only then is the receipt of the
  /// filing, with its secret, to be had.
  static func wasFiledHere(_ context: PortalContext) -> Bool {
    context.session?.values[Thing.application.filedKey] != nil
  }

  static func showsReceipt(_ context: PortalContext, of thing: Thing = .application) -> Bool {
    context.session?.values[thing.receiptKey] != nil
  }

  static func receiptWasShown(_ context: PortalContext, of thing: Thing = .application) async throws {
    try await context.web.session.update { $0[thing.receiptKey] = nil }
  }
}
