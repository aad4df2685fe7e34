extension InformationFee {
  /// The fee for items of one applicant at one body (按件计收), given how many came earlier in the same calendar month.
  /// Earlier items keep the price they had.
  public static func byItem(
    priorItemsThisMonth prior: Int = 0, items: Int, schedule: FeeSchedule = .national
  ) throws(FeeError) -> InformationFee {
    try sum(scale: .byItem, prior: prior, units: items, tiers: schedule.byItem, growth: schedule.itemGrowth, schedule)
  }
}
