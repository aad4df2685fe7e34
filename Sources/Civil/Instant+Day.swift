extension Instant {
  /// The civil date in China Standard Time (UTC+8, no summer time).
  package var chinaDay: Day {
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    let (days, rest) = remainder < 0 ? (quotient - 1, remainder + 86_400_000) : (quotient, remainder)
    let shifted = rest + 8 * 3_600_000 >= 86_400_000 ? days + 1 : days
    return Day(clampingDaysSince1970: Int(clamping: shifted))
  }
}
