import Chronicle

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
}

extension PersonEvent: Codable {
  private enum Word: String, Codable {
    case added, takenOver, blocked, readmitted, passwordSet, roleGiven, roleTaken
  }
  private enum Key: String, CodingKey { case entry, login, displayName, isActive, digest, body, role }

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
    }
  }

  /// Login and name are texts, sealed; what an account may do is a fact.
  static let names = FactNames(facts: ["role", "digest"], word: "entry")
}
