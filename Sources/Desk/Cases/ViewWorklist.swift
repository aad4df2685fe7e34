import Chronicle
package import Ledger

/// The page of the worklist, read in one transaction.
package struct WorklistView: Sendable {
  package var list: Worklist
  package var choices: WorklistChoices
  package var frame: OfficeFrame
}

extension Desk {
  package func viewWorklist(_ query: WorklistQuery, for person: Person) async throws -> WorklistView {
    try await database.read { db in
      WorklistView(
        list: try worklist(query, for: person, in: db),
        choices: try worklistChoices(body: query.body, for: person, in: db), frame: try frame(for: person, in: db))
    }
  }
}
