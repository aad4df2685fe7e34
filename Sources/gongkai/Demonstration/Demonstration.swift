import Chronicle
import Civil
import Desk
import Ledger
import Statute
import WebSupport

/// Fills an empty database with the demonstration district: bodies, people of every role, thirty applications in every
/// state, and reports published in earlier years.
struct Demonstration {
  let installation: Installation
  let today: Day

  /// The setting that marks a database as a demonstration.
  static let setting = "demonstration"

  /// Whether a database is marked as one.
  static func isMarked(_ database: any Database) async throws -> Bool {
    try await database.read { try Settings.value(setting, body: nil, in: $0) == "true" }
  }

  /// Makes everything. The working days are those of the year; where next year's holidays are not announced yet, due
  /// days that reach into it stay unknown, as they would in an office.
  func build() async throws {
    let clock = DemonstrationClock(today)
    let desk = try installation.desk(clock: clock.officeClock)
    let now = OfficeClock().now
    let hash = try await PasswordHasher().hash(DemonstrationPeople.password)
    let cast = try await installation.database.write { db in
      try Settings.set(Self.setting, to: "true", body: nil, by: nil, at: now, in: db)
      // One person tells each story from end to end.
      try Settings.set(
        WorkflowSettings.approvals, to: ApprovalMode.direct.rawValue, body: nil, by: nil, at: now, in: db)
      let cast = try Cast(passwordHash: hash, at: now, in: db)
      try DemonstrationPeople.office.store(body: cast.district, by: nil, at: now, in: db)
      try DemonstrationPeople.complaints.store(site: cast.district, by: nil, at: now, in: db)
      return cast
    }
    let teller = StoryTeller(
      desk: desk, clock: clock, calendar: .national, today: today, district: cast.district, bodies: cast.bodies,
      officer: cast.officer, head: cast.head, secrecyReviewer: cast.secrecyReviewer)
    for (ordinal, story) in Stories.all.enumerated() { try await teller.tell(story, ordinal: ordinal) }
    try await DemonstrationComplaints(
      desk: desk, clock: clock, today: today, cast: cast, reviewer: cast.reviewer
    ).tell()
    try await DemonstrationReports.store(in: installation.database)
  }

  /// The ids and people the stories need.
  struct Cast: Sendable {
    let district: Int64
    let bodies: [String: Int64]
    let officer: Person
    let head: Person
    let secrecyReviewer: Int64
    let reviewer: Person

    init(passwordHash: String, at now: Instant, in db: any WriteConnection) throws {
      let district = try Bodies.add(
        BodyFacts(name: DemonstrationPeople.district, symbol: "云政", kind: .localGovernment, level: .county), by: nil,
        at: now, in: db)
      func add(_ account: DemonstrationPeople.Account, at body: Int64) throws -> Int64 {
        try People.add(
          login: account.login, displayName: account.name, passwordHash: passwordHash,
          roles: [RoleAssignment(body: body, role: account.role)], at: now, in: db)
      }
      var ids: [Role: Int64] = [:]
      for account in DemonstrationPeople.accounts { ids[account.role] = try add(account, at: district) }
      var bodies = [DemonstrationPeople.district: district]
      for department in DemonstrationPeople.departments {
        var facts = department.facts
        facts.parent = district
        let id = try Bodies.add(facts, by: nil, at: now, in: db)
        bodies[facts.name] = id
        _ = try add(department.officer, at: id)
      }
      guard let officerID = ids[.officer], let officer = try People.find(officerID, in: db),
        let headID = ids[.head], let head = try People.find(headID, in: db),
        let secrecyReviewer = ids[.secrecyReviewer],
        let reviewer = try ids[.reviewer].flatMap({ try People.find($0, in: db) })
      else { throw DeskRefusal.notFound }
      self.district = district
      self.bodies = bodies
      self.officer = officer
      self.head = head
      self.secrecyReviewer = secrecyReviewer
      self.reviewer = reviewer
    }
  }
}
