package import Chronicle
import Foundation
import Ledger

/// How alike two applications must be; what the law leaves to judgement is set by the administrator.
package struct SimilaritySettings: Sendable, Equatable, Codable {
  /// From how many percent on two texts ask for the same.
  package var samePercent: Int
  /// From how many percent on two texts are related.
  package var relatedPercent: Int
  /// From how many different applicants on active disclosure is proposed (条例第四十四条第一款).
  package var applicants: Int

  package init(samePercent: Int = 60, relatedPercent: Int = 30, applicants: Int = 3) {
    self.samePercent = samePercent
    self.relatedPercent = relatedPercent
    self.applicants = applicants
  }

  /// The name under which the settings are stored.
  package static let name = "similarity.settings"

  /// The settings of a body, or those for all bodies, or the defaults.
  package static func settings(of body: Int64?, in db: any ReadConnection) throws -> SimilaritySettings {
    guard let text = try Settings.value(name, body: body, in: db) else { return SimilaritySettings() }
    return try JSONDecoder().decode(SimilaritySettings.self, from: Data(text.utf8))
  }
}
