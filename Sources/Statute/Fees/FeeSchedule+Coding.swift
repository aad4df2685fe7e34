import Civil

extension FeeSchedule: Codable {
  private enum CodingKeys: String, CodingKey { case effectiveFrom, citation, byItem, itemGrowth, byPage }

  /// Reads a schedule; one whose tiers make no scale is refused.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let schedule = FeeSchedule(
      effectiveFrom: try container.decode(Day.self, forKey: .effectiveFrom),
      citation: try container.decode(Citation.self, forKey: .citation),
      byItem: try container.decode([Tier].self, forKey: .byItem),
      itemGrowth: try container.decodeIfPresent(Growth.self, forKey: .itemGrowth),
      byPage: try container.decode([Tier].self, forKey: .byPage))
    guard let schedule else {
      throw DecodingError.dataCorruptedError(
        forKey: .byItem, in: container, debugDescription: "the tiers do not make a scale")
    }
    self = schedule
  }

  /// Writes the schedule.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(effectiveFrom, forKey: .effectiveFrom)
    try container.encode(citation, forKey: .citation)
    try container.encode(byItem, forKey: .byItem)
    try container.encodeIfPresent(itemGrowth, forKey: .itemGrowth)
    try container.encode(byPage, forKey: .byPage)
  }
}
