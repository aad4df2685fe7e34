import Desk
import Foundation
import HTTPTypes
import Testing
import WebSupport

@Suite struct PageTests {
  static let cacheable = [
    "/", "/search", "/search?q=%E5%85%AC%E5%BC%80", "/guide", "/rules", "/disclosed", "/reports", "/reports/2",
    "/reports/compare?agency=%E4%BA%91%E6%BA%AA%E5%8E%BF%E4%BA%BA%E6%B0%91%E6%94%BF%E5%BA%9C", "/statistics",
    "/accessibility",
  ]

  @Test func `Pages without a form set no cookie and may be kept by who asks each time`() async throws {
    try await PublicSite.with { _, visitor in
      for path in Self.cacheable {
        let page = try await visitor.get(path)
        #expect(page.status == .ok, "\(path)")
        #expect(page.header("Set-Cookie") == nil, "\(path)")
        #expect(page.header("Cache-Control") == "no-cache", "\(path)")
        #expect(page.header("Content-Security-Policy")?.contains("default-src 'none'") == true, "\(path)")
      }
    }
  }

  @Test func `Every link on the pages leads to a page`() async throws {
    try await PublicSite.with { _, visitor in
      var seen: Set<String> = []
      for path in Self.cacheable + ["/apply", "/follow"] {
        let page = try await visitor.get(path)
        for match in page.text.matches(of: #/(?:href|src)="(\/[^"#]*)/#) {
          let link = PageText.plain(String(match.output.1))
          guard seen.insert(link).inserted else { continue }
          let answer = try await visitor.another().get(link)
          #expect([200, 303].contains(answer.status.code), "\(link) on \(path)")
        }
      }
      #expect(seen.count > 25)
    }
  }

  @Test func `Pages with a form are kept by nobody`() async throws {
    try await PublicSite.with { _, visitor in
      for path in ["/apply", "/follow"] {
        let page = try await visitor.get(path)
        #expect(page.header("Cache-Control") == "no-store")
      }
    }
  }

  @Test func `Errors are pages of the site with the security headers`() async throws {
    try await PublicSite.with { _, visitor in
      let missing = try await visitor.get("/nowhere")
      let unknown = try await visitor.get("/reports/999")
      let method = try await visitor.send(.delete, "/guide")
      let huge = try await visitor.send(
        .post, "/follow", type: "application/x-www-form-urlencoded", body: Array(repeating: 97, count: 2 << 20))
      for (page, status) in [(missing, 404), (unknown, 404), (method, 405), (huge, 413)] {
        #expect(page.status.code == status)
        #expect(page.text.contains("错误代码 \(status)"))
        #expect(page.text.contains("洛水区人民政府"))
        #expect(page.header("Content-Security-Policy") != nil)
        #expect(page.header("X-Content-Type-Options") == "nosniff")
        #expect(page.header("Cache-Control") == "no-store")
      }
      #expect(method.header("Allow") == "GET, HEAD")
    }
  }

  @Test func `Too many forms from one address are refused with the time to wait`() async throws {
    try await PublicSite.with(rate: RateRule(name: "changes", limit: 3, window: 60)) { _, visitor in
      _ = try await visitor.get("/follow")
      var last: PageText?
      for _ in 0..<4 { last = try await visitor.post("/follow/leave", []) }
      #expect(last?.status == .tooManyRequests)
      #expect(last?.text.contains("操作太频繁") == true)
      #expect(last?.header("Retry-After") != nil)
    }
  }

  @Test func `The elder mode is a cookie that is set only when asked for, and comes back to the page`() async throws {
    try await PublicSite.with { _, visitor in
      let change = try await visitor.get("/mode?to=elder&back=%2Fguide")
      #expect(change.header("Location") == "/guide")
      #expect(try await visitor.get("/guide").text.contains("data-mode=\"elder\""))
      #expect(try await visitor.get("/mode?to=elder&back=%2F%2Fevil.example").header("Location") == "/")
      _ = try await visitor.get("/mode?to=standard&back=%2F")
      #expect(try await visitor.get("/guide").text.contains("data-mode=\"standard\""))
    }
  }

  @Test func `A report is there as JSON, CSV and its source, each with its type`() async throws {
    try await PublicSite.with { site, visitor in
      let json = try await visitor.get("/reports/\(site.report).json")
      #expect(json.header("Content-Type") == "application/json; charset=utf-8")
      let object = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any]
      #expect(object?["year"] as? Int == 2024)
      let csv = try await visitor.get("/reports/\(site.report).csv")
      #expect(csv.header("Content-Type") == "text/csv; charset=utf-8")
      #expect(csv.text.hasPrefix("key,label,column,value,raw"))
      let source = try await visitor.get("/reports/\(site.report)/source")
      #expect(source.header("Content-Disposition")?.hasPrefix("attachment") == true)
      #expect(try await visitor.get("/reports/abc.json").status == .notFound)
    }
  }

  @Test func `The database answers the health check`() async throws {
    try await PublicSite.with { _, visitor in
      let page = try await visitor.get("/health")
      #expect(page.status == .ok)
      #expect(page.text == "ok\n")
    }
  }

  @Test func `Long names of bodies stand whole on every page`() async throws {
    try await PublicSite.with(name: PublicSite.longName) { _, visitor in
      for path in ["/", "/apply", "/guide", "/follow"] {
        let page = try await visitor.get(path)
        #expect(page.text.contains(PublicSite.longName), "\(path)")
      }
    }
  }
}
