import Chronicle
import Foundation
package import Ledger
package import Statute

extension Desk {
  /// What the law leaves to a body, as it stands, for a person who sets it.
  package func caseSettings(of body: Int64, for person: Person) async throws -> CaseSettings {
    try await database.read { db in
      try Self.require(.manageWorkflow, of: person, at: body, in: db)
      return try OfficeSettings.settings(of: body, in: db)
    }
  }

  /// Sets the periods that the law leaves to a body (机关可设定的期限). They hold for what is asked for or received from now
  /// on; what already runs keeps its period. The rates of the fee stay as they are.
  ///
  /// - Parameter known: the settings the person was looking at; where somebody changed them since, nothing is done.
  package func setCaseSettings(
    _ new: CaseSettings, insteadOf known: CaseSettings, of body: Int64, by person: Person, requestID: String?
  ) async throws {
    let now = clock.now
    try await database.write { db in
      try Self.require(.manageWorkflow, of: person, at: body, in: db)
      let current = try OfficeSettings.settings(of: body, in: db)
      guard current == known else { throw DeskRefusal.workflow(.settingsChanged) }
      var settings = new
      settings.feeSchedule = current.feeSchedule
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      try Settings.set(
        OfficeSettings.name, to: String(decoding: try encoder.encode(settings), as: UTF8.self), body: body,
        by: person.id, at: now, in: db)
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "settings.periods", object: "body:\(body)", requestID: requestID),
        in: db)
    }
  }
}
