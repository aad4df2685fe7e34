/// The answer to one item of an application.
public struct ReplyItem: Hashable, Codable, Sendable {
  /// What was asked, as the reply quotes it.
  public let subject: String
  /// The answer.
  public let kind: ReplyKind
  /// The ground of Articles 14 to 16 where the answer withholds something.
  public let ground: Ground?
  /// The finding and its reasons, in the words of the office.
  public let note: String
  /// Whether what a third party objects to stays out of what this answer gives (第三方不同意公开的内容不予提供), Art. 32; nil
  /// where that was not said.
  public let leavesOutObjected: Bool?

  /// An answer.
  public init(
    subject: String, kind: ReplyKind, ground: Ground? = nil, note: String = "", leavesOutObjected: Bool? = nil
  ) {
    self.subject = subject
    self.kind = kind
    self.ground = ground
    self.note = note
    self.leavesOutObjected = leavesOutObjected
  }

  /// The row it would be counted in alone.
  public var disposition: Disposition? { kind.disposition(ground: ground) }
}
