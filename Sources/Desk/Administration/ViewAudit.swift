package import Chronicle
package import Ledger

extension Desk {
  /// The audit trail, newest first, for a person who may read it at all bodies: its
  /// entries are not divided by body.
  package func auditTrail(
    before position: Int64? = nil, limit: Int = 100, for person: Person
  ) async throws -> [(recorded: RecordedAuditEntry, name: String?)] {
    try await database.read { db in
      try Self.requireAtTheTop(.viewAudit, of: person, in: db)
      var filter = AuditFilter()
      filter.before = position
      filter.limit = limit
      var names: [Int64: String] = [:]
      return try AuditTrail.entries(filter, in: db).map { recorded in
        if let id = recorded.entry.person, names[id] == nil { names[id] = try People.find(id, in: db)?.displayName }
        var shown = recorded
        if let reviewer = recorded.entry.detail["reviewer"].flatMap({ Int64($0) }) {
          shown.entry.detail["reviewer"] = try People.find(reviewer, in: db)?.displayName
        }
        return (shown, recorded.entry.person.flatMap { names[$0] })
      }
    }
  }
}
