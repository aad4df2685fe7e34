import PageKit
import Foundation
import HTTPTypes
import Testing
import WebSupport

@testable import PublicSite

/// Every form that anybody may send.
@Suite struct PublicFormsTests {
  static let posts: [Route] =
    [.apply, .applyCheck, .applyEdit, .applySave, .applyResume, .applyFiles, .applySuggestions, .follow, .followLeave]
    + FollowAct.allCases.map(\.route) + [.followLetterReceived(event: .id(2), paper: .value("receipt"))]

  @Test(arguments: posts) func `No form is taken without its token, nor without end from one address`(
    route: Route
  ) async throws {
    try await PublicSite.with(rate: RateRule(name: "changes", limit: 5, window: 60)) { _, visitor in
      _ = try await visitor.get("/apply")
      #expect(try await visitor.another(keepingCookies: true).post(route.path, [], token: "wrong").status == .forbidden)
      let token = visitor.last?.value(of: "_csrf") ?? ""
      var last = HTTPResponse.Status.ok
      for _ in 0..<5 { last = try await visitor.post(route.path, [], token: token).status }
      #expect(last == .tooManyRequests)
    }
  }

  @Test func `The question can be read aloud: it is the label of its field, with its hint and its error`() async throws
  {
    try await PublicSite.with { site, visitor in
      let page = try await site.form("/apply", visitor)
      #expect(page.text.contains("<label for=\"_answer\">") && page.text.contains("aria-describedby=\"_answer-note\""))
      #expect(!page.text.contains("<canvas") && !page.text.contains("captcha"))
      let wrong = try await visitor.upload("/apply/check", [("_challenge", "x"), ("_answer", "1")])
      #expect(wrong.text.contains("href=\"#_answer\"") && wrong.text.contains("答案不对"))
    }
  }
}
