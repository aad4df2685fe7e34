import Chronicle
import Desk
import Foundation
import Ledger
import Statute
import Testing

@Suite struct WorkflowSettingsTests {
  static let chains: [(PaperClass, ApprovalChain, String?)] = [
    (.extension, ApprovalChain([.review, .approval]), nil),
    (.extension, ApprovalChain([.review]), "fields.steps"),
    (.provision, ApprovalChain([.approval]), "fields.steps"),
    (.provision, ApprovalChain([.secrecyReview], people: 1), nil),
    (.provision, ApprovalChain([.review, .secrecyReview, .approval], people: 4), "fields.people"),
    (.provision, ApprovalChain([.review, .secrecyReview, .approval], people: 0), "fields.people"),
    (.reply, ApprovalChain([]), "fields.steps"),
    (.reply, ApprovalChain([.review, .review]), "fields.steps"),
    (.form, ApprovalChain([]), nil),
    (.correction, ApprovalChain([.approval]), nil),
  ]

  @Test(arguments: chains.indices)
  func `a body sets its chains, but not without what the law requires`(index: Int) async throws {
    let (paper, chain, expected) = Self.chains[index]
    try await PaperOffice.with { office in
      #expect(
        await PaperOffice.refusal {
          try await office.desk.setChain(chain, for: paper, of: office.body, by: office[.administrator])
        } == expected)
      let kept = try await office.desk.workflow(of: office.body, for: office[.administrator]).chains[paper]
      #expect(kept == (expected == nil ? chain : paper.defaultChain))
    }
  }

  @Test func `every default chain holds what the law requires`() {
    for paper in PaperClass.allCases { #expect(paper.requiredSteps.isSubset(of: paper.defaultChain.steps)) }
  }

  @Test func `a new body approves by chain`() async throws {
    try await PaperOffice.with { office in
      let workflow = try await office.desk.workflow(of: office.body, for: office[.head])
      #expect(workflow.mode == .chain)
      #expect(workflow.chains == Dictionary(uniqueKeysWithValues: PaperClass.allCases.map { ($0, $0.defaultChain) }))
    }
  }

  @Test func `one person may take several steps where the body has set so few persons`() async throws {
    try await PaperOffice.with { office in
      try await office.desk.setChain(
        ApprovalChain([.review, .approval], people: 1), for: .reply, of: office.body, by: office[.head])
      var paper = try await office.submitted(PaperOffice.refuses, of: office.openCase())
      for _ in 0..<2 {
        paper = try await office.desk.decidePaper(
          paper.id, .agreed, remark: "", expecting: paper.revision, by: office[.head])
      }
      #expect(paper.state == .approved)
    }
  }

  @Test func `looking at the next number does not use it up, and kinds with one pattern share one series`() async throws
  {
    try await PaperOffice.with { office in
      func next(_ kind: PaperKind) async throws -> String? {
        try await office.desk.workflow(of: office.body, for: office[.head]).nextNumbers[kind]
      }
      for _ in 0..<3 { #expect(try await next(.reply) == "涧政公开〔2025〕1号") }
      #expect(try await next(.approvalForm) == nil)
      try await office.desk.setNumberPattern(
        "{代字}公补〔{年}〕{序号}号", for: .correctionNotice, of: office.body, by: office[.head])
      let refusal = try await office.issue(office.approved(PaperOffice.refuses, of: office.openCase()))
      let correction = try await office.issue(office.approved(PaperOffice.corrects, of: office.openCase()))
      let extension_ = try await office.issue(office.approved(PaperOffice.extends_, of: office.openCase()))
      #expect(refusal.documentNumber == "涧政公开〔2025〕1号")
      #expect(correction.documentNumber == "涧政公补〔2025〕1号")
      #expect(extension_.documentNumber == "涧政公开〔2025〕2号")
      // The same numbers written with other brackets are the same series.
      try await office.desk.setNumberPattern(
        "{代字}公开[{年}]{序号}号", for: .correctionNotice, of: office.body, by: office[.head])
      #expect(try await next(.correctionNotice) == "涧政公开〔2025〕3号")
    }
  }

  @Test(arguments: ["{代字}公开〔{年}〕号", "{代字}〔{年}〕{序号}号{文}", "公开{代字}{年}{序号}"])
  func `a pattern that makes no document number is refused`(pattern: String) async throws {
    try await PaperOffice.with { office in
      #expect(
        await PaperOffice.refusal {
          try await office.desk.setNumberPattern(pattern, for: .reply, of: office.body, by: office[.head])
        } == "fields.pattern")
    }
  }
}
