/// The sum of several bodies' reports on one year.
///
/// A body's own report covers itself only (`Scope.own`); a government's report may already cover its departments and lower
/// governments (`Scope.aggregate`). An aggregate report is never added to the reports it contains, so only own ones are.
public struct Aggregate: Sendable, Hashable {
  /// What a report covers.
  public enum Scope: String, Sendable, Hashable, Codable, CaseIterable {
    case own, aggregate
  }

  /// One report with what it covers.
  public struct Part: Sendable, Hashable {
    /// The report.
    public var report: AnnualReport
    /// What it covers.
    public var scope: Scope

    /// Makes a part.
    public init(_ report: AnnualReport, scope: Scope = .own) {
      self.report = report
      self.scope = scope
    }
  }

  /// The sums of the counts that are known.
  public private(set) var sums: [CellAddress: Int] = [:]
  /// The sum of 行政事业性收费 in 万元 over the reports that state it.
  public private(set) var fees: DecimalAmount?
  /// For each cell in how many of the added reports it is unknown, so that its sum is a lower bound.
  public private(set) var unknown: [CellAddress: Int] = [:]
  /// How many reports were added.
  public private(set) var count = 0
  /// The reports left out because they are aggregates themselves.
  public private(set) var leftOut: [AnnualReport] = []
  /// The cells whose sum is too large to be stated.
  public private(set) var overflowed: Set<CellAddress> = []

  /// Adds the reports up. A cell that a report's form does not have is unknown in it.
  public init(of parts: [Part]) {
    let added = parts.filter { $0.scope == .own }.map(\.report)
    leftOut = parts.filter { $0.scope == .aggregate }.map(\.report)
    count = added.count
    for report in added {
      for cell in report.cells {
        guard let value = report[cell] else { continue }
        let (sum, overflow) = (sums[cell] ?? 0).addingReportingOverflow(value)
        if overflow { overflowed.insert(cell) } else { sums[cell] = sum }
      }
      if let amount = report.activeDisclosure.feesTenThousandYuan {
        if let known = fees {
          fees = known.adding(amount)
          if fees == nil { overflowed.insert(.fees) }
        } else if !overflowed.contains(.fees) {
          fees = amount
        }
      }
    }
    for cell in overflowed { sums[cell] = nil }
    for cell in Set(added.flatMap(\.cells)) {
      let missing = added.count { $0.text(of: cell) == nil }
      if missing > 0 { unknown[cell] = missing }
    }
  }
}

extension DecimalAmount {
  /// The exact sum, with the larger scale; `nil` when it has more digits than an amount can hold.
  public func adding(_ other: DecimalAmount) -> DecimalAmount? {
    let scale = max(self.scale, other.scale)
    guard let left = scaled(to: scale), let right = other.scaled(to: scale) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : DecimalAmount(unscaled: sum, scale: scale)
  }

  private func scaled(to scale: Int) -> Int64? {
    var value = unscaled
    for _ in self.scale..<scale {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = next
    }
    return value
  }
}
