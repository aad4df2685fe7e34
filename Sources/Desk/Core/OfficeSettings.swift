package import Chronicle
import Foundation
import Ledger
package import Statute

/// What the law leaves to a body, as it set it.
package enum OfficeSettings {
  /// The name under which the settings are stored.
  package static let name = "case.settings"

  /// The settings of a body, or those for all bodies, or the defaults of common practice.
  package static func settings(of body: Int64?, in db: any ReadConnection) throws -> CaseSettings {
    guard let text = try Settings.value(name, body: body, in: db) else { return CaseSettings() }
    return try JSONDecoder().decode(CaseSettings.self, from: Data(text.utf8))
  }
}
