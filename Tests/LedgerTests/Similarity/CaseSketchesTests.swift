import Chronicle
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

@Suite struct CaseSketchesTests {
  @Test func `a corrected application is found by its new text, and by the old one no longer`() async throws {
    try await Office.with { office in
      let old = "关于某村集体土地征收补偿安置方案的批复文件"
      let new = "城区雨污分流管网改造工程竣工验收报告"
      let file = try await office.open(
        on: .day("2025-03-03"), requested: old,
        steps: [
          ("2025-03-03", .confirmed),
          ("2025-03-04", .requestCorrection(points: ["名称"], periodWorkingDays: 10, on: .day("2025-03-04"))),
        ])
      let body = office.bodies[0].id
      func found(_ text: String) async throws -> [Int64] {
        try await office.database.read { db in
          try CaseSketches.find(text, bodies: [body], threshold: 0.6, in: db).map(\.summary.id)
        }
      }
      #expect(try await found(old) == [file.id])
      _ = try await office.append(
        .supplyCorrection(requested: new, acceptedReason: nil, on: .day("2025-03-06")), to: file, on: .day("2025-03-06")
      )
      #expect(try await found(old).isEmpty)
      #expect(try await found(new) == [file.id])
      #expect(try await found("").isEmpty)
    }
  }

  @Test func `the candidates are found in the index`() async throws {
    let plans = try await QueryPlanTests.plans { db in
      let applicant = Applicants.Keys(name: "n", identityNumber: "i")
      _ = try CaseSketches.find(
        "某村集体土地征收补偿安置方案", bodies: [1, 2], applicant: applicant, threshold: 0.6, in: db)
    }
    let scans = plans.filter {
      $0.hasPrefix("SCAN") && ($0.contains("cases") || $0.contains("case_sketches") || $0.contains("applicants"))
    }
    #expect(scans.isEmpty, "\(scans)")
    #expect(
      plans.filter { $0.contains("case_sketches") }.allSatisfy {
        $0.contains("COVERING INDEX") || $0.contains("PRIMARY KEY")
      }, "\(plans)")
  }

  static let wanted = ProcessInfo.processInfo.environment["GONGKAI_SIMILARITY_CASES"].flatMap { Int($0) } ?? 2_000

  private static let subjects = [
    "征收补偿方案", "道路改造工程立项批复", "环境影响评价文件", "财政预算执行明细", "招生计划", "规划许可证", "安全生产检查记录", "低保对象名单",
  ]
  private static let places = ["东关", "西关", "南坪", "北岭", "河口", "石桥", "柳林", "青山", "白塔", "新村"]

  static func text(_ index: Int) -> String {
    let (a, b, c) = (places[index % 10], places[index / 10 % 10], subjects[index / 100 % 8])
    return "\(a)街道\(b)社区第\(index / 800)地块\(2015 + index % 11)年度\(c)及其附件"
  }

  /// Copies a case under another id with another text, straight in the tables: what is measured is the search.
  private static func copy(_ model: CaseFile, as index: Int, in db: any WriteConnection) throws {
    let id = Int64(1_000_000 + index)
    var law = try JSONSerialization.jsonObject(with: JSONEncoder().encode(model.law)) as? [String: Any] ?? [:]
    law["requested"] = text(index)
    let state = String(decoding: try JSONSerialization.data(withJSONObject: law), as: UTF8.self)
    let key = try TextKeys.make(for: .caseFile(id), in: db)
    func sealed(_ text: String, _ column: String) throws -> SQLValue {
      .text(try key.seal(text, place: "cases.\(column).case:\(id).\(id)"))
    }
    try db.execute(
      """
      INSERT INTO cases SELECT $1, body_id, 'n' || $5, kind, applicant_id, applicant_kind, channel, 'f' || $5,
        secret_hash, $2, state, is_open, arrived_day, receipt_day, due_day, due_order, closed_day, counted_year,
        outcome_year, disposition, assignee_id, parent_id, version, head_hash, $3, created_at, updated_at, received_day,
        NULL
      FROM cases WHERE id = $4
      """, .integer(id), sealed(model.filing.title, "title"), sealed(state, "state_json"), .integer(model.id),
      .text(String(id)))
    for band in Set(TextSketch(text(index)).bands) {
      try db.execute("INSERT INTO case_sketches (band, case_id) VALUES ($1, $2)", .integer(band), .integer(id))
    }
  }

  /// With `GONGKAI_SIMILARITY_CASES=100000` this measures; the suite makes a few.
  @Test(.timeLimit(.minutes(10)))
  func `an application is found again among many`() async throws {
    try await Office.with { office in
      let model = try await office.open(on: .day("2025-03-03"), requested: "样本", commands: [.confirmed])
      for first in stride(from: 0, to: Self.wanted, by: 5_000) {
        let range = first..<min(first + 5_000, Self.wanted)
        try await office.database.write { db in for index in range { try Self.copy(model, as: index, in: db) } }
      }
      let clock = ContinuousClock()
      let bodies = office.bodies.map(\.id)
      var times: [Duration] = []
      for index in stride(from: 0, to: Self.wanted, by: max(1, Self.wanted / 200)) {
        let text = Self.text(index)
        let start = clock.now
        let found = try await office.database.read { db in
          try CaseSketches.find(text, bodies: bodies, threshold: 0.6, in: db)
        }
        times.append(clock.now - start)
        #expect(found.first?.requested == text && found.first?.similarity == 1)
      }
      times.sort()
      print("similarity among \(Self.wanted): median \(times[times.count / 2]), p99 \(times[times.count * 99 / 100])")
    }
  }
}
