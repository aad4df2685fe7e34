import Chronicle
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

/// What may happen to a paper, and in which order.
@Suite struct PaperFileTests {
  /// Stands for a content; `tell` puts the digest of the version's letter into it.
  static let text = PaperContent(variant: nil, act: nil, textDigest: "")

  /// Tells a story of entries, each by one of five people (0 is the drafter), in a case of its own.
  static func tell(
    _ story: [(Int, PaperEntry)], in office: Office, people: [Int64]
  ) async throws -> PaperFile {
    let file = try await office.open(on: .day("2025-03-03"))
    return try await office.database.write { db in
      var version = file.version
      var texts = 0
      _ = try Counters.nextKey(of: "papers", in: db)
      func kept() throws -> PaperContent {
        texts += 1
        let digest = try Papers.keep("文\(texts)", paper: 1, version: texts, case: file.id, in: db)
        return PaperContent(variant: nil, act: nil, textDigest: digest)
      }
      for (person, told) in [(0, PaperEntry.drafted(paper: 1, kind: .reply, content: text))] + story {
        let entry: PaperEntry =
          switch told {
          case .drafted(let paper, let kind, _): .drafted(paper: paper, kind: kind, content: try kept())
          case .saved(let paper, let base, _): .saved(paper: paper, base: base, content: try kept())
          default: told
          }
        version =
          try Cases.append(
            [.work(.paper(entry: entry))], to: file.id, expecting: version, by: people[person], at: .sample,
            on: .day("2025-03-04"), in: db
          ).version
      }
      guard let paper = try Papers.find(1, in: db) else { throw CaseStoreFailure.unknown(case: file.id) }
      return paper
    }
  }

  static func people(in office: Office) async throws -> [Int64] {
    try await office.database.write { db in
      try (0..<5).map { index in
        try People.add(
          login: "p\(index)", displayName: "人\(index)", passwordHash: "-", roles: [], at: .sample, in: db)
      }
    }
  }

  static func saved(on base: Int) -> PaperEntry { .saved(paper: 1, base: base, content: text) }
  static func submitted(_ version: Int = 1, people: Int? = nil) -> PaperEntry {
    .submitted(
      paper: 1, version: version, chain: ApprovalChain([.review, .secrecyReview, .approval], people: people))
  }
  static func agreed(_ step: ApprovalStep) -> PaperEntry {
    .decided(paper: 1, step: step, verdict: .agreed, remark: "")
  }
  static func returned(_ step: ApprovalStep, _ remark: String = "依据有误") -> PaperEntry {
    .decided(paper: 1, step: step, verdict: .returned, remark: remark)
  }
  static let issued = PaperEntry.issued(
    paper: 1, documentNumber: "涧政公开〔2025〕1号", service: Service(method: .portal, sentOn: .day("2025-03-04")), files: [])
  static let withdrawn = PaperEntry.withdrawn(paper: 1, reason: "申请人已撤回")
  static let through: [(Int, PaperEntry)] = [
    (0, submitted()), (1, agreed(.review)), (2, agreed(.secrecyReview)), (3, agreed(.approval)),
  ]

  static let lawful: [(story: [(Int, PaperEntry)], state: PaperState, current: Int)] = [
    ([], .drafting, 1),
    ([(0, saved(on: 1))], .drafting, 2),
    ([(0, submitted())], .inReview, 1),
    ([(0, submitted()), (1, returned(.review))], .returned, 1),
    ([(0, submitted()), (1, returned(.review)), (0, submitted())], .inReview, 1),
    ([(0, submitted()), (1, returned(.review)), (0, saved(on: 1)), (0, submitted(2))], .inReview, 2),
    (through, .approved, 1),
    (through + [(0, saved(on: 1))], .drafting, 2),
    (through + [(0, issued)], .issued, 1),
    (through + [(0, issued), (4, saved(on: 1))], .issued, 1),
    (through + [(0, withdrawn)], .withdrawn, 1),
    ([(0, saved(on: 1)), (4, saved(on: 1))], .drafting, 2),
    (
      [(0, submitted(people: 1)), (1, agreed(.review)), (1, agreed(.secrecyReview)), (1, agreed(.approval))], .approved,
      1
    ),
    (
      [(0, submitted(people: 2)), (1, agreed(.review)), (1, agreed(.secrecyReview)), (2, agreed(.approval))], .approved,
      1
    ),
    ([(0, .submitted(paper: 1, version: 1, chain: ApprovalChain([])))], .approved, 1),
  ]

  @Test(arguments: lawful.indices)
  func `a paper goes its way`(index: Int) async throws {
    try await Office.with { office in
      let (story, state, current) = Self.lawful[index]
      let paper = try await Self.tell(story, in: office, people: Self.people(in: office))
      #expect(paper.state == state)
      #expect(paper.current == current)
      #expect(paper.revision == Int64(story.count + 1))
      #expect(try await LedgerVerification().run(on: office.database).isSound)
    }
  }

  static let unlawful: [[(Int, PaperEntry)]] = [
    [(0, issued)],
    [(0, submitted()), (0, issued)],
    [(0, submitted()), (0, agreed(.review))],
    [(0, submitted()), (1, agreed(.approval))],
    [(0, submitted()), (1, returned(.review, " "))],
    [(0, submitted()), (1, agreed(.review)), (1, agreed(.secrecyReview))],
    [(0, submitted()), (1, agreed(.review)), (2, agreed(.secrecyReview)), (0, issued)],
    [(0, submitted(people: 2)), (1, agreed(.review)), (1, agreed(.secrecyReview)), (1, agreed(.approval))],
    [(0, submitted()), (0, submitted())],
    [(0, submitted(2))],
    [(0, saved(on: 1)), (1, submitted(1))],
    [(1, saved(on: 1)), (0, submitted(2)), (1, agreed(.review))],
    [(4, submitted()), (4, agreed(.review))],
    through + [(0, saved(on: 1)), (0, issued)],
    through + [(0, withdrawn), (0, issued)],
    through + [(0, issued), (0, issued)],
    through + [(0, issued), (0, withdrawn)],
    [(0, withdrawn), (0, submitted())],
    [(0, submitted()), (1, returned(.review)), (2, agreed(.review))],
    [(0, saved(on: 2))],
    [(0, .drafted(paper: 1, kind: .reply, content: text))],
    [(0, .submitted(paper: 2, version: 1, chain: ApprovalChain([])))],
  ]

  @Test(arguments: unlawful.indices)
  func `no entry stands where it cannot`(index: Int) async throws {
    try await Office.with { office in
      let people = try await Self.people(in: office)
      await #expect(throws: CaseStoreFailure.self) {
        _ = try await Self.tell(Self.unlawful[index], in: office, people: people)
      }
      #expect(
        try await office.database.read { try Papers.list(PaperFilter(states: Set(PaperState.allCases)), in: $0) } == [])
    }
  }

  @Test func `a text saved beside another is kept and changes nothing`() async throws {
    try await Office.with { office in
      let paper = try await Self.tell(
        Self.through + [(0, Self.issued), (4, Self.saved(on: 1))], in: office, people: Self.people(in: office))
      #expect(paper.versions.map(\.isBeside) == [false, true])
      #expect(paper.content == paper.versions[0].content)
      #expect(try await office.database.read { try Papers.text(of: 1, paper: 1, in: $0) } == "文1")
      #expect(try await office.database.read { try Papers.text(of: 2, paper: 1, in: $0) } == "文2")
    }
  }

  @Test func `the words under which work is stored do not change`() throws {
    let entry = CaseEntry.work(.paper(entry: Self.returned(.review)))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(entry), as: UTF8.self)
    #expect(
      text == """
        {"entry":"work","work":{"paper":{"entry":{"decided":{"paper":1,"remark":"依据有误","step":"review","verdict":"returned"}}}}}
        """)
    let units = CaseEntry.work(
      .unitsAssigned(units: [UnitAssignment(.body(id: 2), .lead), UnitAssignment(.section(name: "法规科"), .assisting)]))
    #expect(
      String(decoding: try encoder.encode(units), as: UTF8.self) == """
        {"entry":"work","work":{"unitsAssigned":{"units":[{"part":"lead","unit":{"body":{"id":2}}},{"part":"assisting","unit":{"section":{"name":"法规科"}}}]}}}
        """)
  }
}
