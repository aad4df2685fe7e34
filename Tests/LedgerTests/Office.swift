import Chronicle
import Civil
import Foundation
import Ledger
import SQLiteEngine
import Statute

/// A small office to test in: a district with two bodies, one officer each, and a key.
struct Office {
  let database: SQLiteDatabase
  let cipher: FieldCipher
  let bodies: [Body]
  let officers: [Int64]

  var applicants: Applicants { Applicants(cipher: cipher) }

  init(_ database: SQLiteDatabase) async throws {
    self.database = database
    cipher = try FieldCipher(
      keys: ["k1": Array(repeating: 7, count: 32)], current: "k1", indexKey: Array(repeating: 9, count: 32))
    (bodies, officers) = try await database.write { db in
      var bodies: [Body] = []
      var officers: [Int64] = []
      for (name, symbol) in [("涧西区人民政府", "涧政"), ("涧西区教育局", "涧教")] {
        let facts = BodyFacts(name: name, symbol: symbol, kind: .localGovernment, level: .county)
        let id = try Bodies.add(facts, by: nil, at: .sample, in: db)
        bodies.append(Body(id: id, facts: facts))
        officers.append(
          try People.add(
            login: "officer\(id)", displayName: "经办人\(id)", passwordHash: "-",
            roles: [RoleAssignment(body: id, role: .officer)], at: .sample, in: db))
      }
      return (bodies, officers)
    }
  }

  static func with<Value>(_ body: (Office) async throws -> Value) async throws -> Value {
    try await TemporaryDatabase.with { try await body(Office($0)) }
  }

  /// Opens a case that arrived on `day`.
  func open(
    body: Int = 0, on day: Day, kind: ApplicantKind = .naturalPerson, requested: String = "2024年度征地补偿费用明细",
    follow: FollowCode = .generate(), commands: [CaseCommand] = []
  ) async throws -> CaseFile {
    let (body, applicants, actor) = (bodies[body], applicants, officers[body])
    return try await database.write { db in
      try Self.open(
        body: body, on: day, kind: kind, requested: requested, follow: follow, commands: commands,
        applicants: applicants, actor: actor, in: db)
    }
  }

  static func open(
    body: Body, on day: Day, kind: ApplicantKind, requested: String, follow: FollowCode, commands: [CaseCommand],
    applicants: Applicants, actor: Int64, in db: any WriteConnection
  ) throws -> CaseFile {
    let stored = try applicants.add(Applicant(kind: kind, name: "王某", identityNumber: nil), at: .sample, in: db)
    let reserved = try Cases.reserve(body: body, year: day.year, in: db)
    let registration = Registration(
      id: String(reserved.id), number: reserved.number, bodyID: String(body.id), applicantID: String(stored.id),
      applicantKind: kind, channel: .inPerson, requested: requested, submittedOn: day, arrivedOn: day)
    let (events, law) = try decide([.register(registration)] + commands, from: nil, today: .far)
    return try Cases.open(
      reserved.id,
      filing: CaseFiling(
        title: "征地补偿", followCode: FollowCode.normalised(follow.code),
        secretHash: applicants.secretHash(follow.secret), applicantDigest: stored.digest),
      events: events, dueDay: due(law), by: actor, at: .sample, on: day, in: db)
  }

  /// What the commands lead to, one after another.
  static func decide(
    _ commands: [CaseCommand], from start: Case?, today: Day
  ) throws -> (events: [CaseEvent], law: Case?) {
    let context = CaseContext(today: today, approvals: .init(head: true, secrecyReview: true), earlier: .assumed)
    var law = start
    var all: [CaseEvent] = []
    for command in commands {
      let events = try Case.decide(command, law, in: context)
      all += events
      if law == nil { law = Case.replaying(events) } else { for event in events { law?.apply(event) } }
    }
    return (all, law)
  }

  static func due(_ law: Case?) -> Day? { try? law?.replyDeadline(calendar: .national)?.due }

  /// Adds what `commands` lead to.
  func append(_ commands: [CaseCommand], to file: CaseFile) async throws -> CaseFile {
    let (events, law) = try Self.decide(commands, from: file.law, today: .far)
    let actor = officers[0]
    return try await database.write { db in
      try Cases.append(
        events: events, dueDay: Self.due(law), to: file.id, expecting: file.version, by: actor, at: .sample,
        on: Day.far, in: db)
    }
  }
}

extension CaseCommand {
  static func granted(on day: Day) -> CaseCommand {
    .reply(
      ReplyDraft(
        items: [ReplyItem(subject: "全部", kind: .provided)],
        service: Service(method: .inPerson, sentOn: day, signedOn: day)))
  }

  static let confirmed = CaseCommand.confirmReceipt(confirmedOn: nil, delayReason: nil)
}

extension Day {
  /// After everything that happens in the tests.
  static let far = day("2026-11-30")

  static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
    return day
  }
}
