import Chronicle
import Civil
import Desk
import Foundation
import Hummingbird
import HummingbirdTesting
import Ledger
import PageKit
import SiteTestSupport
import Statute
import TestSupport
import Testing
import WebSupport

@testable import PublicSite

/// What was made once is given again only as long as it is what would be made now.
struct KeptPagesTests {
  static let pages = PageTests.cacheable + ["/reports/1", "/reports/2.json", "/reports/2.csv", "/reports/2.html"]

  /// The pages as a portal makes them that has kept nothing.
  private static func fresh(_ site: PublicSite) async throws -> [String: String] {
    guard let secret = WebSecret(bytes: Array(repeating: UInt8(3), count: 32)) else { throw PublicSite.Missing.secret }
    let portal = try Portal(
      desk: site.desk, settings: PortalSettings(body: site.district, isDemonstration: true, secret: secret))
    return try await Application(router: portal.router()).test(.router) { client in
      try await Self.texts(Visitor(client))
    }
  }

  private static func texts(_ visitor: Visitor) async throws -> [String: String] {
    var texts: [String: String] = [:]
    for path in pages { texts[path] = try await visitor.get(path).text }
    return texts
  }

  /// Something that changes what pages show, and pages that must then be others.
  private struct Change: Sendable {
    let name: String
    let pages: Set<String>
    let act: @Sendable (PublicSite) async throws -> Void
  }

  private static let changes = [
    Change(name: "the facts of the site", pages: Set(PageTests.cacheable)) { site in
      try await site.database.write { db in
        try SiteFacts(office: "政务公开科", address: "洛水区新街2号", phone: "0379-60000999").store(
          body: site.district, by: nil, at: Instant(site.clock.now), in: db)
      }
    },
    Change(name: "the name of the body", pages: ["/", "/guide", "/reports"]) { site in
      try await site.database.write { db in
        guard var body = try Bodies.find(site.district, in: db) else { throw PublicSite.Missing.person }
        body.facts.name = "洛河区人民政府"
        try Bodies.update(body, by: nil, at: Instant(site.clock.now), in: db)
      }
    },
    Change(name: "an application", pages: ["/", "/statistics"]) { site in
      let filed = try await site.filed()
      try await site.act(.confirmReceipt(confirmedOn: site.clock.office.today, delayReason: nil), on: filed.caseID)
    },
    Change(name: "its end", pages: ["/", "/statistics"]) { site in
      let filed = try await site.filed(subject: "另一份")
      try await site.act(.confirmReceipt(confirmedOn: site.clock.office.today, delayReason: nil), on: filed.caseID)
      try await site.act(.withdraw(on: site.clock.office.today), on: filed.caseID)
    },
    Change(name: "one report more", pages: ["/", "/reports", "/reports/2"]) { site in
      let text = try Checkout.text("Tests/AnnualReportTests/Fixtures/云溪县-2024-word.txt").replacing("2024", with: "2025")
      _ = try await site.desk.importReport(
        Upload(fileName: "云溪县-2025.txt", mediaType: "text/plain", content: Data(text.utf8)), scope: .own,
        by: site.officer, requestID: nil)
    },
    Change(name: "the next day", pages: ["/statistics"]) { site in site.clock.advance(days: 1) },
    Change(name: "the next year", pages: ["/", "/statistics"]) { site in site.clock.advance(days: 365) },
  ]

  @Test func `after every change each page is at once what would be made anew`() async throws {
    try await PublicSite.with { site, visitor in
      var before = try await Self.texts(visitor)
      for change in Self.changes {
        try await change.act(site)
        let (after, fresh) = (try await Self.texts(visitor), try await Self.fresh(site))
        for page in Self.pages { #expect(after[page] == fresh[page], "\(page) after \(change.name)") }
        for page in change.pages { #expect(after[page] != before[page], "\(page) after \(change.name)") }
        before = after
      }
    }
  }

  @Test func `no public page reads a table whose changes are not counted`() async throws {
    try await PublicSite.with { site, visitor in
      site.database.statements.clear()
      _ = try await Self.fresh(site)
      let tables = site.database.statements.tables
      #expect(tables.isSuperset(of: ["bodies", "settings", "reports", "case_counts"]), "\(tables)")
      // The session is asked for by its cookie before any page, and pages for everybody say nothing of it.
      #expect(tables.intersection(DataRevision.silent).subtracting(["sessions"]).isEmpty, "\(tables)")
    }
  }

  @Test func `words that a page does not know change nothing in it`() async throws {
    try await PublicSite.with { _, visitor in
      for path in Self.pages where !path.contains("?") {
        let plain = try await visitor.get(path).text
        #expect(try await visitor.get("\(path)?x=%3Cb%3E&utm=1").text == plain, "\(path)")
      }
      let elder = visitor.another()
      _ = try await elder.get("/mode?to=elder&back=/")
      #expect(try await elder.get("/").text != visitor.get("/").text)
    }
  }

  @Test func `a page that a browser has is not sent again until it changes`() async throws {
    try await PublicSite.with { site, _ in
      let app = Application(router: try site.portal.router())
      try await app.test(.router) { client in
        let first = try await client.execute(uri: "/guide", method: .get)
        let tag = try #require(first.headers[.eTag])
        let again = try await client.execute(uri: "/guide", method: .get, headers: [.ifNoneMatch: tag])
        #expect(again.status == .notModified)
        #expect(again.headers[.contentSecurityPolicy] != nil)
        try await Self.changes[0].act(site)
        let changed = try await client.execute(uri: "/guide", method: .get, headers: [.ifNoneMatch: tag])
        #expect(changed.status == .ok && changed.headers[.eTag] != tag)
      }
    }
  }
}
