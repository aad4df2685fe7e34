import Civil

extension InformationFee {
  static func sum(
    scale: Scale, prior: Int, units: Int, tiers: [FeeSchedule.Tier], growth: FeeSchedule.Growth?,
    _ schedule: FeeSchedule
  ) throws(FeeError) -> InformationFee {
    guard prior >= 0 else { throw .negativeCount(prior) }
    guard units >= 0 else { throw .negativeCount(units) }
    guard prior <= limit, units <= limit else { throw .tooMany(limit: limit) }
    let last = prior + units
    var slices: [Slice] = []
    var total = 0
    var unit = prior + 1
    while unit <= last {
      let (rate, end) = try price(of: unit, tiers: tiers, growth: growth)
      let to = min(end, last)
      let count = to - unit + 1
      let (amount, tooBig) = rate.amount.multipliedReportingOverflow(by: count)
      let (sum, tooMuch) = total.addingReportingOverflow(amount)
      guard !tooBig, !tooMuch else { throw .overflow }
      slices.append(Slice(from: unit, to: to, count: count, rate: rate, amount: Fen(amount)))
      total = sum
      unit = to + 1
    }
    return InformationFee(
      scale: scale, units: units, priorUnits: prior, slices: slices, total: Fen(total), citation: schedule.citation)
  }

  /// The rate of the unit and the last unit that has the same rate.
  private static func price(
    of unit: Int, tiers: [FeeSchedule.Tier], growth: FeeSchedule.Growth?
  ) throws(FeeError) -> (rate: Fen, end: Int) {
    guard let index = tiers.lastIndex(where: { $0.from <= unit }) else { throw .overflow }
    let tier = tiers[index]
    if index + 1 < tiers.count { return (tier.rate, tiers[index + 1].from - 1) }
    guard let growth else { return (tier.rate, .max) }
    let block = (unit - tier.from) / growth.block
    let (rise, tooBig) = growth.step.amount.multipliedReportingOverflow(by: block)
    let (rate, tooMuch) = tier.rate.amount.addingReportingOverflow(rise)
    guard !tooBig, !tooMuch else { throw .overflow }
    return (Fen(rate), tier.from + (block + 1) * growth.block - 1)
  }
}
