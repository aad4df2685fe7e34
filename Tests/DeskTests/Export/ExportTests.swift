import Chronicle
import Desk
import Documents
import Formats
import Ledger
import SQLiteEngine
import Statute
import Testing

@Suite struct ExportTests {
  @Test func `an exported worklist holds the cases and nothing of the applicants, and is put on the audit trail`()
    async throws
  {
    try await DeskOffice.with(on: "2025-03-31") { office in
      let file = try await office.registeredCase(arrived: "2025-03-03", subject: "=1+1")
      let export = try await office.desk.exportWorklist(WorklistQuery(), for: office.officer, requestID: "r")
      #expect(export.fileName == "工作台-2025-03-31.xlsx")
      let files = try ZipArchive(reading: export.bytes)
      let strings = String(decoding: try #require(files["xl/sharedStrings.xml"]), as: UTF8.self)
      let sheet = String(decoding: try #require(files["xl/worksheets/sheet1.xml"]), as: UTF8.self)
      #expect(strings.contains(file.law.number) && strings.contains("=1+1"))
      #expect(!sheet.contains("<f>"))
      for secret in ["张", "E10000001", "13800000000", "某路1号"] { #expect(!strings.contains(secret)) }
      let trail = try await office.database.read { try AuditTrail.entries(AuditFilter(object: "worklist"), in: $0) }
      #expect(trail.map(\.entry.detail) == [["lines": "1"]])
      let none = try await office.desk.exportWorklist(WorklistQuery(), for: office.stranger, requestID: nil)
      let empty = String(
        decoding: try #require(try ZipArchive(reading: none.bytes)["xl/sharedStrings.xml"]), as: UTF8.self)
      #expect(!empty.contains(file.law.number))
    }
  }

  @Test func `tables three and four are exported as numbers`() async throws {
    try await DeskOffice.with(on: "2025-04-30") { office in
      let file = try await office.answeredCase(arrived: "2025-03-03", repliedOn: "2025-03-10")
      _ = try await office.desk.openDispute(
        NewDispute(route: .reconsideration, forum: "区政府", reference: "1号", receivedOn: .day("2025-04-07")),
        onCase: file.id, expecting: file.version, by: office.officer)
      let export = try await office.desk.exportTables(of: office.body, year: 2025, for: office.head, requestID: nil)
      #expect(export.fileName == "某区教育局2025年度统计表.xlsx")
      let files = try ZipArchive(reading: export.bytes)
      let three = String(decoding: try #require(files["xl/worksheets/sheet1.xml"]), as: UTF8.self)
      let four = String(decoding: try #require(files["xl/worksheets/sheet2.xml"]), as: UTF8.self)
      // Row I: one natural person, one in all; reconsideration: one pending, one in all.
      #expect(three.contains("<c r=\"B2\"><v>1</v></c>") && three.contains("<c r=\"H2\"><v>1</v></c>"))
      #expect(four.contains("<c r=\"E2\"><v>1</v></c>") && four.contains("<c r=\"F2\"><v>1</v></c>"))
      #expect(four.contains("<c r=\"B2\"><v>0</v></c>"))
      await #expect {
        try await office.desk.exportTables(of: office.body, year: 2025, for: office.stranger, requestID: nil)
      } throws: { if case .notAllowed(.viewTables)? = $0 as? DeskRefusal { true } else { false } }
    }
  }
}
