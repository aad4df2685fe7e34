import AnnualReport
import Statute

/// A small generator with a seed, so that a failing case can be repeated.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension AnnualReport {
  /// A report that closes on every balance. One in three cells of applicants is not 0.
  static func random(_ seed: Int, edition: Edition = .of2021) -> AnnualReport {
    var generator = Seeded(seed)
    var report = AnnualReport(
      agency: "云溪县人民政府", year: edition == .of2021 ? 2024 : 2020, edition: edition)
    for kind in FileKind.allCases {
      for column in report.activeDisclosure[kind].columns {
        report.activeDisclosure[kind][column] = .random(in: 0...40, using: &generator)
      }
    }
    for kind in DecisionKind.allCases { report.activeDisclosure[kind] = .random(in: 0...90_000, using: &generator) }
    if edition == .of2021 {
      report.activeDisclosure.feesTenThousandYuan = DecimalAmount(
        unscaled: .random(in: 0...9_999_999, using: &generator), scale: .random(in: 0...4, using: &generator))
    } else {
      var form = FormOf2019()
      for matter in Matter2019.allCases {
        form[matter] = MatterCounts(
          previousItems: .random(in: 1...300, using: &generator), change: .random(in: -9...9, using: &generator))
      }
      form.otherServiceDecisions = .random(in: 0...99, using: &generator)
      form.procurementItems = .random(in: 0...99, using: &generator)
      form.procurementAmount = "\(Int.random(in: 1...9_000_000, using: &generator))元"
      report.activeDisclosure.form2019 = form
    }
    for column in RequestColumn.applicants {
      var handled = 0
      for row in report.requests.outcomeRows {
        let value = Int.random(in: 0...2, using: &generator) == 0 ? Int.random(in: 1...40, using: &generator) : 0
        report.requests[row, column] = value
        handled += value
      }
      let left = Int.random(in: 0...9, using: &generator)
      let carried = Int.random(in: 0...min(9, handled), using: &generator)
      report.requests[.total, column] = handled
      report.requests[.carriedOver, column] = left
      report.requests[.carriedIn, column] = carried
      report.requests[.newlyReceived, column] = handled + left - carried
    }
    for row in report.requests.rows {
      report.requests[row, .total] = RequestColumn.applicants.compactMap { report.requests[row, $0] }.reduce(0, +)
    }
    for path in DisputePath.allCases {
      for outcome in DisputeOutcome.parts { report.disputes[path, outcome] = .random(in: 0...12, using: &generator) }
      report.disputes[path, .total] = DisputeOutcome.parts.compactMap { report.disputes[path, $0] }.reduce(0, +)
    }
    for ordinal in 1...6 {
      report.sections.append(
        ReportSection(
          ordinal: ordinal, title: ReportSection.titles[ordinal] ?? "",
          text: "（一）这一部分说明本县第\(ordinal)方面的工作。\n工作<平稳>，资料&档案齐全。"))
    }
    return report
  }
}
