package import Foundation

/// A moment in UTC with the precision that is stored: whole milliseconds since 1970-01-01.
///
/// The ledger hashes instants, so what is written must be exactly what is read back; a `Date` cannot promise that.
package struct Instant: Sendable, Hashable, Codable, Comparable {
  package var milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The millisecond in which `date` lies; a date outside the representable range is clamped to it.
  package init(_ date: Date) {
    let value = (date.timeIntervalSince1970 * 1000).rounded(.down)
    milliseconds = Int64(exactly: value) ?? (value < 0 ? .min : .max)
  }

  package var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

  package func advanced(bySeconds seconds: Int64) -> Instant {
    let (step, tooLarge) = seconds.multipliedReportingOverflow(by: 1000)
    guard !tooLarge else { return Instant(milliseconds: seconds < 0 ? .min : .max) }
    let (sum, overflow) = milliseconds.addingReportingOverflow(step)
    return Instant(milliseconds: overflow ? (seconds < 0 ? .min : .max) : sum)
  }

  package init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }

  package static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
}
