package import Chronicle
package import Civil
import Foundation
package import Ledger
package import Statute

/// Where complaints go and how the office is reached; an administrator sets it.
package struct ComplaintOffice: Sendable, Codable, Equatable {
  /// The name of the setting that holds it.
  package static let setting = "complaint.office"

  /// The supervisory office (政府信息公开工作主管部门); nil for the body of the site.
  package var supervisor: Int64?
  package var telephone: String?
  package var mailbox: String?
  package var address: String?
  package var hours: String?
  package var periods = ComplaintSettings()

  package init() {}

  /// As set for the site, or for all.
  package static func load(of site: Int64?, in db: any ReadConnection) throws -> ComplaintOffice {
    guard let text = try Settings.value(setting, body: site, in: db) else { return ComplaintOffice() }
    return try JSONDecoder().decode(ComplaintOffice.self, from: Data(text.utf8))
  }

  package func store(site: Int64, by person: Int64?, at now: Instant, in db: any WriteConnection) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(self), as: UTF8.self)
    try Settings.set(Self.setting, to: text, body: site, by: person, at: now, in: db)
  }
}

extension Desk {
  /// What counts for complaints at an office: its own settings, or those of the nearest body above it.
  static func complaintOffice(of body: Int64, in db: any ReadConnection) throws -> ComplaintOffice {
    for body in try lineage(of: body, in: db)
    where try Settings.value(ComplaintOffice.setting, body: body, in: db) != nil {
      return try ComplaintOffice.load(of: body, in: db)
    }
    return try ComplaintOffice.load(of: nil, in: db)
  }

  func complaintContext(office: Int64, in db: any ReadConnection) throws -> ComplaintContext {
    ComplaintContext(
      calendar: try OfficeCalendar.calendar(of: office, in: db),
      settings: try Self.complaintOffice(of: office, in: db).periods, today: clock.today)
  }

  /// What the public page says, and the bodies that can be complained of there.
  package func complaintPage(
    of site: Int64
  ) async throws -> (office: ComplaintOffice, supervisor: String, bodies: [Body], contact: SiteFacts) {
    try await database.read { db in
      let office = try Self.complaintOffice(of: site, in: db)
      let supervisor = try Bodies.find(office.supervisor ?? site, in: db)?.facts.name ?? ""
      let below = Set(try Bodies.withDescendants(site, in: db))
      return (
        office, supervisor, try Bodies.all(in: db).filter { below.contains($0.id) && $0.facts.isActive },
        try SiteFacts.load(body: office.supervisor ?? site, in: db)
      )
    }
  }

  /// The settings, for a person who sets them.
  package func complaintSettings(
    of body: Int64, for person: Person
  ) async throws -> (office: ComplaintOffice, bodies: [Body]) {
    try await database.read { db in
      try Self.require(.manageComplaints, of: person, at: body, in: db)
      return (try Self.complaintOffice(of: body, in: db), try Bodies.all(in: db).filter(\.facts.isActive))
    }
  }

  package func setComplaintSettings(
    _ new: ComplaintOffice, of body: Int64, by person: Person, requestID: String?
  ) async throws {
    let now = clock.now
    try await database.write { db in
      try Self.require(.manageComplaints, of: person, at: body, in: db)
      if let supervisor = new.supervisor, try Bodies.find(supervisor, in: db) == nil { throw DeskRefusal.notFound }
      try new.store(site: body, by: person.id, at: now, in: db)
      try AuditTrail.append(
        AuditEntry(
          recordedAt: now, person: person.id, action: "settings.complaints", object: "body:\(body)",
          requestID: requestID), in: db)
    }
  }
}
