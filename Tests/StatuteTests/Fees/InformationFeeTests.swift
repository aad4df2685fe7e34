import Civil
import Foundation
import Statute
import Testing

@Suite("The information-processing fee")
struct InformationFeeTests {
  @Test(
    "By item",
    arguments: [
      (0, "0"), (10, "0"), (11, "100"), (30, "2000"), (31, "2200"), (35, "3000"), (40, "4000"), (41, "4300"),
      (50, "7000"), (51, "7400"), (60, "11000"), (100, "37000"),
    ])
  func byItem(items: Int, yuan: String) throws {
    let fee = try InformationFee.byItem(items: items)
    #expect(fee.totalYuan == yuan)
    check(fee)
  }

  @Test(
    "By page",
    arguments: [
      (0, "0"), (30, "0"), (31, "10"), (100, "700"), (101, "720"), (200, "2700"), (201, "2740"), (250, "4700"),
      (2219, "83460"),
    ])
  func byPage(pages: Int, yuan: String) throws {
    let fee = try InformationFee.byPage(pages: pages)
    #expect(fee.totalYuan == yuan)
    check(fee)
  }

  private func check(_ fee: InformationFee) {
    #expect(fee.slices.reduce(0) { $0 + $1.count } == fee.units)
    #expect(fee.slices.reduce(0) { $0 + $1.amount.amount } == fee.total.amount)
    #expect(fee.slices.allSatisfy { $0.amount.amount == $0.rate.amount * $0.count && $0.to - $0.from + 1 == $0.count })
  }

  @Test("35 items make the slices of the schedule")
  func slices() throws {
    let fee = try InformationFee.byItem(items: 35)
    #expect(fee.slices.map(\.from) == [1, 11, 31])
    #expect(fee.slices.map(\.to) == [10, 30, 35])
    #expect(fee.slices.map(\.rate.yuan) == ["0", "100", "200"])
  }

  @Test("Each item's own price, added up over the month, is the price of the month")
  func marginal() throws {
    var sum = 0
    for item in 1...120 {
      sum += try InformationFee.byItem(priorItemsThisMonth: item - 1, items: 1).total.amount
      #expect(try InformationFee.byItem(items: item).total.amount == sum)
    }
    #expect(try InformationFee.byItem(priorItemsThisMonth: 34, items: 1).totalYuan == "200")
  }

  @Test("A schedule reads back, and one that makes no scale is refused")
  func schedule() throws {
    let data = try JSONEncoder().encode(FeeSchedule.national)
    #expect(try JSONDecoder().decode(FeeSchedule.self, from: data) == .national)
    let text = String(decoding: data, as: UTF8.self).replacingOccurrences(of: #""block":10"#, with: #""block":0"#)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(FeeSchedule.self, from: Data(text.utf8)) }
  }

  @Test("Counts below zero or beyond reason are refused, and so is an amount that does not fit")
  func refused() throws {
    #expect(throws: FeeError.negativeCount(-1)) { try InformationFee.byItem(items: -1) }
    #expect(throws: FeeError.tooMany(limit: 100_000)) { try InformationFee.byPage(pages: .max) }
    #expect(throws: FeeError.tooMany(limit: 100_000)) { try InformationFee.byItem(priorItemsThisMonth: .max, items: 1) }
    let huge = try #require(
      FeeSchedule(
        effectiveFrom: civil("2030-01-01"), citation: .feeRules, byItem: [.init(from: 1, rate: Fen(.max))],
        itemGrowth: nil, byPage: [.init(from: 1, rate: Fen(1))]))
    #expect(throws: FeeError.overflow) { try InformationFee.byItem(items: 2, schedule: huge) }
  }

  @Test(
    "Money is written with as many decimals as it needs",
    arguments: [(0, "0"), (5, "0.05"), (-150, "-1.50"), (300_000, "3000")])
  func money(fen: Int, yuan: String) { #expect(Fen(fen).yuan == yuan) }
}
