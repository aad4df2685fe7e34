public import Civil

/// The rates of the information-processing fee (信息处理费标准), progressive by slice.
public struct FeeSchedule: Equatable, Sendable {
  /// A slice of the scale: from this unit on, each costs the rate, until the next tier begins.
  public struct Tier: Equatable, Codable, Sendable {
    /// The first unit, counted from 1.
    public let from: Int
    /// The rate for each unit.
    public let rate: Fen

    /// A tier.
    public init(from: Int, rate: Fen) {
      self.from = from
      self.rate = rate
    }
  }

  /// How the last tier goes on: after each block of units the rate rises by a step.
  public struct Growth: Equatable, Codable, Sendable {
    /// Units in a block.
    public let block: Int
    /// What each further block adds to the rate.
    public let step: Fen

    /// A growth.
    public init(block: Int, step: Fen) {
      self.block = block
      self.step = step
    }
  }

  /// The first day it applies to notices.
  public let effectiveFrom: Day
  /// Its source.
  public let citation: Citation
  /// By item (按件计收).
  public let byItem: [Tier]
  /// How the last tier by item goes on.
  public let itemGrowth: Growth?
  /// By page (按量计收).
  public let byPage: [Tier]

  /// A schedule; nil when the tiers do not begin at 1, are out of order, or a block is empty or beyond any count.
  public init?(effectiveFrom: Day, citation: Citation, byItem: [Tier], itemGrowth: Growth?, byPage: [Tier]) {
    for tiers in [byItem, byPage] {
      guard tiers.first?.from == 1, zip(tiers, tiers.dropFirst()).allSatisfy({ $0.from < $1.from }) else { return nil }
    }
    guard itemGrowth.map({ (1...InformationFee.limit).contains($0.block) }) ?? true else { return nil }
    self.effectiveFrom = effectiveFrom
    self.citation = citation
    self.byItem = byItem
    self.itemGrowth = itemGrowth
    self.byPage = byPage
  }
}
