import Chronicle
import Civil
import Foundation
import Ledger
import SQLiteEngine
import Statute

/// Builds the database that is measured, and proves a sample of it.
struct CaseDatabase {
  let database: SQLiteDatabase
  let office: BenchmarkOffice
  let today: Day
  let now: Instant

  static func build(_ count: Int, at path: String, today: Day, now: Instant) async throws -> CaseDatabase {
    let clock = ContinuousClock()
    let start = clock.now
    let database = try SQLiteDatabase(path: path, vault: BenchmarkOffice.vault())
    let office = try await BenchmarkOffice.make(in: database, at: now)
    guard let first = Day("2024-01-02") else { throw CaseTemplates.Failure.noCase }
    let templates = try await CaseTemplates.make(min(4_000, max(200, count / 20)), from: first, until: today, at: now)
    var source = Randomness(seed: 5)
    let matters = InventedMatters(count: 20_000, using: &source).all
    let applicants = try await addApplicants(max(700, count / 20), office: office, at: now, in: database)
    say(
      "\(templates.count) templates, \(applicants.values.map(\.count).reduce(0, +)) applicants: \(clock.now - start)")
    let indexes = try await dropIndexes(in: database)
    let copier = Box(
      CaseCopier(office: office, templates: templates, matters: matters, applicants: applicants, at: now))
    let total = Int64(count)
    for begin in stride(from: Int64(1), through: total, by: 20_000) {
      let range = begin..<min(begin + 20_000, total + 1)
      try await database.write { db in
        _ = try db.query("PRAGMA cache_size = -500000")
        try copier.value.write(range, of: total, in: db)
      }
      if (range.upperBound - 1) % 100_000 == 0 { say("  \(range.upperBound - 1) cases: \(clock.now - start)") }
    }
    try await database.write { db in
      try copier.value.storeCounters(last: total, in: db)
      for sql in indexes { try db.execute(sql) }
      try CaseCounts.rebuild(in: db)
    }
    let built = CaseDatabase(database: database, office: office, today: today, now: now)
    try await built.addPapers()
    say("\(count) cases on disk: \(clock.now - start)")
    return built
  }

  /// A database that was left by an earlier run.
  static func open(at path: String, today: Day, now: Instant) async throws -> CaseDatabase {
    let database = try SQLiteDatabase(path: path, vault: BenchmarkOffice.vault())
    // The office is made the same way every time, so its numbers can be read off another one.
    let office = try await BenchmarkOffice.make(in: try SQLiteDatabase.inMemory(), at: now)
    return CaseDatabase(database: database, office: office, today: today, now: now)
  }

  /// The copier goes from one transaction to the next and is used by one at a time.
  private final class Box: @unchecked Sendable {
    var value: CaseCopier
    init(_ value: CaseCopier) { self.value = value }
  }

  /// Takes the indexes of the large tables away for the time of filling; returns how they are made again.
  private static func dropIndexes(in database: SQLiteDatabase) async throws -> [String] {
    try await database.write { db in
      let rows = try db.query(
        """
        SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
          AND tbl_name IN ('cases', 'entries', 'subject_keys', 'case_sketches', 'fee_notices')
        """)
      for row in rows { try db.execute("DROP INDEX \(row.text("name"))") }
      return try rows.map { try $0.text("sql") }
    }
  }

  private static func addApplicants(
    _ count: Int, office: BenchmarkOffice, at now: Instant, in database: SQLiteDatabase
  ) async throws -> [ApplicantKind: [(id: Int64, digest: String)]] {
    try await database.write { db in
      var all: [ApplicantKind: [(id: Int64, digest: String)]] = [:]
      for index in 0..<count {
        let kind = ApplicantKind.allCases[index % ApplicantKind.allCases.count]
        let stored = try Applicants(cipher: office.cipher).add(
          Applicant(kind: kind, name: "申请人\(index)", identityNumber: "E\(10_000_000 + index)"), at: now, in: db)
        all[kind, default: []].append((stored.id, stored.digest.base64EncodedString()))
      }
      return all
    }
  }

  /// Papers under review and requests for help in open cases of the largest body, by the ledger itself.
  private func addPapers() async throws {
    let (office, now, today) = (office, now, today)
    try await database.write { db in
      let open = try Cases.list(CaseFilter(bodies: [office.bodies[0].id], isOpen: true, limit: 400), in: db)
      for (index, summary) in open.enumerated() {
        let officer = office.officers[0][index % BenchmarkOffice.officersPerBody]
        let id = try Papers.reserve(in: db)
        let digest = try Papers.keep("-", paper: id, version: 1, case: summary.id, in: db)
        var entries: [CaseEntry] = [
          .work(
            .paper(
              entry: .drafted(
                paper: id, kind: .reply, content: PaperContent(variant: nil, act: nil, textDigest: digest)))),
          .work(
            .paper(
              entry: .submitted(paper: id, version: 1, chain: ApprovalChain([.review, .secrecyReview, .approval])))),
        ]
        if index.isMultiple(of: 4) {
          let request = try Assignments.reserveRequest(in: db)
          let unit = CaseUnit.person(id: office.officers[0][(index + 1) % BenchmarkOffice.officersPerBody])
          entries.append(.work(.assistanceAsked(request: request, unit: unit, question: "请查档案", due: today)))
        }
        try Cases.append(
          entries, to: summary.id, expecting: summary.version, by: officer, at: now, on: today, in: db)
      }
    }
  }

  /// That the ledger, making the records of these cases anew, makes what stands there.
  private func proveRecords(of ids: [Int64]) async throws {
    try await database.write { db in
      func records(_ id: Int64) throws -> [SQLRow] {
        try [
          "SELECT * FROM case_documents WHERE id = $1", "SELECT * FROM case_sketches WHERE case_id = $1 ORDER BY band",
          "SELECT * FROM fee_notices WHERE case_id = $1",
        ].flatMap { try db.query($0, [.integer(id)]) }
      }
      for id in ids {
        let before = try records(id).map(\.values)
        try Cases.rebuild(id, in: db)
        guard try records(id).map(\.values) == before, !before.isEmpty else { throw CaseTemplates.Failure.noCase }
      }
    }
    say("the ledger makes the words, sketches and fees of \(ids.count) cases anew as they stand")
  }

  /// Replays a random sample entry by entry and walks the whole chain.
  func prove(_ count: Int, of total: Int) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    var source = Randomness(seed: 9)
    let ids = Set((0..<count).map { _ in Int64.random(in: 1...Int64(total), using: &source) }).sorted()
    let report = try await LedgerVerification().run(onCases: ids, of: database)
    say(
      "\(report.cases) cases, \(report.entries) entries replayed, chain walked: \(report.findings.count) findings, \(clock.now - start)"
    )
    for finding in report.findings.prefix(5) { say("  \(finding)") }
    try await proveRecords(of: Array(ids.prefix(200)))
    guard report.isSound, report.cases == Int64(ids.count) else { throw CaseTemplates.Failure.noCase }
  }
}
