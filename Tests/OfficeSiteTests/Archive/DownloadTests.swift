import Chronicle
import Desk
import Formats
import HTTPTypes
import Documents
import Hummingbird
import HummingbirdTesting
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// What people take away from the office: spreadsheets and archives.
struct DownloadTests {
  private func expectDownload(_ answer: OfficeAnswer, _ ending: String, _ type: String) {
    #expect(answer.status == .ok)
    #expect(Array(answer.bytes.prefix(4)) == [0x50, 0x4B, 0x03, 0x04])
    #expect(answer.headers[.contentType] == type)
    #expect(answer.headers[.cacheControl] == "no-store")
    #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    let disposition = answer.headers[.contentDisposition] ?? ""
    #expect(disposition.hasPrefix("attachment") && disposition.hasSuffix(ending))
  }

  @Test func theWorklistAndTheTablesAreSpreadsheetsAndTheirTakingIsRecorded() async throws {
    try await OfficeSite.with { site, client in
      try await site.received()
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      #expect(try await browser.get("/office").text.contains("action=\"/office/export\""))
      let list = try await browser.post("/office/export", [("tab", "all"), ("q", "")])
      expectDownload(list, ".xlsx", type)
      #expect(!list.text.contains("欧阳震华"))
      let tables = "/office/tables/\(site.district)/2025"
      #expect(try await browser.get(tables).text.contains("action=\"\(tables)/export\""))
      expectDownload(try await browser.post("\(tables)/export", []), ".xlsx", type)
      let trail = try await site.desk.auditTrail(for: try await site.person(.head))
      #expect(trail.filter { $0.recorded.entry.action == "list.exported" }.count == 2)
    }
  }

  @Test func aCaseThatHasEndedIsTakenAsAnArchiveAndCheckedAgain() async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.officer, client)
      let open = try await site.received()
      #expect(try await browser.post("/office/cases/\(open)/archive", []).status == .conflict)
      #expect(!(try await browser.get("/office/cases/\(open)")).text.contains("下载归档包"))
      let id = try await site.answered()
      #expect(try await browser.get("/office/cases/\(id)").text.contains("action=\"/office/cases/\(id)/archive\""))
      let archive = try await browser.post("/office/cases/\(id)/archive", [])
      expectDownload(archive, ".zip", "application/zip")
      let trail = try await site.desk.auditTrail(for: try await site.person(.head))
      #expect(trail.contains { $0.recorded.entry.action == "case.archive-made" })
      let path = "/office/cases/\(id)/archive/check"
      #expect(try await browser.get(path).names.contains("file"))
      #expect(try await browser.post(path, [], file: ("file", "归档.zip", archive.bytes)).text.contains("完整无误"))
      var files = try ZipArchive(reading: archive.bytes)
      let index = try #require(files.entries.firstIndex { $0.path == "index.html" })
      files.entries[index] = .init(path: "index.html", data: Array("<script>alert(1)</script>".utf8))
      let changed = try await browser.post(path, [], file: ("file", "<b>.zip", try files.bytes()))
      #expect(changed.text.contains("文件与校验值不符：index.html"))
      #expect(changed.text.contains("&lt;b&gt;.zip") || !changed.text.contains("<b>.zip"))
      #expect(try await browser.post(path, [], file: ("file", "归档.zip", "not an archive")).text.contains("1处不符"))
      let none = try await browser.post(path, [("file", "")])
      #expect(none.status == .unprocessableContent && none.text.contains("请选择归档包"))
    }
  }
}
