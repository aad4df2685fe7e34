import Chronicle
import Desk
import Documents
import Formats
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

@Suite struct ArchiveTests {
  /// An answered case with two papers of the same name, one with a name that needs care.
  static func papered(_ office: DeskOffice) async throws -> CaseFile {
    let file = try await office.registeredCase(arrived: "2025-03-03")
    let service = Service(method: .inPerson, sentOn: .day("2025-03-10"), signedOn: .day("2025-03-10"))
    return try await office.desk.act(
      .reply(ReplyDraft(items: [ReplyItem(subject: "全部", kind: .alreadyPublic)], service: service)), on: file.id,
      expecting: file.version, by: office.officer,
      uploads: [
        Upload(fileName: "答复书.txt", mediaType: "text/plain", content: Data("答复".utf8)),
        Upload(fileName: "答复书.txt", mediaType: "text/plain", content: Data("附件".utf8)),
        Upload(fileName: "../a<b>&'\"c.txt", mediaType: "text/plain", content: Data("x".utf8)),
      ], late: LateProof(.signedSlip, reference: "回证1号"))
  }

  @Test func `an archive holds the papers, the record for people and programs, and the sum of every file`() async throws
  {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let file = try await Self.papered(office)
      let archive = try await office.desk.makeArchive(ofCase: file.id, by: office.officer, requestID: "r1")
      let bytes = try archive.files.bytes()
      let files = try ZipArchive(reading: bytes)
      let paths = files.entries.map(\.path)
      #expect(paths.filter { $0.hasPrefix("papers/") }.count == 3)
      #expect(paths.suffix(4) == ["events.json", "events.html", "index.html", "SHA256SUMS"])
      let index = String(decoding: try #require(files["index.html"]), as: UTF8.self)
      #expect(index.contains(file.law.number) && index.contains("答复书.txt"))
      #expect(index.contains("a&lt;b&gt;") && !index.contains("a<b>"))
      let log = String(decoding: try #require(files["events.html"]), as: UTF8.self)
      #expect(log.contains("登记") && log.contains("归入材料：答复书.txt"))
      let verified = try await office.desk.verifyArchive(bytes, ofCase: file.id, for: office.officer)
      #expect(verified == ArchiveVerification(findings: [], entriesSince: 0))
      let trail = try await office.database.read {
        try AuditTrail.entries(AuditFilter(object: "case:\(file.id)"), in: $0)
      }
      #expect(trail.map(\.entry.action).contains("case.archive-made"))
    }
  }

  @Test func `an archive made earlier stays sound when the case goes on`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let file = try await Self.papered(office)
      let archive = try await office.desk.makeArchive(ofCase: file.id, by: office.head, requestID: nil)
      _ = try await office.desk.act(
        .archive(on: .day("2025-04-30")), on: file.id, expecting: file.version, by: office.officer,
        uploads: [Upload(fileName: "备考表.txt", mediaType: "text/plain", content: Data("y".utf8))])
      let verified = try await office.desk.verifyArchive(
        try archive.files.bytes(), ofCase: file.id, for: office.officer)
      #expect(verified.isSound && verified.entriesSince >= 2)
    }
  }

  @Test func `whatever is changed in an archive is found`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let file = try await Self.papered(office)
      let whole = try await office.desk.makeArchive(ofCase: file.id, by: office.officer, requestID: nil).files
      func findings(_ change: (inout ZipArchive) -> Void) async throws -> [ArchiveFinding] {
        var files = whole
        change(&files)
        return try await office.desk.verifyArchive(files.bytes(), ofCase: file.id, for: office.officer).findings
      }
      let paper = whole.entries[0].path
      #expect(
        try await findings { $0.entries[0].data[0] ^= 1 } == [.changed(paper), .paperDiffers("答复书.txt")])
      #expect(
        try await findings { $0.entries.remove(at: 0) } == [.missing(paper), .paperDiffers("答复书.txt")])
      #expect(
        try await findings { $0.entries.append(.init(path: "more.txt", data: [1])) } == [.unlisted("more.txt")])
      #expect(try await findings { $0.entries.removeAll { $0.path == "SHA256SUMS" } } == [.missing("SHA256SUMS")])
      #expect(try await findings { $0.entries.removeAll { $0.path == "events.json" } } == [.missing("events.json")])
      // A record rewritten together with its sum still is not the ledger's.
      let forged = try await findings { files in
        for index in files.entries.indices where files.entries[index].path == "events.json" {
          let text = String(decoding: files.entries[index].data, as: UTF8.self)
          files.entries[index].data = Array(text.replacing("2025-03-10", with: "2025-03-09").utf8)
        }
      }
      #expect(forged.contains { if case .entryDiffers = $0 { true } else { false } })
      let broken = try await office.desk.verifyArchive([1, 2, 3], ofCase: file.id, for: office.officer)
      #expect(broken.findings.count == 1 && !broken.isSound)
      let other = try await office.registeredCase(arrived: "2025-03-03")
      let mixed = try await office.desk.verifyArchive(whole.bytes(), ofCase: other.id, for: office.officer)
      #expect(mixed.findings == [.otherCase(file.id)])
    }
  }

  @Test func `who may not archive or open personal data makes none`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let file = try await Self.papered(office)
      await #expect {
        try await office.desk.makeArchive(ofCase: file.id, by: office.reviewer, requestID: nil)
      } throws: {
        if case .notAllowed(.archiveCase)? = $0 as? DeskRefusal { true } else { false }
      }
      await #expect {
        try await office.desk.makeArchive(ofCase: file.id, by: office.stranger, requestID: nil)
      } throws: {
        if case .notFound? = $0 as? DeskRefusal { true } else { false }
      }
    }
  }
}
