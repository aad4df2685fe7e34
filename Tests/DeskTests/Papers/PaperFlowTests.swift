import Chronicle
import Desk
import Foundation
import Ledger
import Statute
import Testing

/// Papers from the draft to the issue.
@Suite struct PaperFlowTests {
  @Test func `a reply that gives information out goes through three hands and is issued with its number and files`()
    async throws
  {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      var draft = try await office.draft(PaperOffice.provides, of: file)
      draft.uploads = [Upload(fileName: "明细表.pdf", mediaType: "application/pdf", content: Data("明细".utf8))]
      var paper = try await office.desk.draftPaper(draft, onCase: file.id, by: office[.officer])
      let kept = try await office.database.read { try Attachments.all(case: file.id, in: $0) }
      #expect(kept.map(\.facts.kind) == [.other], "nothing is given out before the issue")
      paper = try await office.desk.submitPaper(paper.id, version: 1, by: office[.officer])
      for post in [PaperOffice.Post.reviewer, .secrecy, .head] {
        paper = try await office.desk.decidePaper(
          paper.id, .agreed, remark: "同意", expecting: paper.revision, by: office[post])
      }
      #expect(paper.state == .approved)
      let issued = try await office.issue(paper)
      #expect(issued.documentNumber == "涧政公开〔2025〕1号")
      #expect(issued.file.law.state == .answered)
      #expect(issued.file.law.reply?.documentNumber == "涧政公开〔2025〕1号")
      #expect(issued.letter.date == office.desk.clock.today)
      #expect(issued.paper.service == office.today)
      let files = try await office.database.read { try Attachments.all(case: file.id, in: $0) }
      #expect(files.map(\.facts.kind) == [.other, .letter, .disclosed])
      #expect(files.filter { $0.facts.kind.isForApplicant }.map(\.id) == issued.paper.files)
      let letters = try await CaseLetterTests.letters(
        of: file.id, desk: office.desk, database: office.database, for: office[.head])
      let reply = try #require(letters.first { $0.paper == .reply })
      #expect(reply.letter == issued.letter, "the letter is read as it went out")
      #expect(reply.isKept && reply.asks.isEmpty)
      let sent = try await office.desk.blobs.data(of: files[1].facts.sha256)
      #expect(String(decoding: sent, as: UTF8.self).contains("涧政公开〔2025〕1号"))
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).findings == [])
    }
  }

  @Test func `an extension drafted by an officer carries the head's consent into the law`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let issued = try await office.issue(office.approved(PaperOffice.extends_, of: file))
      #expect(issued.file.law.extension?.workingDays == 10)
      #expect(issued.paper.rounds.last?.decisions.map(\.person) == [office[.head].id])
      #expect(issued.file.dueDay != file.dueDay)
    }
  }

  @Test func `where papers are approved by chain, a command that needs one is not carried out without`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      for act in [PaperOffice.provides, PaperOffice.refuses, PaperOffice.extends_, PaperOffice.corrects] {
        let command = try act.command(service: office.today, documentNumber: nil)
        for post in [PaperOffice.Post.officer, .head] where command.action != .extend || post == .head {
          #expect(
            await PaperOffice.refusal {
              try await office.desk.act(
                command, on: file.id, expecting: file.version, by: office[post], secrecyReviewer: office[.secrecy].id)
            } == "workflow.paperNeeded")
        }
      }
    }
  }

  @Test func `where papers are approved directly, the head acts with a secrecy reviewer as before`() async throws {
    try await PaperOffice.with { office in
      try await office.desk.setApprovalMode(.direct, of: office.body, by: office[.head])
      let file = try await office.openCase()
      let command = try PaperOffice.provides.command(service: office.today, documentNumber: nil)
      let done = try await office.desk.act(
        command, on: file.id, expecting: file.version, by: office[.head], secrecyReviewer: office[.secrecy].id)
      #expect(done.law.state == .answered)
    }
  }

  @Test func `without a secrecy review in its chain a reply that gives information out is refused by the law`()
    async throws
  {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      // The setting as somebody could write it past the desk.
      try await office.database.write {
        try Settings.set(
          WorkflowSettings.chains, to: #"{"value":{"provision":{"steps":["review"]}},"version":1}"#,
          body: office.body, by: nil, at: office.desk.clock.now, in: $0)
      }
      let paper = try await office.approved(PaperOffice.provides, of: file)
      #expect(paper.state == .approved)
      #expect(await PaperOffice.refusal { try await office.issue(paper) } == CaseRefusal.secrecyReviewMissing.code)
    }
  }

  @Test func `a paper is sent by no courier, not tomorrow, and not before the application came`() async throws {
    try await PaperOffice.with { office in
      let paper = try await office.approved(PaperOffice.refuses, of: office.openCase())
      let services = [
        (Service(method: .courier, sentOn: PendingActTests.day("2025-03-10")), CaseRefusal.courierNotAllowed.code),
        (Service(method: .portal, sentOn: PendingActTests.day("2025-03-11")), "fields.sentOn"),
        (Service(method: .portal, sentOn: PendingActTests.day("2025-03-02")), "fields.sentOn"),
        (
          Service(method: .inPerson, sentOn: PendingActTests.day("2025-03-10")),
          CaseRefusal.signatureMissing(.inPerson).code
        ),
      ]
      for (service, expected) in services {
        let refusal = await PaperOffice.refusal {
          try await office.desk.issuePaper(
            paper.id, service: service, expecting: paper.revision, by: office[.officer], render: PaperOffice.render)
        }
        #expect(refusal == expected)
      }
      #expect(try await office.issue(paper).documentNumber == "涧政公开〔2025〕1号", "refusals use up no number")
    }
  }

  @Test func `a paper is not sent before its text was approved, so that a late reply stays late`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      office.calendar.move(to: "2025-04-10")
      let paper = try await office.approved(PaperOffice.refuses, of: file)
      for day in ["2025-03-31", "2025-04-09"] {
        let early = Service(method: .post, sentOn: PendingActTests.day(day))
        await #expect {
          try await office.desk.issuePaper(
            paper.id, service: early, expecting: paper.revision, by: office[.officer], render: PaperOffice.render)
        } throws: {
          guard case .fields(let problems)? = $0 as? DeskRefusal else { return false }
          return problems == [FieldProblem("sentOn", .beforeTheApproval(PendingActTests.day("2025-04-10")))]
        }
      }
      office.calendar.move(to: "2025-04-11")
      let sent = Service(method: .post, sentOn: PendingActTests.day("2025-04-10"))
      let issued = try await office.desk.issuePaper(
        paper.id, service: sent, late: .fitting(.post), expecting: paper.revision, by: office[.officer],
        render: PaperOffice.render)
      #expect(issued.file.law.reply?.effectiveDay == PendingActTests.day("2025-04-10"))
      let context = CaseContext(today: office.desk.clock.today)
      #expect(try issued.file.law.repliedOnTime(in: context) == false)
    }
  }

  @Test func `where a chain has no step, a paper is not sent before it was written`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      try await office.database.write {
        try Settings.set(
          WorkflowSettings.chains, to: #"{"value":{"reply":{"steps":[]}},"version":1}"#,
          body: office.body, by: nil, at: office.desk.clock.now, in: $0)
      }
      let paper = try await office.submitted(PaperOffice.refuses, of: file)
      #expect(paper.state == .approved)
      let early = Service(method: .portal, sentOn: PendingActTests.day("2025-03-07"))
      #expect(
        await PaperOffice.refusal {
          try await office.desk.issuePaper(
            paper.id, service: early, expecting: paper.revision, by: office[.officer], render: PaperOffice.render)
        } == "fields.sentOn")
      #expect(try await office.issue(paper).paper.state == .issued)
    }
  }

  @Test func `a paper that only tells something changes nothing in the case`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.issue(
        office.approved(.consult(id: "1", party: .coMaker), of: office.openCase())
      ).file
      let event = try #require(
        try await office.database.read { try Cases.timeline(file.id, in: $0) }
          .last { if case .law = $0.entry { true } else { false } })
      let notice = try await office.desk.letter(
        .consultationNotice, event: event.sequence, ofCase: file.id, for: office[.officer], requestID: nil)
      #expect(notice.isKept && notice.letter?.documentNumber == "涧政公开〔2025〕2号", "the applicant is told in the same act")
      let letter = try #require(notice.letter)
      var paper = try await office.desk.draftPaper(
        PaperDraft(kind: .consultationNotice, act: nil, letter: letter), onCase: file.id, by: office[.officer])
      paper = try await office.desk.submitPaper(paper.id, version: 1, by: office[.officer])
      paper = try await office.desk.decidePaper(
        paper.id, .agreed, remark: "", expecting: paper.revision, by: office[.reviewer])
      let issued = try await office.issue(paper)
      #expect(issued.file.law == file.law)
      #expect(issued.documentNumber == "涧政公开〔2025〕3号")
    }
  }

  @Test func `a letter that lacks what the law wants said is neither put forward nor issued`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      var draft = try await office.draft(PaperOffice.refuses, of: file)
      draft.letter.body = [.paragraph("答复如下。", says: [])]
      let paper = try await office.desk.draftPaper(draft, onCase: file.id, by: office[.officer])
      #expect(
        await PaperOffice.refusal {
          try await office.desk.submitPaper(paper.id, version: 1, by: office[.officer])
        } == "workflow.incomplete")
    }
  }

  @Test func `an act must belong to its kind of paper, and a kind that acts must have one`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let good = try await office.draft(PaperOffice.refuses, of: file)
      for (kind, act) in [
        (PaperKind.reply, PaperOffice.corrects), (.correctionNotice, PaperOffice.refuses), (.reply, nil),
      ] {
        let draft = PaperDraft(kind: kind, act: act, letter: good.letter)
        #expect(
          await PaperOffice.refusal {
            try await office.desk.draftPaper(draft, onCase: file.id, by: office[.officer])
          } == "workflow.actDoesNotFit")
      }
    }
  }

  @Test func `a returned paper keeps its versions and shows what changed`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      var paper = try await office.submitted(PaperOffice.refuses, of: file)
      paper = try await office.desk.decidePaper(
        paper.id, .returned, remark: "请补充检索过程", expecting: paper.revision, by: office[.reviewer])
      #expect(paper.state == .returned)
      let queue = try await office.desk.paperQueue(for: office[.officer])
      #expect(queue.returned.map(\.paper.id) == [paper.id])
      let again = try await office.draft(PaperOffice.refuses, of: file, remark: "检索人：李某。")
      let saved = try await office.desk.savePaper(paper.id, again, basedOn: 1, by: office[.officer])
      #expect(saved.paper.versions.count == 2)
      let parts = try await office.desk.differences(inPaper: paper.id, from: 1, to: 2, for: office[.reviewer])
      let inserted = parts.compactMap { if case .inserted(let text) = $0 { text } else { nil } }.joined()
      #expect(inserted.contains("检索人"))
      #expect(!parts.contains { if case .removed = $0 { true } else { false } })
      let opened = try await office.desk.openPaper(paper.id, for: office[.reviewer])
      #expect(opened.paper.rounds.first?.decisions.first?.remark == "请补充检索过程")
      #expect(opened.names[office[.reviewer].id] == "reviewer")
      #expect(!opened.mayEdit && opened.decision == nil)
    }
  }

  @Test func `an edit of an approved text needs every step again`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let paper = try await office.approved(PaperOffice.refuses, of: file)
      let draft = try await office.draft(PaperOffice.refuses, of: file, remark: "另附说明。")
      let saved = try await office.desk.savePaper(paper.id, draft, basedOn: 1, by: office[.officer]).paper
      #expect(saved.state == .drafting)
      #expect(await PaperOffice.refusal { try await office.issue(saved) } == "workflow.paperIs")
      let again = try await office.desk.submitPaper(paper.id, version: 2, by: office[.officer])
      #expect(again.step == .review)
    }
  }

  @Test func `the letters of drafts are sealed, and stand outside the chain`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      _ = try await office.submitted(PaperOffice.refuses, of: file)
      let entries = try await office.database.read {
        try $0.query("SELECT facts FROM entries WHERE subject_id = $1", .integer(file.id)).map { try $0.text("facts") }
      }
      #expect(entries.contains { $0.contains("drafted") })
      #expect(!entries.contains { $0.contains("王某某") })
      let sealed = try await office.database.read { try Papers.text(of: 1, paper: 1, in: $0) }
      #expect(sealed?.hasPrefix("v1.k1.") == true)
    }
  }

  @Test func `the applicant sees the letter that was issued and nothing of how it came about`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      try await office.desk.note("申请人曾来电催问", onCase: file.id, by: office[.officer])
      _ = try await office.issue(office.approved(PaperOffice.refuses, of: file))
      let secret = "ABCDEFGHJKMN"
      let hash = office.desk.applicants.secretHash(secret)
      // The secret is shown once and kept nowhere; a known one is put in its place to follow with.
      try await office.database.write {
        try $0.execute("UPDATE cases SET secret_hash = $2 WHERE id = $1", .integer(file.id), .blob(hash))
      }
      let followed = try await office.desk.follow(code: file.filing.followCode, secret: secret)
      #expect(followed.papers.map(\.facts.kind) == [.letter])
      #expect(followed.events.count == 3)
    }
  }
}
