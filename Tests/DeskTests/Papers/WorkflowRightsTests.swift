import Chronicle
import Desk
import Ledger
import Testing

/// Every role × every right of the workflow × its own body, one below it and one apart.
@Suite struct WorkflowRightsTests {
  static let rights: [Right] = [
    .assignCase, .noteCase, .draftPaper, .reviewPaper, .secrecyReview, .approvePaper, .issuePaper, .manageWorkflow,
  ]

  /// Written down again, so that a change of the table is a change of mind.
  static let own: [Role: Set<Right>] = [
    .officer: [.assignCase, .noteCase, .draftPaper, .issuePaper],
    .reviewer: [.noteCase, .reviewPaper],
    .secrecyReviewer: [.noteCase, .secrecyReview],
    .head: [.assignCase, .noteCase, .draftPaper, .reviewPaper, .approvePaper, .issuePaper, .manageWorkflow],
    .publisher: [], .supervisor: [], .administrator: [.manageWorkflow],
  ]
  static let below: [Role: Set<Right>] = [.administrator: [.manageWorkflow]]

  @Test(arguments: Role.allCases)
  func `a role has these rights and no others`(role: Role) {
    let roles: Set = [RoleAssignment(body: 1, role: role)]
    for right in Self.rights {
      #expect(
        RightsTable.allows(right, at: [1], roles: roles) == (Self.own[role]?.contains(right) ?? false), "\(right)")
      #expect(
        RightsTable.allows(right, at: [2, 1], roles: roles) == (Self.below[role]?.contains(right) ?? false), "\(right)")
      #expect(!RightsTable.allows(right, at: [3], roles: roles), "\(right)")
    }
  }

  /// What each post may do to a paper of the office that stands ready for it; the rest is refused or not found.
  @Test(arguments: PaperOffice.Post.allCases)
  func `the desk asks for the right before every step`(post: PaperOffice.Post) async throws {
    try await PaperOffice.with { office in
      let person = office[post]
      let may = person.roles.contains { $0.body == office.body } ? Self.own[post.role] ?? [] : []
      func check(_ right: Right, _ name: String, _ work: () async throws -> some Any) async {
        let refusal = await PaperOffice.refusal(work)
        if may.contains(right) {
          #expect(refusal == nil, "\(name): \(refusal ?? "")")
        } else {
          #expect(refusal == "notAllowed.\(right)" || refusal == "notFound", "\(name): \(refusal ?? "done")")
        }
      }
      let file = try await office.openCase()
      let draft = try await office.draft(PaperOffice.provides, of: file)
      await check(.noteCase, "note") { try await office.desk.note("备注", onCase: file.id, by: person) }
      await check(.assignCase, "assign") {
        try await office.desk.assign(
          file.id, to: [UnitAssignment(.section(name: "一科"), .lead)], expecting: file.version, by: person)
      }
      await check(.draftPaper, "draft") { try await office.desk.draftPaper(draft, onCase: file.id, by: person) }
      let drafter: PaperOffice.Post = post == .officer ? .secondOfficer : .officer
      var paper = try await office.desk.draftPaper(draft, onCase: file.id, by: office[drafter])
      await check(.draftPaper, "save") {
        try await office.desk.savePaper(paper.id, draft, basedOn: 1, by: person)
      }
      paper = try await office.desk.draftPaper(draft, onCase: file.id, by: office[drafter])
      await check(.draftPaper, "submit") { try await office.desk.submitPaper(paper.id, version: 1, by: person) }
      for (step, right) in [
        (ApprovalStep.review, Right.reviewPaper), (.secrecyReview, .secrecyReview), (.approval, .approvePaper),
      ] {
        let chooser: PaperOffice.Post = post == .head ? .secondHead : .head
        try await office.desk.setChain(
          ApprovalChain([step]), for: .correction, of: office.body, by: office[chooser])
        paper = try await office.desk.draftPaper(
          office.draft(PaperOffice.corrects, of: file), onCase: file.id, by: office[drafter])
        let waiting = try await office.desk.submitPaper(paper.id, version: 1, by: office[drafter])
        await check(right, "\(step)") {
          try await office.desk.decidePaper(
            waiting.id, .agreed, remark: "", expecting: waiting.revision, by: person)
        }
      }
      await check(.manageWorkflow, "settings") {
        try await office.desk.workflow(of: office.body, for: person)
      }
      let ready = try await office.approved(PaperOffice.refuses, of: office.openCase())
      await check(.issuePaper, "issue") { try await office.issue(ready, by: post) }
    }
  }
}
