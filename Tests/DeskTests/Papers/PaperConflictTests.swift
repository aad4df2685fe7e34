import Chronicle
import Desk
import Foundation
import Ledger
import Statute
import Testing

/// Several people at one paper, and several papers at one series.
@Suite struct PaperConflictTests {
  @Test func `of two reviewers who decide at once one wins, and the other is told what the paper is now`() async throws
  {
    try await PaperOffice.with { office in
      let paper = try await office.submitted(PaperOffice.refuses, of: office.openCase())
      let outcomes = await withTaskGroup(of: String?.self) { group in
        for post in [PaperOffice.Post.reviewer, .secondReviewer] {
          group.addTask {
            await PaperOffice.refusal {
              try await office.desk.decidePaper(
                paper.id, .agreed, remark: "同意", expecting: paper.revision, by: office[post])
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(outcomes) == [nil, "workflow.paperChanged"])
      let now = try await office.desk.openPaper(paper.id, for: office[.officer]).paper
      #expect(now.round?.decisions.count == 1)
    }
  }

  @Test func `of two officers who save at once neither loses a word`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let drafts = [
        try await office.draft(PaperOffice.refuses, of: file, remark: "甲的补充。"),
        try await office.draft(PaperOffice.refuses, of: file, remark: "乙的补充。"),
      ]
      let paper = try await office.desk.draftPaper(
        office.draft(PaperOffice.refuses, of: file), onCase: file.id, by: office[.officer])
      let posts: [PaperOffice.Post] = [.officer, .secondOfficer]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (draft, post) in zip(drafts, posts) {
          group.addTask { _ = try await office.desk.savePaper(paper.id, draft, basedOn: 1, by: office[post]) }
        }
        try await group.waitForAll()
      }
      let opened = try await office.desk.openPaper(paper.id, for: office[.officer])
      #expect(opened.versions.map(\.facts.isBeside) == [false, false, true])
      for word in ["甲的补充。", "乙的补充。"] {
        #expect(opened.versions.contains { $0.letter.text.contains(word) })
      }
    }
  }

  @Test func `a text saved after the issue is kept beside what went out`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let late = try await office.draft(PaperOffice.refuses, of: file, remark: "迟来的修改。")
      let paper = try await office.issue(office.approved(PaperOffice.refuses, of: file)).paper
      let saved = try await office.desk.savePaper(paper.id, late, basedOn: 1, by: office[.officer])
      guard case .beside(let now, 2) = saved else { return #expect(Bool(false), "\(saved)") }
      #expect(now.state == .issued && now.current == 1)
    }
  }

  @Test func `a note or a draft of a colleague does not stand in the way of handling the case`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      try await office.desk.note("已电话联系", onCase: file.id, by: office[.secondOfficer])
      _ = try await office.submitted(PaperOffice.refuses, of: file)
      try await office.desk.act(
        .withdraw(on: office.desk.clock.today), on: file.id, expecting: file.version, by: office[.officer])
      #expect(
        await PaperOffice.refusal {
          try await office.desk.act(
            .archive(on: office.desk.clock.today), on: file.id, expecting: file.version, by: office[.officer])
        } == "changedMeanwhile")
    }
  }

  @Test func `papers issued by eight tasks at once take their numbers without gap or double, each in its own file`()
    async throws
  {
    try await PaperOffice.with { office in
      var papers: [PaperFile] = []
      for _ in 0..<16 { papers.append(try await office.approved(PaperOffice.refuses, of: office.openCase())) }
      let issued = try await withThrowingTaskGroup(of: [IssuedPaper].self) { group in
        for task in 0..<8 {
          let own = [papers[task], papers[task + 8]]
          group.addTask {
            var issued: [IssuedPaper] = []
            for paper in own {
              // An issue that the law refuses gives its number back.
              let tooLate = Service(method: .courier, sentOn: office.desk.clock.today)
              _ = try? await office.desk.issuePaper(
                paper.id, service: tooLate, expecting: paper.revision, by: office[.officer], render: PaperOffice.render)
              issued.append(try await office.issue(paper))
            }
            return issued
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      let serials = issued.compactMap { DocumentNumber(normalising: $0.documentNumber ?? "")?.serial }
      #expect(serials.sorted() == Array(1...16))
      for paper in issued {
        let files = try await office.database.read { try Attachments.all(case: paper.file.id, in: $0) }
        #expect(files.count == 1)
        let text = String(decoding: try await office.desk.blobs.data(of: files[0].facts.sha256), as: UTF8.self)
        #expect(text.contains("\n\(paper.documentNumber ?? "?")\n"))
      }
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).findings == [])
    }
  }
}
