public import Civil

/// Whom a complaint is about.
public struct ComplaintRespondent: Hashable, Codable, Sendable {
  /// The body in this installation; nil for one outside it.
  public var body: Int64?
  public var name: String

  /// A body complained of.
  public init(body: Int64?, name: String) {
    self.body = body
    self.name = name
  }
}

/// A complaint as it came.
public struct ComplaintReceipt: Hashable, Codable, Sendable {
  /// The register number, as in 涧公开诉〔2025〕3号.
  public var number: String
  /// The body whose office handles it.
  public var office: Int64
  public var kind: ComplaintKind
  public var matter: ComplaintMatter
  public var channel: ComplaintChannel
  public var respondent: ComplaintRespondent
  /// A few words for lists.
  public var title: String
  public var text: String
  /// Whether nobody said who they are; the answer is then read with the follow code alone.
  public var isAnonymous: Bool
  public var receivedOn: Day
  /// The complaint at the office that passed it on.
  public var origin: Int64?

  /// A complaint.
  public init(
    number: String, office: Int64, kind: ComplaintKind, matter: ComplaintMatter, channel: ComplaintChannel,
    respondent: ComplaintRespondent, title: String, text: String, isAnonymous: Bool, receivedOn: Day,
    origin: Int64? = nil
  ) {
    self.number = number
    self.office = office
    self.kind = kind
    self.matter = matter
    self.channel = channel
    self.respondent = respondent
    self.title = title
    self.text = text
    self.isAnonymous = isAnonymous
    self.receivedOn = receivedOn
    self.origin = origin
  }
}
