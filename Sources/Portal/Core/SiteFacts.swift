import Foundation
package import Ledger
import Synchronization

/// What the foot of every page and the guide say about the body and its disclosure office; an administrator sets it.
package struct SiteFacts: Sendable, Codable, Equatable {
  /// The name of the setting that holds it.
  package static let setting = "site.facts"

  /// The disclosure office (政府信息公开工作机构).
  package var office: String?
  package var address: String?
  package var postcode: String?
  package var phone: String?
  package var fax: String?
  package var email: String?
  /// When applications are taken in person (受理时间).
  package var hours: String?
  /// The site's identification code (网站标识码).
  package var code: String?
  /// The ICP record number (备案号).
  package var record: String?
  /// The public-security record number (公安备案号).
  package var police: String?

  package init(
    office: String? = nil, address: String? = nil, postcode: String? = nil, phone: String? = nil, fax: String? = nil,
    email: String? = nil, hours: String? = nil, code: String? = nil, record: String? = nil, police: String? = nil
  ) {
    self.office = office
    self.address = address
    self.postcode = postcode
    self.phone = phone
    self.fax = fax
    self.email = email
    self.hours = hours
    self.code = code
    self.record = record
    self.police = police
  }

  /// Enters the facts of a body.
  package func store(body: Int64, by person: Int64?, at now: Instant, in db: any WriteConnection) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(self), as: UTF8.self)
    try Settings.set(Self.setting, to: text, body: body, by: person, at: now, in: db)
  }

  /// The facts of a body; what nobody entered is nil.
  static func load(body: Int64, in db: any ReadConnection) throws -> SiteFacts {
    guard let text = try Settings.value(setting, body: body, in: db) else { return SiteFacts() }
    return try JSONDecoder().decode(SiteFacts.self, from: Data(text.utf8))
  }
}

/// The site as the layouts name it.
package struct Site: Sendable {
  package var body: String
  package var title = "政府信息公开"
  package var office: String
  package var address: String?
  package var postcode: String?
  package var phone: String?
  package var fax: String?
  package var email: String?
  package var hours: String?
  package var code: String?
  package var record: String?
  package var police: String?

  init(body: String, facts: SiteFacts) {
    self.body = body
    office = facts.office ?? "\(body)政府信息公开工作机构"
    address = facts.address
    postcode = facts.postcode
    phone = facts.phone
    fax = facts.fax
    email = facts.email
    hours = facts.hours
    code = facts.code
    record = facts.record
    police = facts.police
  }
}

/// Keeps the site's facts for a few seconds: every page needs them and they hardly change. Error pages, which cannot wait
/// for the database, use what was known last.
final class SiteCache: Sendable {
  private let database: any Database
  private let body: Int64
  private let kept = Mutex<(site: Site, until: ContinuousClock.Instant)?>(nil)

  init(database: any Database, body: Int64) {
    self.database = database
    self.body = body
  }

  var last: Site { kept.withLock { $0?.site } ?? Site(body: "", facts: SiteFacts()) }

  func site() async throws -> Site {
    let now = ContinuousClock.now
    if let known = kept.withLock({ $0 }), known.until > now { return known.site }
    let body = body
    let (name, facts) = try await database.read { db in
      (try Bodies.find(body, in: db)?.facts.name ?? "", try SiteFacts.load(body: body, in: db))
    }
    let site = Site(body: name, facts: facts)
    kept.withLock { $0 = (site, now.advanced(by: .seconds(10))) }
    return site
  }
}
