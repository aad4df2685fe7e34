import Chronicle
package import Ledger

extension Desk {
  /// What people call the units; those that are gone are left out.
  package func names(of units: Set<CaseUnit>) async throws -> [CaseUnit: String] {
    try await database.read { db in
      var names: [CaseUnit: String] = [:]
      for unit in units {
        switch unit {
        case .body(let id): names[unit] = try Bodies.find(id, in: db)?.facts.name
        case .person(let id): names[unit] = try People.find(id, in: db)?.displayName
        case .section(let name): names[unit] = name
        }
      }
      return names
    }
  }
}
