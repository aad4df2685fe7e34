import Chronicle
import Desk
import Ledger
import Statute
import Testing

/// 等我处理: each reason there is, and nobody else's.
@Suite struct WaitingReasonTests {
  static func reasons(_ post: PaperOffice.Post, in office: PaperOffice) async throws -> [Int64: [WaitingReason]] {
    let list = try await office.desk.worklist(WorklistQuery(.mine), for: office[post])
    #expect(list.counts[.mine] == list.lines.count)
    return Dictionary(uniqueKeysWithValues: list.lines.map { ($0.summary.id, $0.reasons) })
  }

  @Test func `a case waits for whom it was given to, whoever is asked, and whose step it is`() async throws {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      for post in PaperOffice.Post.allCases { #expect(try await Self.reasons(post, in: office).isEmpty, "\(post)") }
      let given = try await office.desk.assign(
        file.id, to: [UnitAssignment(.body(id: office.department), .lead)], expecting: file.version, by: office[.head])
      #expect(try await Self.reasons(.below, in: office) == [file.id: [.given(.lead)]])
      // Once somebody has it in hand it waits for nobody else.
      let taken = try await office.desk.assign(
        file.id, to: given.id == file.id ? [UnitAssignment(.body(id: office.department), .lead)] : [],
        person: office[.secondOfficer].id, expecting: given.version, by: office[.head])
      #expect(taken.assignee == office[.secondOfficer].id)
      #expect(try await Self.reasons(.below, in: office).isEmpty)
      #expect(try await Self.reasons(.secondOfficer, in: office) == [file.id: [.inHand]])
      #expect(try await Self.reasons(.officer, in: office).isEmpty)
      let request = try await office.desk.askAssistance(
        of: .person(id: office[.outsider].id), question: "是否留存？", due: .day("2025-03-14"), onCase: file.id,
        by: office[.officer])
      #expect(try await Self.reasons(.outsider, in: office) == [file.id: [.asked(due: .day("2025-03-14"))]])
      let line = try await office.desk.worklist(WorklistQuery(.mine), for: office[.outsider]).lines.first
      #expect(line?.mayOpen == false && line?.mayAssign == false)
      try await office.desk.answerAssistance(request, answer: "没有", by: office[.outsider])
      #expect(try await Self.reasons(.outsider, in: office).isEmpty)
    }
  }

  @Test func `a paper waits for its step, a returned one for its drafter, an approved one for whoever issues it`()
    async throws
  {
    try await PaperOffice.with { office in
      let file = try await office.openCase()
      let paper = try await office.submitted(PaperOffice.provides, of: file)
      for post in PaperOffice.Post.allCases {
        let waits = [PaperOffice.Post.reviewer, .secondReviewer, .head, .secondHead].contains(post)
        #expect(
          try await Self.reasons(post, in: office) == (waits ? [file.id: [.toDecide(.reply, .review)]] : [:]), "\(post)"
        )
      }
      _ = try await office.desk.decidePaper(
        paper.id, .returned, remark: "请改", expecting: paper.revision, by: office[.reviewer])
      #expect(try await Self.reasons(.officer, in: office) == [file.id: [.returned(.reply)]])
      #expect(try await Self.reasons(.reviewer, in: office).isEmpty)
      let other = try await office.openCase()
      _ = try await office.approved(PaperOffice.corrects, of: other)
      for post in [PaperOffice.Post.officer, .secondOfficer, .head] {
        #expect(try await Self.reasons(post, in: office)[other.id] == [.toIssue(.correctionNotice)], "\(post)")
      }
      #expect(try await Self.reasons(.reviewer, in: office).isEmpty)
    }
  }

  @Test func `who is blocked waits for nothing`() async throws {
    try await PaperOffice.with { office in
      _ = try await office.submitted(PaperOffice.provides, of: office.openCase())
      var blocked = office[.head]
      blocked.isActive = false
      #expect(try await office.desk.worklist(WorklistQuery(.mine), for: blocked).lines.isEmpty)
    }
  }

  @Test func `every reason has words of its own`() {
    var words: Set<String> = ["由您经办"]
    let all: [WaitingReason] =
      [
        .inHand, .given(.lead), .given(.assisting), .asked(due: .day("2025-03-14")), .returned(.reply),
        .toIssue(.reply),
      ]
      + ApprovalStep.allCases.map { .toDecide(.reply, $0) }
    words.formUnion(all.map(\.label))
    #expect(words.count == all.count)
  }
}
