package import Civil

/// Whom a complaint is about.
package struct ComplaintRespondent: Hashable, Codable, Sendable {
  /// The body in this installation; nil for one outside it.
  package var body: Int64?
  package var name: String

  /// A body complained of.
  package init(body: Int64?, name: String) {
    self.body = body
    self.name = name
  }
}

/// A complaint as it came.
package struct ComplaintReceipt: Hashable, Codable, Sendable {
  /// The register number, as in 涧公开诉〔2025〕3号.
  package var number: String
  /// The body whose office handles it.
  package var office: Int64
  package var kind: ComplaintKind
  package var matter: ComplaintMatter
  package var channel: ComplaintChannel
  package var respondent: ComplaintRespondent
  /// A few words for lists.
  package var title: String
  package var text: String
  /// Whether nobody said who they are; the answer is then read with the follow code alone.
  package var isAnonymous: Bool
  package var receivedOn: Day
  /// The complaint at the office that passed it on.
  package var origin: Int64?

  /// A complaint.
  package init(
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
