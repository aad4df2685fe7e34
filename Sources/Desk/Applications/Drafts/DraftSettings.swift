package import Chronicle
import Foundation
import Ledger

/// How long what was not sent is kept, and how much of it; an administrator may set it.
package struct DraftSettings: Sendable, Equatable, Codable {
  /// Days a saved draft is kept.
  package var days: Int
  /// Hours a file waits for the form it was chosen for.
  package var fileHours: Int
  /// Bytes that may wait without a draft, all visitors together.
  package var waitingBytes: Int64

  package init(days: Int = 30, fileHours: Int = 12, waitingBytes: Int64 = 2 << 30) {
    self.days = days
    self.fileHours = fileHours
    self.waitingBytes = waitingBytes
  }

  /// The name under which the settings are stored.
  package static let name = "apply.drafts"

  /// The settings for all bodies, or the defaults.
  package static func settings(in db: any ReadConnection) throws -> DraftSettings {
    guard let text = try Settings.value(name, body: nil, in: db) else { return DraftSettings() }
    return try JSONDecoder().decode(DraftSettings.self, from: Data(text.utf8))
  }
}
