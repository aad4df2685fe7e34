import SiteTestSupport
import Chronicle
import Civil
import AnnualReport
import Desk
import Documents
import Foundation
import Hummingbird
import HummingbirdTesting
import Ledger
import PageKit
import SQLiteEngine
import Statute
import TestSupport
import WebSupport

/// A small demonstration: a district with a bureau, people, site facts and a report, and the portal in front of them.
struct PublicSite: Sendable {
  let database: CountingDatabase
  let clock: MovableClock
  let desk: Desk
  let portal: Portal
  let district: Int64
  let bureau: Int64
  let officer: Person
  let report: Int64

  enum Missing: Error { case secret, person, text }

  static let longName = "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗尼尔基水利枢纽移民安置后期扶持工作领导小组办公室"

  private init(
    _ database: CountingDatabase, name: String, several: Bool, rate: RateRule, pdf: PDFSettings? = nil
  ) async throws {
    self.database = database
    let clock = MovableClock()
    self.clock = clock
    let now = Instant(clock.now)
    let cipher = try FieldCipher(
      keys: ["k1": Array(repeating: 7, count: 32)], current: "k1", indexKey: Array(repeating: 9, count: 32))
    let desk = Desk(database: database, cipher: cipher, clock: clock.office)
    self.desk = desk
    let (district, bureau, officer) = try await database.write { db in
      let district = try Bodies.add(
        BodyFacts(name: name, symbol: "洛水", kind: .localGovernment, level: .county), by: nil,
        at: Instant(milliseconds: 0), in: db)
      let bureau = try Bodies.add(
        BodyFacts(
          parent: district, name: "洛水区教育体育局", symbol: "洛教", kind: .department, level: .county,
          isActive: several), by: nil, at: Instant(milliseconds: 0), in: db)
      try SiteFacts(
        office: "\(name)办公室信息公开科", address: "洛水区滨河路1号", postcode: "471000", phone: "0379-60000306",
        email: "zwgk@luoshui.example.cn", hours: "工作日 8:30至12:00，14:30至18:00"
      ).store(body: district, by: nil, at: now, in: db)
      let roles = Set([Role.officer, .head].map { RoleAssignment(body: district, role: $0) })
      let officer = try People.add(
        login: "officer", displayName: "周航", passwordHash: "-", roles: roles, at: now, in: db)
      return (district, bureau, officer)
    }
    self.district = district
    self.bureau = bureau
    guard let person = try await desk.person(officer) else { throw Missing.person }
    self.officer = person
    report = try await Self.importReport(desk, by: person)
    guard let secret = WebSecret(bytes: Array(repeating: UInt8(3), count: 32)) else { throw Missing.secret }
    portal = try Portal(
      desk: desk,
      settings: PortalSettings(body: district, isDemonstration: true, secret: secret, rate: rate, pdf: pdf))
  }

  /// Runs a test with a fresh site and a visitor in front of it.
  static func with(
    name: String = "洛水区人民政府", several: Bool = false,
    rate: RateRule = RateRule(name: "changes", limit: 100_000, window: 60), pdf: PDFSettings? = nil,
    _ test: @Sendable @escaping (PublicSite, Visitor) async throws -> Void
  ) async throws {
    let database = CountingDatabase(try SQLiteDatabase.inMemory())
    try await Migrator().migrate(database, at: Instant(MovableClock().now))
    try await database.write { db in
      try Settings.set(
        WorkflowSettings.approvals, to: ApprovalMode.direct.rawValue, body: nil, by: nil, at: Instant(milliseconds: 0),
        in: db)
    }
    let site = try await PublicSite(database, name: name, several: several, rate: rate, pdf: pdf)
    let app = Application(router: try site.portal.router())
    try await app.test(.router) { client in try await test(site, Visitor(client)) }
    try await database.close()
  }

  /// The site for looking at in a browser.
  static func open(path: String) async throws -> PublicSite {
    let database = CountingDatabase(try SQLiteDatabase(path: path, vault: .sample()))
    try await Migrator().migrate(database, at: Instant(MovableClock().now))
    try await database.write { db in
      try Settings.set(
        WorkflowSettings.approvals, to: ApprovalMode.direct.rawValue, body: nil, by: nil, at: Instant(milliseconds: 0),
        in: db)
    }
    return try await PublicSite(
      database, name: "洛水区人民政府", several: true, rate: RateRule(name: "changes", limit: 1000, window: 60))
  }

  private static func importReport(_ desk: Desk, by person: Person) async throws -> Int64 {
    let head = person
    for year in [2023, 2024] {
      var text = try Checkout.text("Tests/AnnualReportTests/Fixtures/云溪县-2024-word.txt")
      if year == 2023 { text = text.replacing("2024", with: "2023") }
      let imported = try await desk.importReport(
        Upload(fileName: "云溪县-\(year).txt", mediaType: "text/plain", content: Data(text.utf8)), scope: .own, by: head,
        requestID: nil)
      if year == 2024 { return imported.id }
    }
    throw Missing.text
  }

  /// What an applicant needs to get through the form.
  static let answers: [(String, String)] = [
    ("applicantKind", "naturalPerson"), ("name", "欧阳震华"), ("identityDocument", "residentIdentity"),
    ("identityNumber", "11010519491231002X"), ("telephone", "13937900001"), ("email", ""),
    ("address", "洛水区滨河路77号院3号楼"), ("postalCode", "471000"), ("subject", "2024年度征地补偿费用明细"),
    ("features", "洛水区第三批次城市建设用地"), ("formWanted", "portal"), ("assistance", ""),
  ]

  /// What somebody needs to ask for a correction of a record about themselves.
  static let correction: [(String, String)] =
    answers.filter { !["subject", "features", "formWanted", "assistance"].contains($0.0) } + [
      ("caseKind", "recordCorrection"), ("subject", "2025年度村民建房登记表"),
      ("features", "登记表把我的建房面积写成320平方米，应当是120平方米"), ("formWanted", "post"),
    ]

  /// A small file of a kind that is taken.
  static let pdf = Array("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".utf8)

  /// The form of a path, looked at for as long as a person takes.
  func form(_ path: String, _ visitor: Visitor) async throws -> PageText {
    let page = try await visitor.get(path)
    clock.advance(seconds: 20)
    return page
  }

  /// An application filed at the desk.
  func filed(subject: String = "2024年度征地补偿费用明细") async throws -> FiledApplication {
    var form = ApplicationForm()
    form.applicantKind = .naturalPerson
    form.name = "欧阳震华"
    form.identityDocument = .residentIdentity
    form.identityNumber = "11010519491231002X"
    form.telephone = "13937900001"
    form.subject = subject
    form.formWanted = .portal
    return try await desk.fileApplication(form, to: district)
  }

  /// Does something to a case as the officer.
  func act(_ command: CaseCommand, on id: Int64) async throws {
    let version = try await desk.openCase(id, for: officer).file.version
    try await desk.act(command, on: id, expecting: version, by: officer)
  }
}
