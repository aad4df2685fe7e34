import Foundation

/// What reading a folder took; one line of JSON, the same from both programs.
struct Measurement: Codable {
  var files: Int
  /// Files in which no report was found.
  var unread: Int
  /// Numbers placed in table three.
  var cells: Int
  /// Reports in which some check found an error.
  var withErrors: Int
  var seconds: Double
  /// The largest resident size of the process, in KiB.
  var peakKiB: Int

  var reportsPerSecond: Double { Double(files) / seconds }

  /// The largest resident size of this process so far.
  static func peak() -> Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss
  }

  /// The median and the 99th percentile (the largest of few) of some times.
  static func percentiles(_ seconds: [Double]) -> (median: Double, p99: Double) {
    let sorted = seconds.sorted()
    guard !sorted.isEmpty else { return (0, 0) }
    return (sorted[sorted.count / 2], sorted[min(sorted.count - 1, sorted.count * 99 / 100)])
  }
}
