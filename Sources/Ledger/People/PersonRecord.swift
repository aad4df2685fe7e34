package import Chronicle
import Civil

extension SubjectKind {
  package static let person = SubjectKind(rawValue: "person")
}

/// An account as its entries say. What concerns the account stands in the chain of what belongs to no body; a role stands
/// in the chain of the body that gave it.
package struct PersonRecord: ChronicledRecord, Equatable {
  package let id: Int64
  private var account: Account?
  package private(set) var roles: Set<RoleAssignment> = []
  package private(set) var secrets: [String: String] = [:]
  private var substitutions: [Substitution] = []

  private struct Account: Equatable {
    var login: String
    var displayName: String
    var isActive: Bool
    let createdAt: Instant
  }

  package init(id: Int64) { self.id = id }

  /// The name of the secret that holds the password hash.
  static let password = "password"

  package static let kind = SubjectKind.person
  package static var names: FactNames { PersonEvent.names }
  package static func home(of id: Int64) -> ChainName { ChainName(.records) }

  package static func chain(for event: PersonEvent, of id: Int64) -> ChainName {
    switch event {
    case .roleGiven(let assignment), .roleTaken(let assignment): ChainName(.records, body: assignment.body)
    case .substituteNamed(let substitution): ChainName(.records, body: substitution.body)
    case .substitutionEnded(let body, _, _): ChainName(.records, body: body)
    case .added, .takenOver, .blocked, .readmitted, .passwordSet: home(of: id)
    }
  }

  package static let projections = [
    Projection<PersonRecord>(
      "people", owner: "id", keys: ["id"],
      columns: ["id", .ofText("login"), .ofText("display_name"), "is_active", "created_at"]
    ) { record, _ in
      [record.account].compactMap(\.self).map { account in
        [
          .integer(record.id), .text(account.login), .text(account.displayName), SQLValue(account.isActive),
          SQLValue(account.createdAt),
        ]
      }
    },
    Projection<PersonRecord>(
      "person_roles", owner: "person_id", keys: ["person_id", "body_id", "role"],
      columns: ["person_id", "body_id", "role"]
    ) { record, _ in
      record.roles.sorted { ($0.body, $0.role.rawValue) < ($1.body, $1.role.rawValue) }.map { assignment in
        [.integer(record.id), .integer(assignment.body), .text(assignment.role.rawValue)]
      }
    },
    Projection<PersonRecord>(
      "substitutions", owner: "person_id", keys: ["person_id", "ordinal"],
      columns: ["person_id", "ordinal", "body_id", "role", "substitute_id", "from_day", "until_day"]
    ) { record, _ in
      record.substitutions.enumerated().map { index, one in
        [
          .integer(record.id), SQLValue(index + 1), .integer(one.body), .text(one.role.rawValue),
          .integer(one.substitute), SQLValue(one.from), SQLValue(one.until),
        ]
      }
    },
  ]

  /// The substitution of a number, from 1.
  package func substitution(_ number: Int64) -> Substitution? {
    place(number).map { substitutions[$0] }
  }

  private func place(_ number: Int64) -> Int? {
    guard let number = Int(exactly: number), substitutions.indices.contains(number - 1) else { return nil }
    return number - 1
  }

  package mutating func apply(_ event: PersonEvent, from entry: StoredEntry) throws {
    switch event {
    case .added(let login, let name):
      account = Account(login: login, displayName: name, isActive: true, createdAt: entry.recordedAt)
    case .takenOver(let login, let name, let isActive):
      account = Account(login: login, displayName: name, isActive: isActive, createdAt: entry.recordedAt)
    case .blocked: account?.isActive = false
    case .readmitted: account?.isActive = true
    case .passwordSet(let digest): secrets[Self.password] = digest
    case .roleGiven(let assignment): roles.insert(assignment)
    case .roleTaken(let assignment): roles.remove(assignment)
    case .substituteNamed(let substitution): substitutions.append(substitution)
    case .substitutionEnded(let body, let number, let last):
      guard let place = place(number), substitutions[place].body == body else {
        throw DatabaseFailure.column(name: "facts", problem: .malformed)
      }
      substitutions[place].until = last
    }
  }
}
