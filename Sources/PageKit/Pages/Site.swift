import Chronicle
import Civil
import Desk
import Ledger
import Synchronization

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

/// Keeps the site's facts as long as the revision of the data stands: every page needs them and they hardly change. Error
/// pages, which cannot wait for the database, use what was known last.
package final class SiteCache: Sendable {
  private let desk: Desk
  private let body: Int64
  private let kept = Mutex<Known?>(nil)

  private struct Known {
    var site: Site
    var revision: Int64
    var readAt: ContinuousClock.Instant
  }

  init(desk: Desk, body: Int64) {
    self.desk = desk
    self.body = body
  }

  package var last: Site { kept.withLock { $0?.site } ?? Site(body: "", facts: SiteFacts()) }

  /// Sees to it that `last` is known, and not older than some seconds.
  package func refresh() async throws {
    if let known = kept.withLock({ $0 }), known.readAt.advanced(by: .seconds(10)) > .now { return }
    _ = try await site()
    kept.withLock { $0?.readAt = .now }
  }

  package func site() async throws -> Site {
    let revision = try await desk.revision()
    if let known = kept.withLock({ $0 }), known.revision == revision { return known.site }
    let (name, facts) = try await desk.siteFacts(of: body)
    let site = Site(body: name, facts: facts)
    kept.withLock { $0 = Known(site: site, revision: revision, readAt: .now) }
    return site
  }
}
