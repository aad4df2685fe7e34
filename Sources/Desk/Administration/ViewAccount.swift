import Chronicle
package import Ledger

/// What one's own account page shows.
package struct AccountView: Sendable {
  package var contact: PersonContacts.Contact
  /// The names of the bodies where the person holds roles.
  package var bodyNames: [Int64: String]
}

extension Desk {
  package func viewAccount(of person: Person) async throws -> AccountView {
    let bodies = Set(person.roles.map(\.body))
    return try await database.read { db in
      AccountView(
        contact: try contact(of: person.id, for: person, in: db),
        bodyNames: Dictionary(
          uniqueKeysWithValues: try Bodies.all(in: db).filter { bodies.contains($0.id) }.map { ($0.id, $0.facts.name) })
      )
    }
  }
}
