import Chronicle
import Civil
import Desk
import Foundation
import Ledger
import Statute
import Testing

@Suite struct FilingTests {
  @Test func `the public files without an account and the day of receipt stays open`() async throws {
    try await Office.with { office in
      let filed = try await office.filed()
      let file = try await office.file(filed.caseID)
      #expect(file.law.number == "云政公开申〔2025〕1号")
      #expect(filed.number == file.law.number)
      #expect(file.law.channel == .portal)
      #expect(file.law.state == .arrived)
      #expect(file.law.receiptDay == nil)
      // A Monday; the receipt is to be confirmed on the day after it.
      #expect(file.dueDay == day("2025-03-04"))
      #expect(file.law.requested == ApplicationForm.valid.requested)
      #expect(try await office.filed().number == "云政公开申〔2025〕2号")
      #expect(try await office.filed(.below).number == "青政公开申〔2025〕1号")
    }
  }

  @Test func `what comes through the site is not registered by hand`() async throws {
    try await Office.with { office in
      let arrival = Arrival(channel: .portal, submittedOn: Office.monday, arrivedOn: Office.monday)
      let (body, officer) = (try office.body(), try office.person(.officer))
      let found = try await problems {
        _ = try await office.desk.registerApplication(.valid, to: body, arrival: arrival, by: officer)
      }
      #expect(found == [FieldProblem("channel", .notAChoice)])
    }
  }

  @Test(arguments: Channel.allCases.filter { $0 != .portal }) func `an officer registers what came by any channel`(
    _ channel: Channel
  )
    async throws
  {
    try await Office.with { office in
      let (friday, saturday) = (day("2025-02-28"), day("2025-03-01"))
      let filed = try await office.desk.registerApplication(
        .ofCompany, to: office.body(), arrival: Arrival(channel: channel, submittedOn: friday, arrivedOn: saturday),
        by: office.person(.officer))
      let file = try await office.file(filed.caseID)
      #expect(file.law.channel == channel)
      #expect(file.law.applicantKind == .business)
      #expect(file.law.submittedOn == friday)
      #expect(file.law.arrivedOn == saturday)
      let entries = try await office.database.read { try Cases.timeline(filed.caseID, in: $0) }
      let officer = try office.person(.officer)
      #expect(entries.allSatisfy { $0.actor == officer.id })
      let delay = channel == .ordinaryMail ? "周末值班室代收" : nil
      let confirmed = try await office.act(
        .confirmReceipt(confirmedOn: Office.monday, delayReason: delay), on: filed.caseID)
      let fixed: Set<Channel> = [.inPerson, .oral, .signedMail]
      #expect(confirmed.law.receiptDay == (fixed.contains(channel) ? saturday : Office.monday))
      #expect(confirmed.dueDay == (fixed.contains(channel) ? day("2025-03-28") : day("2025-03-31")))
    }
  }

  @Test func `an arrival in the future, or before the submission, is refused at its field`() async throws {
    try await Office.with { office in
      let officer = try office.person(.officer)
      let (today, tomorrow) = (Office.monday, day("2025-03-04"))
      func problem(_ submitted: Day, _ arrived: Day) async throws -> [FieldProblem] {
        try await problems {
          _ = try await office.desk.registerApplication(
            .valid, to: office.body(), arrival: Arrival(channel: .fax, submittedOn: submitted, arrivedOn: arrived),
            by: officer)
        }
      }
      #expect(try await problem(today, tomorrow) == [FieldProblem("arrivedOn", .inTheFuture)])
      #expect(try await problem(today, day("2025-03-02")) == [FieldProblem("arrivedOn", .beforeTheApplication)])
    }
  }

  @Test func `a body that is closed, or that is not there, takes no application`() async throws {
    try await Office.with { office in
      let id = try office.body()
      try await office.database.write { db in
        var body = try #require(try Bodies.find(id, in: db))
        body.facts.isActive = false
        try Bodies.update(body, by: nil, at: Instant(milliseconds: 0), in: db)
      }
      for body in [id, 4711] {
        let refused = try await refusal { _ = try await office.desk.fileApplication(.valid, to: body) }
        guard case .notFound = refused else {
          Issue.record("\(refused)")
          continue
        }
      }
    }
  }

  @Test func `papers handed in lie with the case byte for byte`() async throws {
    try await Office.with { office in
      let content = Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
      let uploads = ["说明.pdf", "地图.png"].map { Upload(fileName: $0, mediaType: "application/pdf", content: content) }
      let filed = try await office.desk.fileApplication(.valid, uploads: uploads, to: office.body())
      let followed = try await office.desk.follow(code: filed.follow.code, secret: filed.follow.secret)
      #expect(followed.papers.map(\.facts.fileName) == ["说明.pdf", "地图.png"])
      let (_, chunks) = try await office.desk.paper(
        try #require(followed.papers.first).id, code: filed.follow.code, secret: filed.follow.secret)
      var read = Data()
      for try await chunk in chunks { read.append(chunk) }
      #expect(read == content)
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).isSound)
    }
  }

  @Test func `a paper handed in is not found in the clear on the disk`() async throws {
    try await Office.withFile { office, folder in
      let marker = Data("护照E12345678，身份证号410102199001011234".utf8)
      let content = Data("%PDF-1.7\n".utf8) + marker
      let upload = Upload(fileName: "护照.pdf", mediaType: "application/pdf", content: content)
      let filed = try await office.desk.fileApplication(.valid, uploads: [upload], to: office.body())
      for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
        #expect(try Data(contentsOf: file).range(of: marker) == nil, "\(file.lastPathComponent)")
      }
      let paper = try #require(
        try await office.desk.follow(code: filed.follow.code, secret: filed.follow.secret).papers.first)
      #expect(paper.size == Int64(content.count))
      let (_, chunks) = try await office.desk.paper(paper.id, code: filed.follow.code, secret: filed.follow.secret)
      for try await chunk in chunks { #expect(chunk == content) }
    }
  }
}
