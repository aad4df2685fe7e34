import Civil

/// What a dispute adds to table four of one year's annual report (政府信息公开行政复议、行政诉讼情况).
///
/// The form (国办公开办函〔2021〕30号) has one row: three blocks by road, and in each the results and what was still
/// undecided. It prescribes no identity between years. The rule kept here: a dispute counts in every year in which it
/// was pending on some day, once, in the column of its state on 31 December. So one that is received and decided in a
/// year counts there alone; one that is decided in a later year counts as undecided in the years before and with its
/// result in the last; one that is appealed against counts again while the appeal runs. The day of the decision decides,
/// not the day it reached the body. The four columns therefore always add up to the total.
public struct DisputeTally: Hashable, Codable, Sendable {
  /// The block.
  public let route: DisputeRoute
  /// The column; nil for 尚未审结.
  public let result: DisputeResult?

  /// A place in the table.
  public init(route: DisputeRoute, result: DisputeResult?) {
    self.route = route
    self.result = result
  }
}

extension Dispute {
  /// What it adds to the year's table four; nil when nothing.
  public func tally(year: Int) -> DisputeTally? {
    guard let round = rounds.last(where: { $0.receivedOn.year <= year }) else { return nil }
    guard let conclusion = round.conclusion, conclusion.decidedOn.year <= year else {
      return DisputeTally(route: route, result: nil)
    }
    guard conclusion.decidedOn.year == year else { return nil }
    return DisputeTally(route: route, result: conclusion.result)
  }
}
