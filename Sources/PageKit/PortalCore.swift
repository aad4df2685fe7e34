import Chronicle
import Civil
package import Desk
package import Documents
package import Ledger
import Foundation
package import Logging
package import WebSupport

/// What every page works with.
package struct PortalCore: Sendable {
  package let desk: Desk
  package let settings: PortalSettings
  package let pages: PageRenderer
  package let assets: AssetCatalogue
  package let sessionPolicy: SessionPolicy
  package let sessions: LedgerSessionStore
  package let counters: LedgerRateCounterStore
  package let limiter: RateLimiter
  package let challenge: Challenge
  package let passwords: PasswordHasher
  /// What was made for everybody.
  package let kept: AnswerStore
  package let signIns: SignInLimiter
  package let logger: Logger
  /// Makes PDF files; its workers start with the first. Nil where no engine is installed.
  package let pdf: PDFRenderer?

  /// - Throws: `PortalStartFailure` or `AssetError` where the files that pages load are not installed.
  package init(desk: Desk, settings: PortalSettings, logger: Logger) throws {
    let clock = desk.clock
    let now: @Sendable () -> Date = { clock.now.date }
    self.desk = desk
    self.settings = settings
    self.logger = logger
    kept = AnswerStore(limit: settings.pageMemory)
    pdf = settings.pdf.map { PDFRenderer($0) }
    assets = try AssetCatalogue(folder: PortalResources().assets)
    pages = PageRenderer(
      assets: try PageAssets(assets), isDemonstration: settings.isDemonstration,
      cache: SiteCache(desk: desk, body: settings.body))
    sessionPolicy = SessionPolicy()
    sessions = LedgerSessionStore(desk.sessions)
    counters = LedgerRateCounterStore(desk.rateCounts)
    limiter = RateLimiter(store: counters, secret: settings.secret, now: now)
    challenge = Challenge(secret: settings.secret, counters: counters, now: now)
    passwords = PasswordHasher()
    signIns = SignInLimiter(limiter: limiter)
  }
}

extension PortalCore {
  /// The bodies that take applications on this site: the site's own and those below it, in the order they were added.
  package func receivingBodies() async throws -> [Body] {
    try await desk.receivingBodies(of: settings.body)
  }

  /// Counts one more for the address a request comes from; throws `RateLimitError` beyond the rule.
  package func demand(_ rule: RateRule, of context: PortalContext) async throws {
    if case .refused(let seconds) = try await limiter.hit(rule, subject: RateSubject.address(context.web.remoteAddress))
    {
      throw RateLimitError(seconds: seconds)
    }
  }
}
