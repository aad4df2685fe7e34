import SiteTestSupport
import Chronicle
import Civil
import Desk
import Foundation
import HTTPTypes
import Ledger
import SQLiteEngine
import Statute
import Testing

@Suite struct DraftTests {
  static let half: [(String, String)] = [
    ("name", "欧阳震华"), ("subject", "2024年度征地补偿费用明细"), ("features", "第三批次"), ("agent", "司马青"),
  ]

  /// Saves a form that is half filled in, with a file; gives the code and the secret.
  private func saved(_ site: PublicSite, _ visitor: Visitor) async throws -> (code: String, secret: String) {
    let page = try await site.form("/apply", visitor)
    let answer = try await visitor.upload(
      "/apply/save", Self.half + ChallengeAnswer.answer(on: page),
      files: [(field: "attachments", name: "地块示意图.pdf", content: PublicSite.pdf)])
    #expect(answer.header("Location") == "/apply/saved")
    let shown = try await visitor.get("/apply/saved")
    return (shown.value(of: "code") ?? "", shown.value(of: "secret") ?? "")
  }

  private func resume(_ visitor: Visitor, _ key: (code: String, secret: String)) async throws -> PageText {
    _ = try await visitor.get("/apply/resume")
    return try await visitor.post("/apply/resume", [("code", key.code), ("secret", key.secret)])
  }

  @Test func `A form is saved at any point, its code is shown once, and another browser goes on with it`() async throws
  {
    try await PublicSite.with { site, visitor in
      let key = try await saved(site, visitor)
      #expect(visitor.last?.text.contains("2026年4月1日") == true, "the day until which it is kept is told")
      #expect(visitor.last?.header("Cache-Control") == "no-store")
      #expect(
        visitor.last?.text.contains("action=\"/apply/resume\" method=\"post\"") == true, "the secret goes with it")
      #expect(try await visitor.get("/apply/saved").header("Location") == "/apply/resume")
      let other = visitor.another()
      let form = try await resume(other, (key.code.lowercased(), key.secret.replacing("-", with: " ")))
      #expect(form.status == .ok)
      for (name, value) in Self.half where name != "features" { #expect(form.value(of: name) == value, "\(name)") }
      #expect(form.text.contains("第三批次</textarea>") && form.text.contains("地块示意图.pdf"))
      #expect(!form.text.contains("name=\"_answer\""), "who saved it answered the question")
    }
  }

  @Test func `A draft that was sent is gone, and its file is among the papers of the case`() async throws {
    try await PublicSite.with { site, visitor in
      let key = try await saved(site, visitor)
      let form = try await resume(visitor, key)
      let kept = [("draft", form.value(of: "draft") ?? ""), ("keep", form.value(of: "keep") ?? "")]
      let check = try await visitor.upload("/apply/check", PublicSite.answers + kept)
      #expect(check.status == .ok && check.text.contains("地块示意图.pdf"))
      // The same draft in a second window, checked before the first was sent.
      let second = try await visitor.upload("/apply/check", PublicSite.answers + kept)
      let token = visitor.last?.value(of: "_csrf") ?? ""
      #expect(try await visitor.post("/apply", [("draft", check.value(of: "draft") ?? "")]).status == .seeOther)
      let followed = try await visitor.get("/follow/case")
      #expect(followed.text.contains("地块示意图.pdf"))
      let window = visitor.another()
      _ = try await window.get("/apply")
      #expect(try await window.post("/apply", [("draft", second.value(of: "draft") ?? "")]).status == .gone)
      #expect(!token.isEmpty)
      #expect(try await resume(visitor.another(), key).status == .unprocessableContent)
      let left = try await site.database.read { db in
        try ["drafts", "draft_files"].map { try db.query("SELECT id FROM \($0)").count }
      }
      #expect(left == [0, 0])
      #expect(try await site.database.read { try Cases.count(CaseFilter(bodies: [site.district]), in: $0) } == 1)
    }
  }

  @Test func `Saved again it keeps its code, and a file that was taken out goes`() async throws {
    try await PublicSite.with { site, visitor in
      let key = try await saved(site, visitor)
      let form = try await resume(visitor, key)
      _ = try await visitor.upload(
        "/apply/save", [("name", "欧阳震中"), ("subject", "其他"), ("draft", form.value(of: "draft") ?? "")])
      let shown = try await visitor.get("/apply/saved")
      #expect(shown.value(of: "code") == key.code && shown.value(of: "secret") == key.secret)
      let again = try await resume(visitor, key)
      #expect(again.value(of: "name") == "欧阳震中" && !again.text.contains("地块示意图.pdf"))
      #expect(try await site.database.read { try $0.query("SELECT id FROM draft_files").count } == 0)
    }
  }

  @Test func `The page of the check can be saved too`() async throws {
    try await PublicSite.with { site, visitor in
      let page = try await site.form("/apply", visitor)
      let check = try await visitor.upload("/apply/check", PublicSite.answers + ChallengeAnswer.answer(on: page))
      let saved = try await visitor.post("/apply/save", [("draft", check.value(of: "draft") ?? "")])
      #expect(saved.header("Location") == "/apply/saved")
      let shown = try await visitor.get("/apply/saved")
      let form = try await resume(visitor, (shown.value(of: "code") ?? "", shown.value(of: "secret") ?? ""))
      #expect(form.value(of: "identityNumber") == "11010519491231002X")
    }
  }

  @Test func `A draft whose file went with another form still opens and can be sent`() async throws {
    try await PublicSite.with { site, visitor in
      let key = try await saved(site, visitor)
      let form = try await resume(visitor, key)
      // The same file, sent with a form that is not this draft.
      let check = try await visitor.upload(
        "/apply/check",
        PublicSite.answers + [("keep", form.value(of: "keep") ?? "")]
          + ChallengeAnswer.answer(on: try await site.form("/apply", visitor)))
      _ = try await visitor.post("/apply", [("draft", check.value(of: "draft") ?? "")])
      let again = try await resume(visitor.another(), key)
      #expect(again.status == .ok && !again.text.contains("地块示意图.pdf"))
    }
  }

  @Test func `Nothing of a draft stands readable in the database`() async throws {
    try await PublicSite.with { site, visitor in
      _ = try await saved(site, visitor)
      let dump = try await site.database.read { db in
        try db.query("SELECT content FROM drafts").map { Data(try $0.text("content").utf8) }
          + db.query("SELECT content FROM draft_files").map { try $0.blob("content") }
      }
      #expect(dump.count == 2)
      for word in ["欧阳震华", "征地补偿", "%PDF", "地块示意图"] {
        #expect(dump.allSatisfy { $0.range(of: Data(word.utf8)) == nil }, "\(word)")
      }
    }
  }

  @Test func `A wrong code, a wrong secret, a draft that was removed and one that ended get the same answer`()
    async throws
  {
    try await PublicSite.with { site, visitor in
      let key = try await saved(site, visitor)
      func comparable(_ key: (code: String, secret: String)) async throws -> String {
        let page = try await resume(visitor.another(), key)
        #expect(page.status == .unprocessableContent)
        return page.text.replacing(page.value(of: "_csrf") ?? "", with: "").replacing(key.code, with: "")
      }
      let wrongCode = try await comparable(("00000-00000", key.secret))
      #expect(try await comparable((key.code, "0000-0000-0000")) == wrongCode)
      site.clock.advance(days: 29)
      #expect(try await resume(visitor.another(), key).status == .ok)
      site.clock.advance(days: 1)
      #expect(try await comparable(key) == wrongCode)
      let removed = try await site.database.write { try Drafts.removeExpired(at: Instant(site.clock.now), in: $0) }
      #expect(removed == 2, "the draft and its file")
      #expect(try await comparable(key) == wrongCode)
    }
  }

  @Test func `How long drafts are kept is data`() async throws {
    try await PublicSite.with { site, visitor in
      let text = String(decoding: try JSONEncoder().encode(DraftSettings(days: 7)), as: UTF8.self)
      try await site.database.write {
        try Settings.set(DraftSettings.name, to: text, body: nil, by: nil, at: Instant(milliseconds: 0), in: $0)
      }
      _ = try await saved(site, visitor)
      #expect(visitor.last?.text.contains("2026年3月9日") == true)
    }
  }

  @Test func `Guessing is slowed down, and so is saving without end`() async throws {
    try await PublicSite.with { site, visitor in
      let key = try await saved(site, visitor)
      var last = HTTPResponse.Status.ok
      for _ in 0..<9 { last = try await resume(visitor, (key.code, "0000-0000-0000")).status }
      #expect(last == .tooManyRequests)
      #expect(try await resume(visitor, key).status == .tooManyRequests)
      _ = try await visitor.get("/apply")
      for _ in 0..<20 { last = try await visitor.upload("/apply/save", Self.half).status }
      #expect(last == .tooManyRequests)
    }
  }

  @Test func `A machine saves nothing`() async throws {
    try await PublicSite.with { site, visitor in
      let page = try await site.form("/apply", visitor)
      let trapped = try await visitor.upload(
        "/apply/save",
        Self.half + ChallengeAnswer.answer(on: page).filter { $0.0 != "homepage" } + [("homepage", "http://spam")],
        files: [(field: "attachments", name: "a.pdf", content: PublicSite.pdf)])
      #expect(trapped.status == .unprocessableContent && trapped.value(of: "name") == "欧阳震华")
      let left = try await site.database.read { db in
        try ["drafts", "draft_files"].map { try db.query("SELECT id FROM \($0)").count }
      }
      #expect(left == [0, 0])
    }
  }

  @Test func `The pages of a draft are what they were`() async throws {
    try await PublicSite.with { site, visitor in
      _ = try await saved(site, visitor)
      try Snapshot.expect(try #require(visitor.last), is: "draft-saved")
      let wrong = try await resume(visitor, ("4F7KM-2XQ9T", "0000-0000-0000"))
      try Snapshot.expect(wrong, is: "draft-resume-errors")
    }
  }
}
