import Chronicle
package import Ledger

/// Everything the page of a dispute shows, read in one transaction.
package struct DisputeView: Sendable {
  package var line: DisputeLine
  package var entries: [RecordedEntry]
  /// The names of those who made the entries; whose account is gone has none.
  package var names: [Int64: String]
  package var mayManage: Bool
  package var frame: OfficeFrame
}

extension Desk {
  package func viewDispute(_ id: Int64, for person: Person) async throws -> DisputeView {
    try await database.read { db in
      let (line, _, entries) = try dispute(id, for: person, in: db)
      var names: [Int64: String] = [:]
      for actor in Set(entries.compactMap(\.actor)) { names[actor] = try People.find(actor, in: db)?.displayName }
      return DisputeView(
        line: line, entries: entries, names: names,
        mayManage: try Self.rights(of: person, at: line.stored.body, in: db).contains(.manageDisputes),
        frame: try frame(for: person, in: db))
    }
  }
}
