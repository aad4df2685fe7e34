import Statute
import Testing

@testable import AnnualReport

@Suite struct ComparisonTests {
  @Test("differences name the cells that changed and by how much")
  func differences() {
    let first = AnnualReport.random(1)
    var second = first
    second.requests[.outcome(.granted), .total] = (first.requests[.outcome(.granted), .total] ?? 0) + 5
    second.disputes[.reconsideration, .total] = nil
    let found = first.differences(to: second)
    #expect(found.map(\.cell) == [.requests(.outcome(.granted), .total), .disputes(.reconsideration, .total)])
    #expect(found.map(\.change) == [5, nil])
  }

  @Test("an aggregate adds own reports only and counts what is unknown")
  func aggregate() {
    let first = AnnualReport.random(1)
    var second = AnnualReport.random(2)
    second.requests[.outcome(.granted), .total] = nil
    let sum = Aggregate(of: [.init(first), .init(second), .init(first, scope: .aggregate)])
    let cell = CellAddress.requests(.total, .total)
    #expect(sum.count == 2)
    #expect(sum.leftOut == [first])
    #expect(sum.sums[cell] == (first[cell] ?? 0) + (second[cell] ?? 0))
    #expect(sum.sums[.requests(.outcome(.granted), .total)] == first.requests[.outcome(.granted), .total])
    #expect(sum.unknown == [.requests(.outcome(.granted), .total): 1])
  }

  @Test("a sum that is too large is not stated")
  func overflow() {
    var report = AnnualReport(agency: "甲", year: 2024)
    report.requests[.outcome(.granted), .total] = .max
    let sum = Aggregate(of: [.init(report), .init(report)])
    #expect(sum.overflowed == [.requests(.outcome(.granted), .total)])
    #expect(sum.sums[.requests(.outcome(.granted), .total)] == nil)
  }

  @Test("amounts add exactly")
  func amounts() throws {
    #expect(try DecimalAmount("265.0696")?.adding(#require(DecimalAmount("0.04")))?.description == "265.1096")
  }
}
