extension InformationFee {
  /// The fee for the pages supplied on one application (按量计收); applications are not added up.
  public static func byPage(pages: Int, schedule: FeeSchedule = .national) throws(FeeError) -> InformationFee {
    try sum(scale: .byPage, prior: 0, units: pages, tiers: schedule.byPage, growth: nil, schedule)
  }
}
