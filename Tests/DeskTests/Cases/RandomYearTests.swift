import Chronicle
import Civil
import AnnualReport
import Desk
import Ledger
import Statute
import Testing

@Suite struct RandomYearTests {
  /// One cell of table three.
  struct Cell: Hashable {
    let row: String
    let column: String
  }

  /// Counts table three from the recorded events alone, in the plainest way: when was it received, how did it first end.
  static func count(_ histories: [[CaseEvent]], year: Int) -> [Cell: Int] {
    var cells: [Cell: Int] = [:]
    for events in histories {
      var (column, received) = ("", nil as Day?)
      var ended: (day: Day, row: String?)?
      var isSplit = false
      var ends = 0
      for event in events {
        switch event {
        case .registered(let event): column = event.applicantKind.rawValue
        case .receiptConfirmed(let event): received = event.receiptDay
        case .correctionSupplied(let event): received = event.day
        case .receiptAdjusted(let event) where event.isOriginal != true: received = event.to
        case .split: isSplit = true
        case .transferred(let event): ended = ended ?? (event.day, nil)
        case .serviceAdjusted(let event): if ends == 1 { ended?.day = event.to }
        case .replied(let event):
          ends += 1
          ended = ended ?? (event.day, event.disposition.rawValue)
        case .closed(let event):
          ends += 1
          let rows = ["notCorrected": "other.correctionLapsed", "feeUnpaid": "other.feeLapsed"]
          ended = ended ?? (event.day, rows[event.cause.rawValue] ?? "other.miscellaneous")
        default: break
        }
      }
      guard !isSplit, let received, received.year <= year else { continue }
      if let ended, ended.day.year < year || ended.day.year == year && ended.row == nil { continue }
      var rows = [received.year == year ? "newlyReceived" : "carriedIn"]
      if let ended, ended.day.year == year, let row = ended.row {
        rows += [row, "total"]
      } else {
        rows.append("carriedOver")
      }
      for row in rows {
        cells[Cell(row: row, column: column), default: 0] += 1
        cells[Cell(row: row, column: "total"), default: 0] += 1
      }
    }
    return cells
  }

  @Test(arguments: [1, 2025]) func `after a random year the ledger verifies and its table is what a plain count says`(
    _ seed: UInt64
  ) async throws {
    try await Office.with(on: day("2024-11-04")) { office in
      var year = RandomYear(office, seed: seed)
      try await year.run(applications: 300, from: day("2024-11-04"))
      let ids = year.ids
      #expect(year.done.values.reduce(0, +) > 600)
      #expect(year.done.count >= 18, "\(year.done)")

      let report = try await LedgerVerification(cipher: office.desk.cipher).run(on: office.database)
      #expect(report.findings.isEmpty)
      #expect(report.cases == ids.count)

      let histories = try await office.database.read { db in
        try ids.map { id in
          try Cases.timeline(id, in: db).compactMap { recorded -> CaseEvent? in
            if case .law(let event) = recorded.entry { event } else { nil }
          }
        }
      }
      #expect(Set(histories.flatMap(\.self).map(\.word)).count >= 18)
      var carried: [Int?]?
      for year in 2023...2027 {
        let table = try await office.desk.requestTable(of: office.body(), year: year, for: office.person(.head))
        #expect(table.findings.isEmpty)
        let expected = Self.count(histories, year: year)
        for row in table.table.rows {
          for column in RequestColumn.allCases {
            let cell = Cell(row: row.rawValue, column: column.rawValue)
            #expect(table.table[row, column] == expected[cell, default: 0], "\(year) \(cell)")
          }
        }
        if let carried { #expect(table.table[.carriedIn] == carried) }
        carried = table.table[.carriedOver]
      }
    }
  }

  @Test func `the due day on file is the one the case page reckons`() async throws {
    try await Office.with(on: day("2025-01-06")) { office in
      var year = RandomYear(office, seed: 7)
      try await year.run(applications: 120, from: day("2025-01-06"))
      for id in year.ids {
        let opened = try await office.desk.openCase(id, for: office.person(.officer))
        guard opened.file.law.state.isOpen else { continue }
        #expect(opened.file.dueDay == opened.clock.due, "\(opened.file.law)")
      }
    }
  }
}
