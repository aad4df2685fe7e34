import Civil
import Desk
import Foundation
import HummingbirdTesting
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// Whole pages as they were approved. To approve changed ones: `RECORD_SNAPSHOTS=1 swift test --filter OfficeSnapshot`.
struct OfficeSnapshotTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots")

  /// The page without what differs from run to run: tokens, and the versions of the assets.
  private static func stable(_ text: String) -> String {
    text.replacing(#/name="_csrf" value="[^"]*"/#, with: "name=\"_csrf\" value=\"TOKEN\"")
      .replacing(#/\/assets\/([a-z]+)\.[0-9a-f]+\./#) { "/assets/\($0.output.1)." }
  }

  private func compare(_ name: String, _ answer: OfficeAnswer) throws {
    let file = Self.folder.appending(path: "office-\(name).html")
    let page = Self.stable(answer.text)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    let approved = try String(contentsOf: file, encoding: .utf8)
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let known = approved.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(lines, known).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(
      page == approved,
      "\(name) differs in line \(first.map { $0.offset + 1 } ?? min(lines.count, known.count) + 1): \(first?.element.0 ?? "")"
    )
  }

  @Test func approvedPages() async throws {
    try await OfficeSite.with { site, client in
      let browser = try await OfficeBrowser.signedIn(as: Role.head, client)
      try compare("worklist-empty", try await browser.get("/office?tab=overdue"))
      let id = try await site.received()
      _ = try await site.received(on: "2025-04-01", subject: "农村低保对象审批台账")
      _ = try await site.received(on: "2025-06-09", subject: "食堂采购合同", confirmed: false)
      let clerk = try await site.clerk(at: site.district)
      let then = site.desk(on: "2025-06-05")
      let version = try await then.openCase(id, for: clerk).file.version
      let sent = try #require(Day("2025-06-05"))
      try await then.act(
        .consult(id: "区自然资源局", party: .otherBody, on: sent), on: id, expecting: version, by: clerk)
      try compare("worklist", try await browser.get("/office"))
      let casePage = try await browser.get("/office/cases/\(id)")
      try compare("case", casePage)
      let letter = try #require(casePage.text.firstMatch(of: #/href="([^"]*\/assistanceLetter)"/#)).output.1
      try compare("letter", try await browser.get(String(letter)))
      try compare("template", try await browser.get("/office/templates/\(site.district)/R4"))
      let reply = try await site.received(subject: "征收补偿方案和农户名册")
      let fields: KeyValuePairs = [
        "items": "2", "subject1": "征收补偿方案", "kind1": "R3", "kind2": "R99", "serviceMethod": "inPerson",
        "sentOn": "2025-06-31",
      ]
      try compare("reply-errors", try await browser.post("/office/cases/\(reply)/reply", fields))
      try compare("table-three", try await browser.get("/office/tables/\(site.district)/2025"))
      try compare("rights", try await browser.get("/office/rights"))
    }
  }
}
