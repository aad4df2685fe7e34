import SiteTestSupport
import TestSupport
import Chronicle
import Civil
import Desk
import Documents
import Foundation
import Hummingbird
import HummingbirdTesting
import Ledger
import PageKit
import SQLiteEngine
import Statute
import WebSupport

/// A district, a bureau below it and a body elsewhere, people of every role at the district, and the office in front of
/// them. The time stands still on 2025-06-10, a Tuesday.
struct OfficeSite: Sendable {
  let database: CountingDatabase
  let cipher: FieldCipher
  let portal: Portal
  let district: Int64
  let bureau: Int64
  let elsewhere: Int64
  let people: [Role: Int64]

  static let now = Date(timeIntervalSince1970: 1_749_520_800)
  static let password = "correct horse 电池 staple"

  /// Made once: it takes as long as it does for a reason.
  private static let passwordHash = Task { try await PasswordHasher().hash(password) }

  var desk: Desk { portal.core.desk }

  init(_ database: CountingDatabase, pdf: PDFSettings? = nil) async throws {
    self.database = database
    cipher = try FieldCipher(
      keys: ["k1": Array(repeating: 7, count: 32)], current: "k1", indexKey: Array(repeating: 9, count: 32))
    let hash = try await Self.passwordHash.value
    let now = Instant(Self.now)
    (district, bureau, elsewhere, people) = try await database.write { db in
      func body(_ name: String, _ symbol: String, parent: Int64? = nil) throws -> Int64 {
        try Bodies.add(
          BodyFacts(parent: parent, name: name, symbol: symbol, kind: .localGovernment, level: .county), by: nil,
          at: now, in: db)
      }
      let district = try body("洛水区人民政府", "洛水")
      let bureau = try body("洛水区教育局", "洛水教", parent: district)
      let elsewhere = try body("伊川县人民政府", "伊川")
      var people: [Role: Int64] = [:]
      for role in Role.allCases {
        people[role] = try People.add(
          login: role.rawValue, displayName: "测试\(role.rawValue)", passwordHash: hash,
          roles: [RoleAssignment(body: district, role: role)], at: now, in: db)
      }
      return (district, bureau, elsewhere, people)
    }
    let desk = Desk(database: database, cipher: cipher, clock: OfficeClock { Self.now })
    guard let secret = WebSecret(bytes: Array(repeating: UInt8(3), count: 32)) else { throw Missing.secret }
    portal = try Portal(
      desk: desk,
      settings: PortalSettings(
        body: district, secret: secret, rate: RateRule(name: "changes", limit: 100_000, window: 60),
        pdf: pdf))
  }

  enum Missing: Error { case secret, person, token }

  /// Runs the test with a fresh site and a client of its router.
  static func with(
    pdf: PDFSettings? = nil, approvals: ApprovalMode = .direct,
    _ test: @Sendable @escaping (OfficeSite, any TestClientProtocol) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "office-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = CountingDatabase(
      try SQLiteDatabase(path: folder.appending(path: "ledger.sqlite").path, vault: .sample()))
    try await Migrator().migrate(database, at: Instant(now))
    try await database.write { db in
      try Settings.set(
        WorkflowSettings.approvals, to: approvals.rawValue, body: nil, by: nil, at: Instant(milliseconds: 0), in: db)
    }
    let site = try await OfficeSite(database, pdf: pdf)
    let app = Application(router: try site.portal.router())
    try await app.test(.router) { client in try await test(site, client) }
    try await database.close()
  }

  func person(_ role: Role) async throws -> Person {
    guard let id = people[role], let person = try await desk.person(id) else { throw Missing.person }
    return person
  }

  /// The desk as it stood on another day.
  func desk(on day: String) -> Desk {
    let date = ISO8601DateFormatter().date(from: "\(day)T02:00:00Z") ?? Self.now
    return Desk(database: database, cipher: cipher, clock: OfficeClock { date })
  }

  /// An application that reached a body in person on a day and was received that day.
  @discardableResult
  func received(
    by body: Int64? = nil, on day: String = "2025-06-03", subject: String = "2024年度征地补偿费用明细",
    confirmed: Bool = true, applicant: (inout ApplicationForm) -> Void = { _ in }
  ) async throws -> Int64 {
    let body = body ?? district
    var form = ApplicationForm()
    form.applicantKind = .naturalPerson
    form.name = "欧阳震华"
    form.identityDocument = .residentIdentity
    form.identityNumber = "11010519491231002X"
    form.telephone = "13937900001"
    form.email = "ouyang.zhenhua@example.cn"
    form.address = "洛水区滨河路77号院3号楼"
    form.subject = subject
    form.formWanted = .post
    applicant(&form)
    let then = desk(on: day)
    let officer = try await clerk(at: body)
    guard let date = Day(day) else { throw Missing.person }
    let filed = try await then.registerApplication(
      form, to: body, arrival: Arrival(channel: .inPerson, submittedOn: date, arrivedOn: date), by: officer)
    if confirmed {
      let version = try await then.openCase(filed.caseID, for: officer).file.version
      try await then.act(
        .confirmReceipt(confirmedOn: nil, delayReason: nil), on: filed.caseID, expecting: version, by: officer)
    }
    return filed.caseID
  }

  /// Somebody who may do everything at a body; made when first needed.
  func clerk(at body: Int64) async throws -> Person {
    let login = "clerk\(body)"
    let id = try await database.write { db in
      if let known = try People.find(login: login, in: db) { return known.id }
      return try People.add(
        login: login, displayName: "周航", passwordHash: "-",
        roles: [RoleAssignment(body: body, role: .officer), RoleAssignment(body: body, role: .head)],
        at: Instant(Self.now), in: db)
    }
    guard let person = try await desk.person(id) else { throw Missing.person }
    return person
  }
}
