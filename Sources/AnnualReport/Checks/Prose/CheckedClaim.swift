/// A number in section one that the tables state too, with the cell that answers to it: what a page underlines.
public struct CheckedClaim: Sendable, Hashable {
  /// Where the prose says it.
  public var prose: ProseRange
  /// The number the prose states.
  public var value: Int
  /// The first of the cells that answer to it.
  public var cell: CellAddress
  /// The number of the tables; `nil` when they leave it open.
  public var table: Int?
}

extension AnnualReport {
  /// The claims of section one that can be held against the tables, in order of the text.
  public var checkedClaims: [CheckedClaim] {
    ReportProse(self).claims.compactMap { claim in
      guard let prose = claim.prose else { return nil }
      let answer = answer(to: claim.subject)
      return CheckedClaim(prose: prose, value: claim.value, cell: answer.cell, table: answer.table)
    }.sorted { $0.prose.scalars.lowerBound < $1.prose.scalars.lowerBound }
  }
}
