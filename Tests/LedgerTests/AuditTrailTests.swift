import Chronicle
import Ledger
import SQLiteEngine
import Testing

@Suite struct AuditTrailTests {
  @Test func `entries are kept in order and found by object and person, newest first, page by page`() async throws {
    try await Office.with { office in
      let person = office.officers[0]
      try await office.database.write { db in
        for index in 1...7 {
          let position = try AuditTrail.append(
            AuditEntry(
              recordedAt: .sample, person: index.isMultiple(of: 2) ? person : nil, action: "case.opened",
              object: "case:\(index % 3)", requestID: "r\(index)", detail: ["field": "name"]), in: db)
          #expect(position == Int64(index))
        }
        func positions(_ filter: AuditFilter) throws -> [Int64] {
          try AuditTrail.entries(filter, in: db).map(\.position)
        }
        #expect(try positions(AuditFilter()) == [7, 6, 5, 4, 3, 2, 1])
        #expect(try positions(AuditFilter(object: "case:1")) == [7, 4, 1])
        #expect(try positions(AuditFilter(person: person, limit: 2)) == [6, 4])
        #expect(try positions(AuditFilter(person: person, before: 4)) == [2])
        let entry = try #require(try AuditTrail.entries(AuditFilter(limit: 1), in: db).first?.entry)
        #expect(entry.detail == ["field": "name"])
        #expect(entry.requestID == "r7")
      }
    }
  }
}
