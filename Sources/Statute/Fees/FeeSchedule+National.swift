import Civil

extension FeeSchedule {
  /// The national rates in force since 2021 (国办函〔2020〕109号).
  public static let national = FeeSchedule(
    national: Day(constant: 2021, 1, 1),
    byItem: [
      Tier(from: 1, rate: Fen(0)), Tier(from: 11, rate: Fen(100_00)), Tier(from: 31, rate: Fen(200_00)),
    ],
    itemGrowth: Growth(block: 10, step: Fen(100_00)),
    byPage: [
      Tier(from: 1, rate: Fen(0)), Tier(from: 31, rate: Fen(10_00)), Tier(from: 101, rate: Fen(20_00)),
      Tier(from: 201, rate: Fen(40_00)),
    ])

  private init(national day: Day, byItem: [Tier], itemGrowth: Growth, byPage: [Tier]) {
    effectiveFrom = day
    citation = .feeRules
    self.byItem = byItem
    self.itemGrowth = itemGrowth
    self.byPage = byPage
  }
}
