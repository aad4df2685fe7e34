import Chronicle
package import Civil

/// What happened to an account. The words are part of stored entries and never change.
package enum PersonEvent: Sendable, Equatable {
  case added(login: String, displayName: String)
  /// It stood there when the recording of accounts began.
  case takenOver(login: String, displayName: String, isActive: Bool)
  case blocked
  case readmitted
  /// The password hash was set, known by its digest.
  case passwordSet(digest: String)
  case roleGiven(RoleAssignment)
  case roleTaken(RoleAssignment)
  /// Another stands in for the person.
  case substituteNamed(Substitution)
  /// A substitution, by its number, ends with a day.
  case substitutionEnded(body: Int64, number: Int64, last: Day)
}

extension PersonEvent: Codable {
  private enum Word: String, Codable {
    case added, takenOver, blocked, readmitted, passwordSet, roleGiven, roleTaken, substituteNamed,
      substitutionEnded
  }
  private enum Key: String, CodingKey {
    case entry, login, displayName, isActive, digest, body, role, substitution, number, last
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func text(_ key: Key) throws -> String { try container.decode(String.self, forKey: key) }
    func assignment() throws -> RoleAssignment {
      RoleAssignment(
        body: try container.decode(Int64.self, forKey: .body), role: try container.decode(Role.self, forKey: .role))
    }
    self =
      switch try container.decode(Word.self, forKey: .entry) {
      case .added: .added(login: try text(.login), displayName: try text(.displayName))
      case .takenOver:
        .takenOver(
          login: try text(.login), displayName: try text(.displayName),
          isActive: try container.decode(Bool.self, forKey: .isActive))
      case .blocked: .blocked
      case .readmitted: .readmitted
      case .passwordSet: .passwordSet(digest: try text(.digest))
      case .roleGiven: .roleGiven(try assignment())
      case .roleTaken: .roleTaken(try assignment())
      case .substituteNamed: .substituteNamed(try container.decode(Substitution.self, forKey: .substitution))
      case .substitutionEnded:
        .substitutionEnded(
          body: try container.decode(Int64.self, forKey: .body),
          number: try container.decode(Int64.self, forKey: .number),
          last: try container.decode(Day.self, forKey: .last))
      }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    func put(_ word: Word, _ assignment: RoleAssignment) throws {
      try container.encode(word, forKey: .entry)
      try container.encode(assignment.body, forKey: .body)
      try container.encode(assignment.role, forKey: .role)
    }
    func put(_ word: Word, _ login: String, _ displayName: String) throws {
      try container.encode(word, forKey: .entry)
      try container.encode(login, forKey: .login)
      try container.encode(displayName, forKey: .displayName)
    }
    switch self {
    case .added(let login, let name): try put(.added, login, name)
    case .takenOver(let login, let name, let isActive):
      try put(.takenOver, login, name)
      try container.encode(isActive, forKey: .isActive)
    case .blocked: try container.encode(Word.blocked, forKey: .entry)
    case .readmitted: try container.encode(Word.readmitted, forKey: .entry)
    case .passwordSet(let digest):
      try container.encode(Word.passwordSet, forKey: .entry)
      try container.encode(digest, forKey: .digest)
    case .roleGiven(let assignment): try put(.roleGiven, assignment)
    case .roleTaken(let assignment): try put(.roleTaken, assignment)
    case .substituteNamed(let substitution):
      try container.encode(Word.substituteNamed, forKey: .entry)
      try container.encode(substitution, forKey: .substitution)
    case .substitutionEnded(let body, let number, let last):
      try container.encode(Word.substitutionEnded, forKey: .entry)
      try container.encode(body, forKey: .body)
      try container.encode(number, forKey: .number)
      try container.encode(last, forKey: .last)
    }
  }

  /// Login and name are texts, sealed; what an account may do is a fact.
  static let names = FactNames(facts: ["role", "digest"], word: "entry")
}
