/// What a period is called and which articles rule it, for the explanation of a deadline.
public struct DeadlineRule: Hashable, Codable, Sendable {
  /// The period's name, such as 答复期限.
  public let name: String
  /// What happened on day 0, such as 收到申请.
  public let startEvent: String
  /// Why the period starts on day 0.
  public let startCitation: Citation
  /// Why it is as long as it is.
  public let periodCitation: Citation
  /// Why it may be extended.
  public let extensionCitation: Citation
  /// Why suspended days do not count.
  public let suspensionCitation: Citation

  /// A rule of these names and articles.
  public init(
    name: String, startEvent: String, startCitation: Citation, periodCitation: Citation,
    extensionCitation: Citation = .regulations("第三十三条第二款"),
    suspensionCitation: Citation = .regulations("第三十三条第三款")
  ) {
    self.name = name
    self.startEvent = startEvent
    self.startCitation = startCitation
    self.periodCitation = periodCitation
    self.extensionCitation = extensionCitation
    self.suspensionCitation = suspensionCitation
  }

  /// The reply to an application (答复期限).
  public static let reply = DeadlineRule(
    name: "答复期限", startEvent: "收到申请", startCitation: .regulations("第三十一条"),
    periodCitation: .regulations("第三十三条第二款"))

  /// The same rule with another day 0, and where something else set the length, with that.
  public func starting(with event: String, citation: Citation, lasting length: Citation? = nil) -> DeadlineRule {
    DeadlineRule(
      name: name, startEvent: event, startCitation: citation, periodCitation: length ?? periodCitation,
      extensionCitation: extensionCitation, suspensionCitation: suspensionCitation)
  }
}
