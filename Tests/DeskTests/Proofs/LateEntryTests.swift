import Chronicle
import Civil
import Desk
import Foundation
import Ledger
import Statute
import Testing

@Suite struct LateEntryTests {
  static let paper = Upload(fileName: "凭证.txt", mediaType: "text/plain", content: Data("挂号".utf8))

  static func posted(_ date: String) -> CaseCommand {
    .reply(
      ReplyDraft(
        items: [ReplyItem(subject: "立项批复", kind: .alreadyPublic, note: "门户网站")],
        service: Service(method: .post, sentOn: day(date))))
  }

  @Test func `a reply of an earlier day needs its slip, keeps the moment of its entry and is marked as late`()
    async throws
  {
    try await Office.with(on: day("2025-12-01")) { office in
      let id = try await office.registered()
      office.clock.move(to: day("2026-01-20"))
      let version = try await office.file(id).version
      func answer(_ late: LateProof?) async throws {
        _ = try await office.desk.act(
          Self.posted("2025-12-29"), on: id, expecting: version, by: office.person(.head), late: late)
      }
      let bare = try await refusal { try await answer(nil) }
      guard case .law(.lateEntryUnproven(day("2025-12-29"))) = bare else {
        Issue.record("\(bare)")
        return
      }
      let empty = try await problems { try await answer(LateProof(.postReceipt, reference: "  ")) }
      #expect(empty == [FieldProblem("lateReference", .missing)])
      #expect(try await office.file(id).version == version, "nothing is written")
      try await answer(LateProof(.postReceipt, reference: "XA12345678932"))
      let opened = try await office.desk.openCase(id, for: office.person(.head))
      let reply = try #require(
        opened.entries.first { if case .law(.replied) = $0.entry { true } else { false } })
      #expect(reply.lateEntry?.day == day("2025-12-29") && reply.lateEntry?.enteredOn == day("2026-01-20"))
      #expect(opened.work.lateEntries.map(\.entry) == [reply.sequence])
      #expect(opened.work.lateEntries.map(\.proof.reference) == ["XA12345678932"])
      #expect(opened.file.law.reply?.documentNumber?.contains("〔2026〕") == true, "no number of last year is given out")
      #expect(try await LedgerVerification().run(on: office.database).isSound)
    }
  }

  @Test func `a day is put right only to that of a proof on file`() async throws {
    try await Office.with(on: day("2025-12-01")) { office in
      let id = try await office.registered()
      office.clock.move(to: day("2025-12-03"))
      let file = try await office.act(Self.posted("2025-12-03"), on: id)
      let right = CaseCommand.adjustService(to: day("2025-12-02"), reason: "以邮戳为准")
      let head = try office.person(.head)
      let found = try await problems {
        _ = try await office.desk.act(
          right, on: id, expecting: file.version, by: head, late: LateProof(.postReceipt, reference: "XA1"))
      }
      #expect(found == [FieldProblem("lateFiles", .missing)], "a number alone shows no day")
      let done = try await office.desk.act(
        right, on: id, expecting: file.version, by: head, late: LateProof(.postReceipt, files: [Self.paper]))
      #expect(done.law.reply?.effectiveDay == day("2025-12-02"))
      let kept = try await office.database.read { try Attachments.all(case: id, in: $0) }
      #expect(kept.map(\.facts.kind) == [.proofOfService])
    }
  }

  @Test func `whatever an act claims, no day before its entry goes on file without a proof`() async throws {
    try await Office.with(on: day("2025-12-01")) { office in
      let id = try await office.registered()
      office.clock.move(to: day("2025-12-03"))
      let before = day("2025-12-02")
      let head = try office.person(.head)
      let version = try await office.file(id).version
      let commands: [CaseCommand] = [
        .extend(workingDays: 20, reason: "检索量大", notifiedOn: before),
        .requestCorrection(points: ["名称"], periodWorkingDays: nil, on: before, by: .post),
        .consult(id: "甲", party: .thirdParty, on: before), .withdraw(on: before),
        .adjustReceipt(to: before, reason: "误录"),
      ]
      for command in commands {
        await #expect(throws: DeskRefusal.self, "\(command.action)") {
          try await office.desk.act(command, on: id, expecting: version, by: head)
        }
      }
      #expect(try await office.file(id).version == version)
    }
  }
}
