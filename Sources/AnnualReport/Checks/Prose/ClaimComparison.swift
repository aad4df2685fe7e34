/// How a check compares what the prose says with what the tables say.
struct ClaimComparison {
  /// The cell that answers to the claim.
  var at: String
  /// What the claim is about, in Chinese.
  var name: String
  /// The number of the tables.
  var table: Int?
  /// Other numbers of the tables that the words may mean as well.
  var alsoAllowed: [Int] = []
}

extension ReportCheck {
  /// The findings about all claims of section one on the given subjects.
  func compare(
    _ report: AnnualReport, with comparison: (ProseClaim.Subject) -> ClaimComparison?
  ) -> [Finding] {
    guard let section = report.section(1) else { return [] }
    return ProseClaim.all(in: section, year: report.year).compactMap { claim in
      guard let known = comparison(claim.subject), let table = known.table, table != claim.value,
        !known.alsoAllowed.contains(claim.value)
      else { return nil }
      return finding(
        at: known.at, expected: String(table), actual: String(claim.value),
        "第一部分所述\(known.name)为\(claim.value)件，表中为\(table)件", prose: claim.prose)
    }
  }
}

extension RequestTable {
  /// The sum of a group in the last column; `nil` when a cell of it is unknown.
  func total(of group: DispositionGroup) -> Int? {
    Self.sum(rows.filter { $0.group == group }.map { self[$0, .total] })
  }

  /// The sum, or `nil` when a part is unknown or the sum too large.
  static func sum(_ parts: [Int?]) -> Int? {
    var sum = 0
    for part in parts {
      guard let part else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(part)
      if overflow { return nil }
      sum = next
    }
    return sum
  }
}
