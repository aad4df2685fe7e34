import Chronicle
import Desk
import Foundation
import Ledger
import Statute
import Testing

/// Random people do random things to papers; whatever they try, what comes of it is lawful.
@Suite struct RandomApprovalTests {
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  @Test(arguments: 1...6)
  func `nothing is issued that not every step of its chain agreed to, each by another person`(seed: UInt64) async throws
  {
    try await PaperOffice.with { office in
      var random = Generator(state: seed)
      let file = try await office.openCase()
      let drafts = [
        try await office.draft(PaperOffice.provides, of: file), try await office.draft(PaperOffice.refuses, of: file),
      ]
      var ids: [Int64] = []
      for draft in drafts {
        ids.append(try await office.desk.draftPaper(draft, onCase: file.id, by: office[.officer]).id)
      }
      var done = 0
      for _ in 0..<160 {
        let turn = Int.random(in: 0..<2, using: &random)
        let choice = Int.random(in: 0..<12, using: &random)
        let id = ids[turn]
        let paper = try await office.database.read { try Papers.find(id, in: $0) }
        guard let paper else { continue }
        // Two of three try what they may; the others try anything.
        let fit: [PaperOffice.Post] =
          switch choice {
          case 3...9:
            paper.step == .review
              ? [.reviewer, .secondReviewer]
              : paper.step == .approval ? [.head, .secondHead] : [.secrecy, .secondSecrecy]
          default: [.officer, .secondOfficer]
          }
        let posts = Int.random(in: 0..<3, using: &random) == 0 ? PaperOffice.Post.allCases : fit
        let post = posts.randomElement(using: &random) ?? .officer
        let refusal = await PaperOffice.refusal {
          switch choice {
          case 0: _ = try await office.desk.savePaper(paper.id, drafts[turn], basedOn: 1, by: office[post])
          case 1...2: _ = try await office.desk.submitPaper(paper.id, version: paper.current, by: office[post])
          case 3:
            _ = try await office.desk.decidePaper(
              paper.id, .returned, remark: "再改", expecting: paper.revision, by: office[post])
          case 4...9:
            _ = try await office.desk.decidePaper(
              paper.id, .agreed, remark: "", expecting: paper.revision, by: office[post])
          default: _ = try await office.issue(paper, by: post)
          }
        }
        if refusal == nil { done += 1 }
        let isExpected = refusal.map { refusal in Self.expected.contains { refusal.hasPrefix($0) } } ?? true
        #expect(isExpected, "\(refusal ?? "")")
      }
      #expect(done > 12)
      let work = try await office.database.read { try Cases.work(file.id, in: $0) }
      #expect(work.papers.contains { paper in paper.rounds.contains { $0.isComplete } })
      for paper in work.papers where paper.state == .issued {
        let round = try #require(paper.round)
        #expect(round.version == paper.current)
        #expect(round.decisions.map(\.step) == round.chain.steps)
        #expect(round.decisions.allSatisfy { $0.verdict == .agreed })
        #expect(Set(round.decisions.map(\.person)).count == round.chain.steps.count)
        #expect(paper.authors.isDisjoint(with: round.decisions.map(\.person)))
        let opened = try await office.desk.openPaper(paper.id, for: office[.officer])
        let class_ = PaperClass(paper.kind, act: opened.current?.act)
        #expect(round.chain == class_.defaultChain)
      }
      #expect(work.papers.count { $0.state == .issued } <= 1, "a case is answered once")
      #expect(try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database).findings == [])
    }
  }

  static let expected = ["workflow.", "notAllowed.", "notFound", "case."]
}
