package import Chronicle
package import Formats
package import Ledger
import Statute

/// The desk: what a person can do, one file each. It decides who may do it, asks the law what is allowed, and puts what
/// happened on record; it knows no page and no engine.
package struct Desk: Sendable {
  package let database: any Database
  package let cipher: FieldCipher
  package let clock: OfficeClock
  /// For reading and packing files: two at once, and the 16 after them wait.
  package let threads: BlockingWork

  package init(
    database: any Database, cipher: FieldCipher, clock: OfficeClock = OfficeClock(),
    threads: BlockingWork = BlockingWork("gongkai.files", concurrency: 2, queueLimit: 16)
  ) {
    self.threads = threads
    self.database = database
    self.cipher = cipher
    self.clock = clock
  }

  package var applicants: Applicants { Applicants(cipher: cipher) }
  package var blobs: BlobStore { BlobStore(database, cipher: cipher) }

  /// What a decision about a case of the body depends on today.
  func context(
    body: Int64, approvals: CaseContext.Approvals = CaseContext.Approvals(), earlier: EarlierDay = .unproven,
    in db: any ReadConnection
  ) throws -> CaseContext {
    CaseContext(
      calendar: try OfficeCalendar.calendar(of: body, in: db), settings: try OfficeSettings.settings(of: body, in: db),
      today: clock.today, approvals: approvals, earlier: earlier)
  }

  /// The body and its ancestors, nearest first.
  static func lineage(of body: Int64, in db: any ReadConnection) throws -> [Int64] {
    var lineage: [Int64] = []
    var next: Int64? = body
    while let id = next, !lineage.contains(id) {
      lineage.append(id)
      next = try Bodies.find(id, in: db)?.facts.parent
    }
    return lineage
  }

  /// Refuses unless the person may do it at the body.
  static func require(_ right: Right, of person: Person, at body: Int64, in db: any ReadConnection) throws {
    guard person.isActive, RightsTable.allows(right, at: try lineage(of: body, in: db), roles: person.roles) else {
      throw DeskRefusal.notAllowed(right)
    }
  }

  /// Refuses unless the person may do it at a body that stands below no other: what is asked for counts for all.
  static func requireAtTheTop(_ right: Right, of person: Person, in db: any ReadConnection) throws {
    guard person.isActive, try allows(right, person, atAnyOf: topBodies(in: db)) else {
      throw DeskRefusal.notAllowed(right)
    }
  }

  /// The bodies that stand below no other.
  static func topBodies(in db: any ReadConnection) throws -> [Int64] {
    try Bodies.all(in: db).filter { $0.facts.parent == nil }.map(\.id)
  }

  static func allows(_ right: Right, _ person: Person, atAnyOf tops: [Int64]) -> Bool {
    tops.contains { RightsTable.allows(right, at: [$0], roles: person.roles) }
  }

  /// The bodies at which the person may do it.
  package static func bodies(where right: Right, of person: Person, in db: any ReadConnection) throws -> [Int64] {
    guard person.isActive else { return [] }
    let all = try Bodies.all(in: db)
    let parents = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.facts.parent) })
    return all.map(\.id).filter { body in
      var lineage: [Int64] = []
      var next: Int64? = body
      while let id = next, !lineage.contains(id) {
        lineage.append(id)
        next = parents[id] ?? nil
      }
      return RightsTable.allows(right, at: lineage, roles: person.roles)
    }
  }
}
