import Foundation

/// One question with what it took, beside the same question by hand.
struct Measured {
  let name: String
  /// In milliseconds; `nil` where none is set.
  let target: Double?
  let rows: Int
  let handRows: Int
  let ours: (median: Double, p99: Double)
  let hand: (median: Double, p99: Double)

  static let heading = """
    | Question | Lines | Median ms | p99 ms | By hand: median ms | p99 ms | Aim ms |
    |---|---:|---:|---:|---:|---:|---:|
    """

  var line: String {
    let figures = [ours.median, ours.p99, hand.median, hand.p99].map { String(format: "%.2f", $0) }
    let lines = rows == handRows ? "\(rows)" : "\(rows) (\(handRows))"
    return
      "| \(name) | \(lines) | \(figures.joined(separator: " | ")) | \(target.map { String(format: "%.0f", $0) } ?? "") |"
  }

  var isMet: Bool { target.map { ours.median < $0 } ?? true }

  /// Asks the question so many times, each time ours and then by hand.
  static func measure(
    _ name: String, target: Double?, runs: Int, ours: (Int) async throws -> Int, hand: (Int) throws -> Int
  ) async throws -> Measured {
    var (times, handTimes): ([Double], [Double]) = ([], [])
    var (rows, handRows) = (0, 0)
    let clock = ContinuousClock()
    for run in -3..<runs {
      let start = clock.now
      rows = try await ours(max(0, run))
      let middle = clock.now
      handRows = try hand(max(0, run))
      let end = clock.now
      guard run >= 0 else { continue }
      times.append(milliseconds(middle - start))
      handTimes.append(milliseconds(end - middle))
    }
    let measured = Measured(
      name: name, target: target, rows: rows, handRows: handRows, ours: percentiles(times), hand: percentiles(handTimes)
    )
    say(measured.line)
    return measured
  }

  private static func milliseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15
  }

  private static func percentiles(_ times: [Double]) -> (median: Double, p99: Double) {
    let sorted = times.sorted()
    guard !sorted.isEmpty else { return (0, 0) }
    return (sorted[sorted.count / 2], sorted[min(sorted.count - 1, sorted.count * 99 / 100)])
  }
}
