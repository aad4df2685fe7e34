import TestSupport
import Chronicle
import Civil
import Desk
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

/// A small office to test in: a district below a city, a township below the district and a second district beside it,
/// with a person of every role at each.
struct Office {
  /// Where a body stands as seen from the district whose people act.
  enum Place: String, CaseIterable {
    case own, below, sibling, above
  }

  let database: any Database
  let desk: Desk
  let clock: TestClock
  let bodies: [Place: Int64]
  let people: [Place: [Role: Person]]

  static let monday = day("2025-03-03")

  init(_ database: any Database, on today: Day = Office.monday) async throws {
    try await Migrator().migrate(database, at: Instant(milliseconds: 1_700_000_000_000))
    try await database.write { db in
      try Settings.set(
        WorkflowSettings.approvals, to: ApprovalMode.direct.rawValue, body: nil, by: nil, at: Instant(milliseconds: 0),
        in: db)
    }
    let cipher = try FieldCipher(
      keys: ["k1": Array(repeating: 7, count: 32)], current: "k1", indexKey: Array(repeating: 9, count: 32))
    self.database = database
    clock = TestClock(today)
    desk = Desk(database: database, cipher: cipher, clock: clock.officeClock)
    (bodies, people) = try await database.write { db in
      var bodies: [Place: Int64] = [:]
      func add(_ place: Place, name: String, symbol: String, below parent: Place?, level: BodyFacts.Level) throws {
        let facts = BodyFacts(
          parent: parent.flatMap { bodies[$0] }, name: name, symbol: symbol, kind: .localGovernment, level: level)
        bodies[place] = try Bodies.add(facts, by: nil, at: Instant(milliseconds: 0), in: db)
      }
      try add(.above, name: "云江市人民政府", symbol: "云江", below: nil, level: .city)
      try add(.own, name: "云岭区人民政府", symbol: "云政", below: .above, level: .county)
      try add(.below, name: "青溪镇人民政府", symbol: "青政", below: .own, level: .township)
      try add(.sibling, name: "云溪区人民政府", symbol: "溪政", below: .above, level: .county)
      var people: [Place: [Role: Person]] = [:]
      for (place, body) in bodies {
        for role in Role.allCases {
          let id = try People.add(
            login: "\(place.rawValue).\(role.rawValue)", displayName: "\(role.rawValue)", passwordHash: "-",
            roles: [RoleAssignment(body: body, role: role)], at: Instant(milliseconds: 0), in: db)
          people[place, default: [:]][role] = try People.find(id, in: db)
        }
      }
      return (bodies, people)
    }
  }

  static func with<Value>(
    on today: Day = Office.monday, _ body: (Office) async throws -> Value
  ) async throws -> Value {
    let database = try SQLiteDatabase.inMemory()
    let value = try await body(Office(database, on: today))
    try await database.close()
    return value
  }

  /// Over a real file in a folder of its own, which is removed at the end.
  static func withFile<Value>(_ body: (Office, URL) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try SQLiteDatabase(
      path: folder.appending(path: "ledger.sqlite").path, vault: .sample(), busyTimeout: 60)
    let value = try await body(Office(database), folder)
    try await database.close()
    return value
  }

  func body(_ place: Place = .own) throws -> Int64 { try #require(bodies[place]) }

  func person(_ role: Role, _ place: Place = .own) throws -> Person { try #require(people[place]?[role]) }

  /// The case as it is now.
  func file(_ id: Int64) async throws -> CaseFile {
    try #require(try await database.read { try Cases.find(id, in: $0) })
  }

  /// An application of the public that arrives today.
  func filed(_ place: Place = .own, _ form: ApplicationForm = .valid) async throws -> FiledApplication {
    try await desk.fileApplication(form, to: body(place))
  }

  /// Does something by the head of the body, at the version that is there, with the secrecy review done by its reviewer.
  @discardableResult
  func act(_ command: CaseCommand, on id: Int64, at place: Place = .own) async throws -> CaseFile {
    let file = try await file(id)
    return try await desk.act(
      command, on: id, expecting: file.version, by: person(.head, place),
      secrecyReviewer: command.action == .reply ? person(.secrecyReviewer, place).id : nil,
      late: command.dayToProve(on: file.law, today: desk.clock.today) == nil ? nil : .fitting(command))
  }

  /// A case with its day of receipt fixed to today.
  func registered(_ place: Place = .own) async throws -> Int64 {
    let id = try await filed(place).caseID
    try await act(.confirmReceipt(confirmedOn: desk.clock.today, delayReason: nil), on: id, at: place)
    return id
  }
}

func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
  return day
}

extension ApplicationForm {
  /// An application with nothing wrong.
  static var valid: ApplicationForm {
    var form = ApplicationForm()
    form.applicantKind = .naturalPerson
    form.name = "欧阳明月"
    form.identityDocument = .residentIdentity
    form.identityNumber = "11010519491231002X"
    form.telephone = "13912345678"
    form.email = "mingyue@example.org"
    form.subject = "青溪大桥改造工程的立项批复"
    form.features = "2024年由区发展和改革部门批准"
    form.formWanted = .portal
    return form
  }

  /// The same of a company.
  static var ofCompany: ApplicationForm {
    var form = valid
    form.applicantKind = .business
    form.name = "云岭勘测设计有限公司"
    form.identityDocument = .creditCode
    form.identityNumber = "91350100M000100Y43"
    form.contactPerson = "欧阳明月"
    return form
  }
}

extension CaseCommand {
  static func reply(_ kind: ReplyKind, _ ground: Ground? = nil, on day: Day) -> CaseCommand {
    .reply(
      ReplyDraft(
        items: [ReplyItem(subject: "立项批复", kind: kind, ground: ground, note: "经检索")],
        service: Service(method: .portal, sentOn: day)))
  }
}

/// The refusal a call ends in; fails the test when it succeeds or fails otherwise.
func refusal(
  _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation, _ work: () async throws -> Void
) async throws -> DeskRefusal {
  do {
    try await work()
  } catch let refusal as DeskRefusal {
    return refusal
  }
  return try #require(nil as DeskRefusal?, comment, sourceLocation: sourceLocation)
}

/// The fields and what is wrong with them.
func problems(_ work: () async throws -> Void) async throws -> [FieldProblem] {
  guard case .fields(let problems) = try await refusal(nil, work) else { return [] }
  return problems
}
