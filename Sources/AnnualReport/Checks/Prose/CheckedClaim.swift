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
    guard let section = section(1) else { return [] }
    return ProseClaim.all(in: section, year: year).compactMap { claim in
      guard let prose = claim.prose else { return nil }
      let (cell, table) = answer(to: claim.subject)
      return CheckedClaim(prose: prose, value: claim.value, cell: cell, table: table)
    }.sorted { $0.prose.scalars.lowerBound < $1.prose.scalars.lowerBound }
  }

  private func answer(to subject: ProseClaim.Subject) -> (CellAddress, Int?) {
    func row(_ row: RequestRow) -> (CellAddress, Int?) { (.requests(row, .total), requests[row, .total]) }
    switch subject {
    case .received: return row(.newlyReceived)
    case .carriedIn: return row(.carriedIn)
    case .carriedOver: return row(.carriedOver)
    case .answered: return row(.total)
    case .group(let group):
      let first = requests.rows.first { $0.group == group } ?? .total
      return (.requests(first, .total), requests.total(of: group))
    case .reconsideration: return (.disputes(.reconsideration, .total), disputes[.reconsideration, .total])
    case .litigation:
      let paths: [DisputePath] = [.litigationDirect, .litigationAfterReconsideration]
      return (.disputes(.litigationDirect, .total), RequestTable.sum(paths.map { disputes[$0, .total] }))
    }
  }
}
