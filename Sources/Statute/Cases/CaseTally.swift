import Civil

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

  /// The keys of the rows it adds one to: I or II, and either its outcome with the total or IV.
  public var rowKeys: [String] {
    [newlyReceived ? "newlyReceived" : "carriedIn"] + (disposition.map { [$0.rawValue, "total"] } ?? ["carriedOver"])
  }
}

extension Case {
  /// What it adds to the year's table three; nil when nothing. Received by the day of receipt that the clock counts,
  /// ended by the day its first reply or closing counts; a reply made anew is not counted again. One of I and II and
  /// one of III and IV always holds, so that I + II = III + IV.
  public func tally(year: Int) -> CaseTally? {
    guard kind == .disclosure, state != .split, let receiptDay, receiptDay.year <= year else { return nil }
    let newlyReceived = receiptDay.year == year
    guard let outcome = outcomes.first, outcome.day.year <= year else {
      return CaseTally(column: applicantKind, newlyReceived: newlyReceived, disposition: nil)
    }
    guard outcome.day.year == year, let disposition = outcome.disposition else { return nil }
    return CaseTally(column: applicantKind, newlyReceived: newlyReceived, disposition: disposition)
  }
}
