import SiteTestSupport
import Chronicle
import Civil
import Desk
import Foundation
import HTTPTypes
import Ledger
import SQLiteEngine
import Testing

@Suite struct UploadTests {
  private func send(_ visitor: Visitor, _ name: String, _ content: [UInt8]) async throws -> PageText {
    let token = visitor.last?.value(of: "_csrf") ?? ""
    var body = Array("--xx\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n\(token)\r\n".utf8)
    body += Array("--xx\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nattachments\r\n".utf8)
    body += Array("--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n".utf8)
    body += content + Array("\r\n--xx--\r\n".utf8)
    return try await visitor.another(keepingCookies: true).send(
      .post, "/apply/files", type: "multipart/form-data; boundary=xx", body: body)
  }

  private struct Kept: Decodable {
    let token: String
    let name: String
    let size: String
  }

  @Test func `A file sent ahead of the form is taken with it`() async throws {
    try await PublicSite.with { site, visitor in
      let page = try await site.form("/apply", visitor)
      let answer = try await send(visitor, "地块示意图.pdf", PublicSite.pdf)
      #expect(answer.status == .created && answer.header("Cache-Control") == "no-store")
      let kept = try JSONDecoder().decode(Kept.self, from: Data(answer.text.utf8))
      #expect(kept.name == "地块示意图.pdf" && kept.size.hasSuffix("字节"))
      let check = try await visitor.upload(
        "/apply/check", PublicSite.answers + ChallengeAnswer.answer(on: page) + [("keep", kept.token)])
      #expect(check.status == .ok && check.text.contains("地块示意图.pdf"))
      _ = try await visitor.post("/apply", [("draft", check.value(of: "draft") ?? "")])
      #expect(try await visitor.get("/follow/case").text.contains("地块示意图.pdf"))
      #expect(try await site.database.read { try $0.query("SELECT id FROM draft_files").count } == 0)
    }
  }

  @Test func `A file without an ending and a damaged document are told what to do`() async throws {
    try await PublicSite.with { site, visitor in
      let page = try await site.form("/apply", visitor)
      #expect(page.text.contains("data-limit=\"10485760\""), "a script refuses before it sends")
      #expect(try await send(visitor, "回单", PublicSite.pdf).text.contains("没有扩展名"))
      let half = [0x50, 0x4B, 3, 4] + Array("....word/document.xml".utf8)
      let answer = try await send(visitor, "说明.docx", half)
      #expect(answer.status == .unprocessableContent && answer.text.contains("已经损坏或者不完整"))
    }
  }

  @Test(arguments: [("网页.pdf", "<html><script>"), ("空.pdf", ""), ("程序.exe", "MZ\u{0}\u{1}")])
  func `A file sent ahead is judged by its content too, in words`(name: String, content: String) async throws {
    try await PublicSite.with { site, visitor in
      _ = try await site.form("/apply", visitor)
      let answer = try await send(visitor, name, Array(content.utf8))
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("\"message\"") && answer.text.contains(name))
      #expect(try await site.database.read { try $0.query("SELECT id FROM draft_files").count } == 0)
    }
  }

  @Test func `Without a script, files survive errors and a wrong answer, and one taken out is gone`() async throws {
    try await PublicSite.with { site, visitor in
      let page = try await site.form("/apply", visitor)
      let challenge = ChallengeAnswer.answer(on: page).map { ($0.0, $0.0 == "_answer" ? "99" : $0.1) }
      let wrong = try await visitor.upload(
        "/apply/check", [("name", "欧阳震华"), ("subject", "")] + challenge,
        files: [
          (field: "attachments", name: "甲.pdf", content: PublicSite.pdf),
          (field: "agentFile", name: "委托书.pdf", content: PublicSite.pdf),
        ])
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("甲.pdf") && wrong.text.contains("委托书.pdf"))
      site.clock.advance(seconds: 20)
      let attachments = wrong.text.matches(of: #/name="keep" value="([^"]*)"/#).map {
        PageText.plain(String($0.output.1))
      }
      #expect(attachments.count == 2)
      let check = try await visitor.upload(
        "/apply/check", PublicSite.answers + ChallengeAnswer.answer(on: wrong) + [("keep", attachments[1])])
      #expect(check.status == .ok && check.text.contains("甲.pdf") && !check.text.contains("委托书.pdf"))
    }
  }

  @Test func `More files than the form takes are refused, whichever way they come`() async throws {
    try await PublicSite.with { site, visitor in
      let page = try await site.form("/apply", visitor)
      let answer = try await send(visitor, "一.pdf", PublicSite.pdf)
      let kept = try JSONDecoder().decode(Kept.self, from: Data(answer.text.utf8))
      let files = (2...6).map { (field: "attachments", name: "第\($0).pdf", content: PublicSite.pdf) }
      let refused = try await visitor.upload(
        "/apply/check", PublicSite.answers + ChallengeAnswer.answer(on: page) + [("keep", kept.token)], files: files)
      #expect(refused.status == .unprocessableContent && refused.text.contains("最多上传5个文件，“第6.pdf”没有接收"))
      #expect(refused.text.matches(of: #/name="keep"/#).count == 5)
    }
  }

  @Test func `What waits without a form is limited, ends by itself and says when there is no room`() async throws {
    try await PublicSite.with { site, visitor in
      let settings = DraftSettings(fileHours: 1, waitingBytes: Int64(PublicSite.pdf.count))
      let text = String(decoding: try JSONEncoder().encode(settings), as: UTF8.self)
      try await site.database.write {
        try Settings.set(DraftSettings.name, to: text, body: nil, by: nil, at: Instant(milliseconds: 0), in: $0)
      }
      _ = try await site.form("/apply", visitor)
      #expect(try await send(visitor, "一.pdf", PublicSite.pdf).status == .created)
      let full = try await send(visitor, "二.pdf", PublicSite.pdf)
      #expect(full.status == .tooManyRequests && full.text.contains("暂时不能上传"))
      site.clock.advance(seconds: 3601)
      _ = try await visitor.get("/apply")
      #expect(try await send(visitor, "二.pdf", PublicSite.pdf).status == .created)
    }
  }
}
