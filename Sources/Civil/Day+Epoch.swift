extension Day {
  /// The day so many days after 1970-01-01; the first or last representable day for a number beyond it.
  public init(clampingDaysSince1970 days: Int) {
    ordinal = min(max(days, Self.firstOrdinal), Self.lastOrdinal)
  }
}
