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
  /// Processor time of the reading, which other work on the machine does not lengthen.
  var cpuSeconds: Double
  /// The largest resident size of the process, in KiB.
  var peakKiB: Int

  var reportsPerSecond: Double { Double(files) / seconds }

  /// The processor time in seconds and the largest resident size in KiB of this process so far.
  static func usage() -> (cpuSeconds: Double, peakKiB: Int) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    return (seconds + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6, usage.ru_maxrss)
  }

  /// The median and the 99th percentile (the largest of few) of some times.
  static func percentiles(_ seconds: [Double]) -> (median: Double, p99: Double) {
    let sorted = seconds.sorted()
    guard !sorted.isEmpty else { return (0, 0) }
    return (sorted[sorted.count / 2], sorted[min(sorted.count - 1, sorted.count * 99 / 100)])
  }
}
