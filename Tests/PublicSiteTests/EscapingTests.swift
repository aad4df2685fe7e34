import HTTPTypes
import Foundation
import Testing

@Suite struct EscapingTests {
  /// Texts that break out of markup where escaping goes by characters and not by scalars.
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "\"\u{301}><b>", "'\u{200D} onfocus='x",
    "<\u{301}script>", "{{site.body}}", "{{{site.body}}}", "&lt;b&gt;", "</textarea><script>",
  ]

  @Test(arguments: hostile)
  func `Whatever is typed into any field comes back as text`(text: String) async throws {
    try await PublicSite.with { site, visitor in
      let page = try await visitor.get("/apply")
      site.clock.advance(seconds: 20)
      let fields = PublicSite.answers.map { name, value in
        (name, ["applicantKind", "identityDocument", "formWanted"].contains(name) ? value : text)
      }
      let answer = try await visitor.upload("/apply/check", fields + ChallengeAnswer.answer(on: page))
      #expect(answer.status == .unprocessableContent)
      expectHarmless(answer.text, text)
      // A mark that shows nothing is not kept; everything else is.
      let kept = text.unicodeScalars.filter { $0 != "\u{200D}" }
      for field in ["name", "identityNumber", "subject", "address"] {
        #expect(answer.value(of: field).map { Array($0.unicodeScalars) } == Array(kept), "\(field)")
      }
    }
  }

  @Test(arguments: hostile)
  func `The check, the receipt and the case show a hostile subject as text`(text: String) async throws {
    try await PublicSite.with { site, visitor in
      let page = try await visitor.get("/apply")
      site.clock.advance(seconds: 20)
      let fields = PublicSite.answers.map { ($0.0, ["subject", "features", "name"].contains($0.0) ? text : $0.1) }
      let check = try await visitor.upload("/apply/check", fields + ChallengeAnswer.answer(on: page))
      #expect(check.status == .ok)
      expectHarmless(check.text, text)
      _ = try await visitor.post("/apply", [("draft", check.value(of: "draft") ?? "")])
      expectHarmless(try await visitor.get("/apply/receipt").text, text)
      expectHarmless(try await visitor.get("/follow/case").text, text)
    }
  }

  @Test(arguments: hostile)
  func `A hostile search and a hostile follow code come back as text`(text: String) async throws {
    try await PublicSite.with { _, visitor in
      let query = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      expectHarmless(try await visitor.get("/search?q=\(query)").text, text)
      _ = try await visitor.get("/follow")
      expectHarmless(try await visitor.post("/follow", [("code", text), ("secret", "x")]).text, text)
    }
  }

  /// No scalar of markup from the text stands raw in the page.
  private func expectHarmless(_ page: String, _ text: String) {
    let scalars = Array(page.unicodeScalars)
    let needle = Array(text.unicodeScalars)
    let isThere = scalars.indices.contains { start in
      scalars[start...].prefix(needle.count).elementsEqual(needle)
    }
    let hasMarkup = text.unicodeScalars.contains { "<>\"'&".unicodeScalars.contains($0) }
    #expect(!hasMarkup || !isThere)
    #expect(!page.contains("<img src=x"))
    #expect(!page.contains("<script>"))
  }
}
