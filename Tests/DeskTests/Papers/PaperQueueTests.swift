import Chronicle
import Desk
import Foundation
import Ledger
import Statute
import Testing

@Suite struct PaperQueueTests {
  /// How many papers stand in the lists of a person: to decide, returned, drafts, waiting, to issue.
  static func counts(_ post: PaperOffice.Post, in office: PaperOffice) async throws -> [Int] {
    let queue = try await office.desk.paperQueue(for: office[post])
    let frame = try await office.desk.frame(for: office[post])
    #expect(frame.papers == queue.toDecide.count + queue.returned.count + queue.toIssue.count, "\(post)")
    return [queue.toDecide.count, queue.returned.count, queue.drafts.count, queue.waiting.count, queue.toIssue.count]
  }

  @Test func `a paper waits for those who may decide its step, and for nobody else`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      var paper = try await office.desk.draftPaper(
        office.draft(PaperOffice.provides, of: file), onCase: file.id, by: office[.officer])
      #expect(try await Self.counts(.officer, in: office) == [0, 0, 1, 0, 0])
      paper = try await office.desk.submitPaper(paper.id, version: 1, by: office[.officer])
      #expect(try await Self.counts(.officer, in: office) == [0, 0, 0, 1, 0])
      let rounds: [(PaperOffice.Post, waits: Set<PaperOffice.Post>)] = [
        (.head, [.reviewer, .secondReviewer, .head, .secondHead]), (.secrecy, [.secrecy, .secondSecrecy]),
        (.secondHead, [.secondHead]),
      ]
      for (decider, waits) in rounds {
        for post in PaperOffice.Post.allCases {
          #expect(try await Self.counts(post, in: office)[0] == (waits.contains(post) ? 1 : 0), "\(post)")
        }
        paper = try await office.desk.decidePaper(
          paper.id, .agreed, remark: "", expecting: paper.revision, by: office[decider])
      }
      for post in PaperOffice.Post.allCases {
        let mayIssue = [.officer, .secondOfficer, .head, .secondHead].contains(post)
        #expect(try await Self.counts(post, in: office)[4] == (mayIssue ? 1 : 0), "\(post)")
      }
      _ = try await office.issue(paper)
      #expect(try await Self.counts(.officer, in: office) == [0, 0, 0, 0, 0])
    }
  }

  @Test func `nobody decides their own draft, whatever their rights`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      var paper = try await office.desk.draftPaper(
        office.draft(PaperOffice.corrects, of: file), onCase: file.id, by: office[.head])
      paper = try await office.desk.submitPaper(paper.id, version: 1, by: office[.head])
      let opened = try await office.desk.openPaper(paper.id, for: office[.head])
      #expect(opened.bar == .ownWork && opened.decision == nil)
      #expect(
        await PaperOffice.refusal {
          try await office.desk.decidePaper(
            paper.id, .agreed, remark: "", expecting: paper.revision, by: office[.head])
        } == "workflow.ownWork")
    }
  }

  @Test func `people of other bodies know nothing of a paper`() async throws {
    try await PaperOffice.with { office in
      let paper = try await office.submitted(PaperOffice.corrects, of: office.openCase())
      for post in [PaperOffice.Post.below, .outsider, .administrator] {
        #expect(
          await PaperOffice.refusal { try await office.desk.openPaper(paper.id, for: office[post]) } == "notFound")
      }
    }
  }
}
