import Chronicle
import ArgumentParser
import Desk
import Foundation
import Ledger
import WebSupport

/// `gongkai user`: the accounts of an installation.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Accounts (人员账号).", subcommands: [UserAddCommand.self])
}

/// `gongkai user add`: makes an account. The password is read from standard input, one line; there is no default.
struct UserAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an account; the password is read from standard input.")

  @OptionGroup var installation: InstallationOptions

  @Option(help: "The name typed at sign-in.")
  var login: String

  @Option(help: "The name shown to others.")
  var name: String

  @Option(help: "The full name of the body the roles are held at.")
  var body: String

  @Option(
    name: .customLong("role"), parsing: .singleValue,
    help: "\(Role.allCases.map(\.rawValue).joined(separator: ", ")); may be given several times.")
  var roles: [String]

  func run() async throws {
    try await CommandFailure.reporting {
      let chosen = try Set(
        roles.map { word in
          guard let role = Role(rawValue: word) else { throw CommandFailure("不认识的角色：\(word)。") }
          return role
        })
      let (login, name, body) = (login.trimmed, name.trimmed, body)
      guard !login.isEmpty, !name.isEmpty else { throw CommandFailure("登录名和姓名不能为空。") }
      guard !chosen.isEmpty else { throw CommandFailure("至少给出一个 --role。") }
      let opened = try await Installation.open(installation, mustExist: true)
      guard let password = Self.password(), !password.isEmpty else { throw CommandFailure("没有从标准输入读到密码。") }
      if let fault = PasswordPolicy().faults(of: password, account: login).first {
        throw CommandFailure(PasswordWording.sentence(fault))
      }
      let hash = try await PasswordHasher().hash(password)
      let id = try await opened.database.write { db in
        guard let found = try Bodies.find(name: body, in: db) else { throw CommandFailure("没有名为“\(body)”的机关。") }
        guard try People.find(login: login, in: db) == nil else { throw CommandFailure("登录名“\(login)”已被使用。") }
        let now = OfficeClock().now
        let id = try People.add(
          login: login, displayName: name, passwordHash: hash,
          roles: Set(chosen.map { RoleAssignment(body: found.id, role: $0) }), at: now, in: db)
        try AuditTrail.append(
          AuditEntry(recordedAt: now, person: nil, action: "person.added", object: "person:\(id)"), in: db)
        return id
      }
      StandardStreams.line("user \(id)")
      try await opened.database.close()
    }
  }

  /// The first line of standard input; typed at a terminal it is asked for and not shown.
  private static func password() -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return readLine() }
    return String(validatingCString: getpass("Password: "))
  }
}
