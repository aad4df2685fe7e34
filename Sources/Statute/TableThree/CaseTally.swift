/// What a case adds to table three of one year's annual report (统计).
public struct CaseTally: Hashable, Codable, Sendable {
  /// The column.
  public let column: ApplicantKind
  /// Row I, received in the year; otherwise it was carried in (row II).
  public let newlyReceived: Bool
  /// The row of part III, where it ended in the year; nil when it is carried over (row IV).
  public let disposition: Disposition?

  /// Row II.
  public var carriedIn: Bool { !newlyReceived }
  /// Row IV.
  public var carriedOver: Bool { disposition == nil }
}

extension Case {
  /// What it adds to the year's table three; nil when nothing. The rule is that of `TableThreePart`.
  public func tally(year: Int) -> CaseTally? {
    guard let years = TableThreeYears(self) else { return nil }
    let newlyReceived = years.stands(in: .newlyReceived, of: year)
    guard newlyReceived || years.stands(in: .carriedIn, of: year) else { return nil }
    let concluded = years.stands(in: .concluded, of: year)
    return CaseTally(
      column: applicantKind, newlyReceived: newlyReceived, disposition: concluded ? disposition : nil)
  }
}
