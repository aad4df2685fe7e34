import Chronicle
import Civil
import Desk
import Foundation
import Ledger
import SQLiteEngine
import Statute

/// An office to test the desk in: a district with two departments, its people, and a clock that stands still.
struct DeskOffice {
  let database: SQLiteDatabase
  let desk: Desk
  /// The department that the people belong to.
  let body: Int64
  /// The department beside it.
  let sibling: Int64
  let officer: Person
  let head: Person
  let reviewer: Person
  /// An officer of the department beside it.
  let stranger: Person

  static func with<Value>(on day: String, _ body: (DeskOffice) async throws -> Value) async throws -> Value {
    let database = try SQLiteDatabase.inMemory()
    let office = try await DeskOffice(database, on: day)
    let value = try await body(office)
    try await database.close()
    return value
  }

  init(_ database: SQLiteDatabase, on day: String) async throws {
    self.database = database
    try await Migrator().migrate(database, at: .noon(day))
    let cipher = try FieldCipher(
      keys: ["k1": Array(repeating: 7, count: 32)], current: "k1", indexKey: Array(repeating: 9, count: 32))
    let now = Instant.noon(day)
    desk = Desk(database: database, cipher: cipher, clock: OfficeClock { now.date })
    let made = try await database.write { db in
      try Settings.set(
        WorkflowSettings.approvals, to: ApprovalMode.direct.rawValue, body: nil, by: nil, at: now, in: db)
      let district = try Bodies.add(
        BodyFacts(name: "某区人民政府", symbol: "某政", kind: .localGovernment, level: .county), by: nil, at: now, in: db)
      let bodies = try ["某区教育局", "某区水利局"].map {
        try Bodies.add(
          BodyFacts(
            parent: district, name: $0, symbol: String($0.dropFirst(2).prefix(1)), kind: .department, level: .county),
          by: nil, at: now, in: db)
      }
      let roles: [(String, Int64, Role)] = [
        ("officer", bodies[0], .officer), ("head", bodies[0], .head), ("reviewer", bodies[0], .reviewer),
        ("stranger", bodies[1], .officer),
      ]
      let people = try roles.map { login, body, role in
        try People.find(
          People.add(
            login: login, displayName: login, passwordHash: "-", roles: [RoleAssignment(body: body, role: role)],
            at: now, in: db), in: db)
      }
      return (bodies, people.compactMap { $0 })
    }
    (body, sibling) = (made.0[0], made.0[1])
    (officer, head, reviewer, stranger) = (made.1[0], made.1[1], made.1[2], made.1[3])
  }

  /// A form of a natural person; a number makes a valid identity number.
  static func form(_ subject: String, name: String = "张三丰", number: Int? = 1) -> ApplicationForm {
    var form = ApplicationForm()
    form.applicantKind = .naturalPerson
    form.name = name
    form.identityDocument = .passport
    form.identityNumber = number.map { "E\(10_000_000 + $0)" } ?? ""
    form.telephone = "13800000000"
    form.address = "某路1号"
    form.subject = subject
    form.formWanted = .portal
    return form
  }

  /// An application handed in on a day, with the day of receipt fixed.
  func registeredCase(
    arrived: String, subject: String = "某道路改造工程的立项批复", name: String = "张三丰", number: Int = 1, at body: Int64? = nil
  ) async throws -> CaseFile {
    let person = body == sibling ? stranger : officer
    let filed = try await desk.registerApplication(
      Self.form(subject, name: name, number: number), to: body ?? self.body,
      arrival: Arrival(channel: .inPerson, submittedOn: .day(arrived), arrivedOn: .day(arrived)), by: person)
    let file = try await find(filed.caseID)
    return try await desk.act(
      .confirmReceipt(confirmedOn: nil, delayReason: nil), on: file.id, expecting: file.version, by: person)
  }

  /// A case that was answered.
  func answeredCase(
    arrived: String, repliedOn day: String, subject: String = "某道路改造工程的立项批复", name: String = "张三丰", number: Int = 1,
    item: ReplyItem = ReplyItem(subject: "全部", kind: .alreadyPublic, note: "见门户网站"), at body: Int64? = nil
  ) async throws -> CaseFile {
    let file = try await registeredCase(arrived: arrived, subject: subject, name: name, number: number, at: body)
    let service = Service(method: .inPerson, sentOn: .day(day), signedOn: .day(day))
    return try await desk.act(
      .reply(ReplyDraft(items: [item], service: service)), on: file.id, expecting: file.version,
      by: body == sibling ? stranger : officer, late: desk.clock.today == .day(day) ? nil : .fitting(.inPerson))
  }

  /// The same desk on another day.
  func desk(on day: String) -> Desk {
    let now = Instant.noon(day)
    return Desk(database: database, cipher: desk.cipher, clock: OfficeClock { now.date })
  }

  func find(_ id: Int64) async throws -> CaseFile {
    guard let file = try await database.read({ try Cases.find(id, in: $0) }) else { throw DeskRefusal.notFound }
    return file
  }
}

extension Day {
  static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
    return day
  }
}

extension Instant {
  /// Noon of the day in China.
  static func noon(_ day: String) -> Instant {
    guard let epoch = Day("1970-01-01") else { preconditionFailure("no epoch") }
    return Instant(milliseconds: Int64(epoch.days(to: .day(day))) * 86_400_000 + 4 * 3_600_000)
  }
}
