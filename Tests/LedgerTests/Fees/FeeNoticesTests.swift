import Chronicle
import Civil
import Foundation
import Ledger
import SQLiteEngine
import Statute
import Testing

@Suite struct FeeNoticesTests {
  /// A case charged for 250 pages, and paid when a day is given.
  static func charged(_ office: Office, on day: String, paid: String? = nil) async throws -> CaseFile {
    var steps: [(on: String, command: CaseCommand)] = [
      (day, .confirmed), (day, .chargeFee(.pages(250), on: .day(day))),
    ]
    if let paid { steps.append((paid, .recordPayment(receiptNumber: "票0001", on: .day(paid)))) }
    return try await office.open(on: .day(day), steps: steps)
  }

  @Test func `the year's sums count notices by receipt and money by payment`() async throws {
    try await Office.with { office in
      _ = try await Self.charged(office, on: "2024-12-20", paid: "2025-01-06")
      _ = try await Self.charged(office, on: "2025-03-03", paid: "2025-03-10")
      let open = try await Self.charged(office, on: "2025-05-06")
      let body = office.bodies[0].id
      let (sums, notices, before, receipt) = try await office.database.read { db in
        (
          try FeeNotices.sums(body: body, year: 2025, in: db), try FeeNotices.notices(body: body, year: 2025, in: db),
          try FeeNotices.sums(body: body, year: 2024, in: db),
          try FeeNotices.notices(receipt: "票0001", body: body, in: db)
        )
      }
      #expect(sums == FeeYear(notices: 2, charged: Fen(940_000), payments: 2, collected: Fen(940_000)))
      #expect(before == FeeYear(notices: 1, charged: Fen(470_000), payments: 0, collected: Fen(0)))
      #expect(notices.map(\.paidOn) == [.day("2025-03-10"), nil])
      #expect(notices.last?.caseID == open.id)
      #expect(receipt.count == 2)
      #expect(try await LedgerVerification().run(on: office.database).isSound)
    }
  }

  @Test(arguments: [
    ("UPDATE fee_notices SET fen = fen - 1", VerificationFinding.Problem.columnDiffers("fen")),
    ("DELETE FROM fee_notices", .missing),
  ])
  func `a notice changed behind the program's back is found`(
    statement: String, problem: VerificationFinding.Problem
  ) async throws {
    try await Office.with { office in
      let file = try await Self.charged(office, on: "2025-03-03")
      try await office.database.write { _ = try $0.execute(statement, []) }
      let report = try await LedgerVerification().run(on: office.database)
      #expect(report.findings == [VerificationFinding(.row("fee_notices", file.id), problem)])
    }
  }
}
